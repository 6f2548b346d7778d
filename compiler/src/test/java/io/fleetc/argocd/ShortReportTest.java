package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortReportTest {
    private static final Source FILE = new Source("clusters/dc-a.yaml", "a: 1\nb: 2\nc: 3\nd: 4\n");

    @Test
    void theFirstLineHasThePlaceAndTheSentence() {
        Diagnostic diagnostic = error("`a` is wrong", 0).helping("write `b`").noting("it was right before");
        assertThat(ShortReport.failure("fleets/prod", List.of(diagnostic))).isEqualTo("""
            fleets/prod/clusters/dc-a.yaml:1:1: error[FC2002]: `a` is wrong
              help: write `b`
              note: it was right before
            1 error
            """);
    }

    @Test
    void itEndsWithTheFirstThreeErrorsAndACount() {
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.warning(Code.FC3011, "the waiver is not used", FILE.span(0, 1)),
                error("one", 0),
                error("two", 5),
                error("three", 10),
                error("four", 15));
        assertThat(ShortReport.failure("", diagnostics)).isEqualTo("""
            clusters/dc-a.yaml:1:1: error[FC2002]: one
            clusters/dc-a.yaml:2:1: error[FC2002]: two
            clusters/dc-a.yaml:3:1: error[FC2002]: three
            4 errors, 1 warning; `fleetc validate` shows all
            """);
        assertThat(ShortReport.failure("a b", diagnostics)).endsWith("; `fleetc validate a b` shows all\n");
    }

    /** Whatever a fleet contains, neither a line nor the whole is longer than can be shown, and the count is there. */
    @Test
    void itIsNeverLongerThanCanBeShown() {
        String long1 = "😀".repeat(5000);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Diagnostic diagnostic = error(i + long1, 0);
            for (int j = 0; j < 50; j++) {
                diagnostic = diagnostic.noting(long1).helping(long1);
            }
            diagnostics.add(diagnostic);
        }
        String report = ShortReport.failure("fleet", diagnostics);
        assertThat(report.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(ShortReport.MAX_BYTES);
        assertThat(report.lines())
                .filteredOn(line -> line.startsWith("fleet/clusters"))
                .hasSize(3);
        assertThat(report).endsWith("…\n5 errors; `fleetc validate fleet` shows all\n");
    }

    /** A name in a fleet must not look like the end of the message, or move the cursor of whoever reads the log. */
    @Test
    void oneDiagnosticIsOneLine() {
        assertThat(ShortReport.failure("", List.of(error("a\nb\u001b[2Jc", 0))).lines())
                .hasSize(2)
                .first()
                .isEqualTo("clusters/dc-a.yaml:1:1: error[FC2002]: a b␛[2Jc");
    }

    @Test
    void warningsAreALineEachUpToTwenty() {
        List<Diagnostic> warnings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            warnings.add(Diagnostic.warning(Code.FC3011, "number " + i, Span.none()));
        }
        assertThat(ShortReport.warnings("", warnings).lines())
                .hasSize(21)
                .startsWith("warning[FC3011]: number 0")
                .endsWith("and 10 more");
        assertThat(ShortReport.warnings("", List.of())).isEmpty();
    }

    private static Diagnostic error(String message, int at) {
        return Diagnostic.error(Code.FC2002, message, FILE.span(at, at + 1));
    }
}
