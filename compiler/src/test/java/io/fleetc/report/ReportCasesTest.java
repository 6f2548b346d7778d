package io.fleetc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case renders to exactly its expected text; {@code -Dgolden.update} rewrites what is expected, and fails. */
class ReportCasesTest {
    @ParameterizedTest
    @MethodSource("names")
    void rendersAsExpected(String name) throws IOException {
        ReportCase one = ReportCase.named(name);
        Report report = Report.of(one.diagnostics()).about(List.of("a", "b"));
        for (Path expected : one.expectations()) {
            String actual = render(report, String.valueOf(expected.getFileName()));
            if (System.getProperty("golden.update") != null) {
                Files.writeString(expected, actual);
                continue;
            }
            assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
        }
        assertThat(System.getProperty("golden.update"))
                .as("wrote the expectations: review the diff, then run without golden.update")
                .isNull();
    }

    /** For a log, each diagnostic is what it is in the whole report, where a secret of another one is hidden. */
    @ParameterizedTest
    @MethodSource("names")
    void eachDiagnosticIsThatOfTheReport(String name) throws IOException {
        Report report = Report.of(ReportCase.named(name).diagnostics());
        StringBuilder all = new StringBuilder();
        TextReport.each(report).forEach(text -> all.append(text).append("\n\n"));
        String summary = report.summary();
        assertThat(all.append(summary).append(summary.isEmpty() ? "" : "\n").toString())
                .isEqualTo(TextReport.render(report, false));
    }

    /** Every case is rendered for people, every format has several cases. */
    @Test
    void everyCaseHasItsText() throws IOException {
        for (String name : names()) {
            assertThat(ReportCase.named(name).text()).exists();
        }
        assertThat(names()).hasSizeGreaterThan(20);
    }

    static List<String> names() throws IOException {
        return ReportCase.names();
    }

    private static String render(Report report, String file) {
        Format format = switch (file.substring("expected.".length())) {
            case "json" -> Format.JSON;
            case "sarif" -> Format.SARIF;
            case "xml" -> Format.JUNIT;
            case "github" -> Format.GITHUB;
            case "md" -> Format.MARKDOWN;
            default -> Format.TEXT;
        };
        return format.render(report, "1.2.3", file.endsWith(".ansi"));
    }
}
