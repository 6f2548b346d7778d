package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about words that fleetc does not understand: one sentence, one line of help, exit code 2. */
class WrongWordsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        valdate fleet ; fleetc ; there is no verb `valdate`: did you mean `fleetc validate`?
        nope --help ; fleetc ; there is no verb `nope`
        help nope ; fleetc ; there is no verb `nope`
        golden chek ; fleetc golden ; `fleetc golden` has no verb `chek`: did you mean `fleetc golden check`?
        --base x validate ; fleetc ; `fleetc` has no option `--base`: those of a verb stand behind it
        validate --bas=x ; fleetc validate ; `fleetc validate` has no option `--bas`: did you mean `--base`?
        validate --no-strickt ; fleetc validate ; `fleetc validate` has no option `--no-strickt`: did you mean `--no-strict`?
        validate -x ; fleetc validate ; `fleetc validate` has no option `-x`
        validate a b ; fleetc validate ; `b` is one word too many for `fleetc validate`
        validate --base ; fleetc validate ; `--base` takes a value: `--base REV|DIR`
        validate --fix one ; fleetc validate ; `--fix` takes a whole number, not `one`
        validate --strict=maybe ; fleetc validate ; `--strict` takes `true` or `false`, not `maybe`
        validate --unproven wrn ; fleetc validate ; `--unproven` takes `error` or `warn`, not `wrn`: did you mean `warn`?
        validate -q -q ; fleetc validate ; `--quiet` is written twice
        validate -o yaml ; fleetc validate ; `--output` takes `text`, `json`, `sarif`, `junit`, `github` or `markdown`, not `yaml`
        inspect flag ; fleetc inspect ; `SUBJECT` takes `clusters`, `flags`, `services`, `databases`, `images` or `values`, not `flag`: did you mean `flags`?
        compile -d x --layout files ; fleetc compile ; `--layout` takes `component`, `cluster` or `object`, not `files`
        compile -d x -l a ; fleetc compile ; `--label` takes `KEY=VALUE`, not `a`
        diff --as-of now ; fleetc diff ; `--as-of` takes a time such as `2026-11-20T12:00:00Z`, not `now`
        compile fleet ; fleetc compile ; `fleetc compile` needs `--directory DIR`
        why ; fleetc why ; `fleetc why` needs `CLUSTER` and `PATH`
        evidence add approval ; fleetc evidence add approval ; `fleetc evidence add approval` needs `--scope SUBJECT`, `--approves SUBJECT` and `--reason TEXT`
        """)
    void areAnsweredInOneSentence(String line, String verb, String sentence) {
        assertThat(Ran.in(directory, line.split(" ", -1)))
                .isEqualTo(new Ran(2, "", "fleetc: " + sentence + "\nTry '" + verb + " --help'.\n"));
    }

    @Test
    void aWordThatNobodyWroteIsSaidToBeASetting() {
        Surroundings purple = new Surroundings(directory, Map.of("FLEETC_COLOR", "purple"), false, false);
        assertThat(Ran.with(purple, "validate").err())
                .startsWith("fleetc: `--color`, as a variable or `.fleetc.yaml` sets it, takes `auto`, `always` or");
    }
}
