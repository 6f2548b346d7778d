package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.report.Explanations;
import io.fleetc.source.Source;
import io.fleetc.yaml.YamlReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wrong example of each explanation is wrong in just that way, line by line, and the right one is right. */
class ExplainedExamplesTest {
    @ParameterizedTest
    @MethodSource("codes")
    void theExamplesAreWhatTheySay(Code code) {
        String text = Explanations.text(code.name()).orElseThrow();
        List<Diagnostic> wrong = check(example(text, "Wrong:"));

        assertThat(text.lines().count()).isBetween(6L, 26L);
        assertThat(wrong).isNotEmpty().extracting(Diagnostic::code).containsOnly(code.name());
        assertThat(check(example(text, "Right:"))).isEmpty();
    }

    private static List<Diagnostic> check(String example) {
        String document = example.startsWith("apiVersion:")
                ? example
                : "apiVersion: fleetc.io/v1alpha1\nkind: Cluster\nmetadata: {name: dc-a}\nspec:\n" + example.indent(2);
        return YamlReader.read(new Source("clusters/dc-a.yaml", document))
                .then(FleetSchema.shipped()::check)
                .diagnostics();
    }

    /** The indented lines behind a heading. */
    private static String example(String text, String heading) {
        int start = text.indexOf(heading + "\n\n");
        assertThat(start).as(heading).isPositive();
        StringBuilder lines = new StringBuilder();
        text.substring(start + heading.length() + 2)
                .lines()
                .takeWhile(line -> line.startsWith("    "))
                .forEach(line -> lines.append(line.substring(4)).append('\n'));
        return lines.toString();
    }

    static Stream<Code> codes() {
        return Arrays.stream(Code.values()).filter(code -> code.name().startsWith("FC2"));
    }
}
