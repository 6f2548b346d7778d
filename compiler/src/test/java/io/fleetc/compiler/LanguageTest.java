package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text without a name is in Dhall, or it is not. */
class LanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "let x = 1 in x",
                "-- a remark\n{ kind = \"Fleet\" }",
                "{- a remark -} { kind = \"Fleet\" }",
                "\n  { apiVersion = \"fleetc.io/v1alpha1\", kind = \"Fleet\" }",
                "{ metadata.name = \"acme\" }",
                "{ `kind` = \"Fleet\" }",
                "{=}",
                "./fleet.dhall",
                "../fleet.dhall sha256:12",
                "https://example.com/fleet.dhall",
                "(./fleet.dhall).prod",
                "\\(name : Text) -> { name = name }",
                "λ(name : Text) → { name = name }"
            })
    void isAProgram(String text) {
        assertThat(Language.isProgram(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kind: Fleet\n",
                "---\nkind: Fleet\n",
                "# let x = 1\nkind: Fleet\n",
                "{kind: Fleet, metadata: {name: a=b}}",
                "{ kind: Fleet }",
                "{\"kind\": \"Fleet\"}",
                "letter: a\n",
                "%YAML 1.2\n---\nkind: Fleet\n"
            })
    void isNone(String text) {
        assertThat(Language.isProgram(text)).isFalse();
    }
}
