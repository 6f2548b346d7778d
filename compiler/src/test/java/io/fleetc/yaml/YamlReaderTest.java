package io.fleetc.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Position;
import io.fleetc.source.Source;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @Test
    void aStreamOfManifestsIsReadAsKubectlReadsIt() {
        Checked<List<Value>> read = YamlReader.manifests(new Source("a.yaml", """
            # only a comment
            ---
            on: &on {014: yes}
            1.5: a
            <<: {b: 1, 1.5: c}
            ---
            ---
            - 'yes'
            ...
            ---
            a: 1
            a: 2
            """));
        assertThat(read.value().stream().map(JsonWriter::compact))
                .containsExactly("{\"true\":{\"12\":true},\"1.5\":\"a\",\"b\":1}", "[\"yes\"]", "{\"a\":2}");
        assertThat(read.diagnostics().stream().map(Diagnostic::code)).containsExactly("FC1012");
        assertThat(read.accepted()).isTrue();
    }

    @Test
    void whatStandsBeforeAMistakeInAStreamIsRead() {
        Checked<List<Value>> read = YamlReader.manifests(new Source("a.yaml", "a: 1\n---\nb: [\n"));
        assertThat(read.value()).hasSize(1);
        assertThat(read.accepted()).isFalse();
    }

    private static final String FLEET = """
        spec: # the fleet
          clusters:
            dc-a: &a
              "labels" : {env: prod, 'region': "e\\u0075"}
              text: |
                one

                two

              folded: >-
                one
                two # not a comment
            dc-b: *a
            list:
            - - x
              -
            - !!str 1
          empty:
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spec|2:3|clusters:",
                "spec.clusters.dc-a|4:7|\"labels\" :",
                "spec.clusters.dc-a.labels|4:18|{env: prod, 'region': \"e\\u0075\"}",
                "spec.clusters.dc-a.labels.env|4:24|prod",
                "spec.clusters.dc-a.labels.region|4:40|\"e\\u0075\"",
                "spec.clusters.dc-a.text|5:13|'|'",
                "spec.clusters.dc-a.folded|10:15|>-",
                "spec.clusters.dc-b|13:11|*a",
                "spec.clusters.dc-b.labels.env|4:24|prod",
                "spec.clusters.list[0]|15:7|- x",
                "spec.clusters.list[0][0]|15:9|x",
                "spec.clusters.list[0][1]|16:8|''",
                "spec.clusters.list[1]|17:13|1",
                "spec.empty|18:9|''",
            })
    void knowsWhereEachValueStands(String path, String place, String begins) {
        Value value = at(path);

        assertThat(value.span().from().toString()).isEqualTo(place);
        assertThat(value.span().text().lines().findFirst().orElse("")).startsWith(begins);
        assertThat(begins.isEmpty()).isEqualTo(value.span().text().isEmpty());
    }

    @Test
    void aBlockTextEndsWithItsLastLine() {
        Value text = at("spec.clusters.dc-a.text");

        assertThat(text).isEqualTo(Values.text("one\n\ntwo\n"));
        assertThat(text.span().text()).endsWith("two");
        assertThat(at("spec.clusters").span().to()).isEqualTo(new Position(17, 14));
    }

    /** A refused scalar is read in its likely meaning, so that later stages do not stumble over it again. */
    @ParameterizedTest
    @CsvSource({
        "on, true",
        "No, false",
        "0o14, 12",
        "1_000, 1000",
        "12:30, 750",
        ".inf, null",
        "!x a, a",
        "*nobody, null"
    })
    void savesWhatWasMeant(String written, String meant) {
        Checked<Value> read = read("k: " + written);

        assertThat(read.accepted()).isFalse();
        assertThat(read.value()).isEqualTo(read("k: " + meant).value());
    }

    @Test
    void theFirstOfTwoEqualKeysCountsAndMergedKeysComeLast() {
        assertThat(read("a: 1\na: 2").value()).isEqualTo(read("a: 1").value());
        assertThat(read("b: &b {x: 1, z: 2}\nc: {<<: *b, x: 3}").value())
                .isEqualTo(read("b: {x: 1, z: 2}\nc: {x: 3, z: 2}").value());
    }

    @Test
    void namesThePathOfWhatIsWrong() {
        assertThat(read("spec:\n  list: [a, {k: on}]").diagnostics())
                .extracting(Diagnostic::path)
                .containsExactly("spec.list[1].k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void endlessNestingIsRefusedAtOnce(String bracket) {
        String text = bracket.repeat(8 * 1024 * 1024 / bracket.length());

        Checked<Value> read = Assertions.assertTimeout(Duration.ofSeconds(30), () -> read(text));
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("FC1016");
    }

    /** Found by random texts: on each of these the parser fails in its own way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: \"\\x",
                "\"\\",
                "a: \"\\U00110000\"",
                "spec:\n  name: \"acme # x\n \"ind: Fleet\n",
                "spec:\n  labels: {env: prod\n} kind: Fleet\n",
                "|2-\n\t",
                "%YAML 1.99999999999\n---\na",
                "!<",
                "&",
                "*",
                "\t"
            })
    void oddTextsAreRefusedInOurWords(String text) {
        Checked<Value> read = read(text);
        assertThat(read.diagnostics())
                .hasSize(1)
                .extracting(Diagnostic::code)
                .allMatch(code -> code.startsWith("FC10"));
    }

    @Test
    void aHostileFileDoesNotFillTheMemoryWithDiagnostics() {
        Checked<Value> read = read("[" + "on,".repeat(200_000) + "]");
        assertThat(read.diagnostics()).hasSize(1001);
    }

    private static Value at(String path) {
        return Objects.requireNonNull(ValuePath.parse(path).in(read(FLEET).value()));
    }

    private static Checked<Value> read(String text) {
        return YamlReader.read(new Source("fleet.yaml", text));
    }
}
