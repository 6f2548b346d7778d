package io.fleetc.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever stands in a file and wherever a diagnostic points. */
class ReportPropertiesTest {
    private static final String SECRET = "§§§";

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noTextSteersTheTerminal(@ForAll("diagnostics") Diagnostic diagnostic) {
        String text = TextReport.plain(List.of(diagnostic));
        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(text).endsWith("1 error\n");
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyPlaceInATextIsUnderlined(@ForAll("diagnostics") Diagnostic diagnostic) {
        Source source = diagnostic.at().span().source();
        String text = TextReport.plain(List.of(diagnostic));
        if (!source.text().isEmpty()) {
            assertThat(text).contains(" --> f.yaml:" + diagnostic.at().span().from());
            assertThat(text.lines().filter(line -> line.contains("|"))).anyMatch(line -> line.contains("^"));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noFormatShowsASecret(
            @ForAll("texts") String before, @ForAll("texts") String after, @ForAll("diagnostics") Diagnostic other) {
        Source source = new Source("f.yaml", before + SECRET + after);
        Span secret = source.span(before.length(), before.length() + SECRET.length());
        Span all = source.span(0, source.text().length());
        Report report = Report.of(List.of(
                other,
                Diagnostic.error(Code.FC2010, "a secret", secret).helping("remove it", new Edit(secret, "x")),
                Diagnostic.error(Code.FC2001, "around it", all)
                        .also(secret, "there")
                        .helping("drop", new Edit(all, ""))));
        for (Format format : Format.values()) {
            assertThat(format.render(report, "1.2.3", true)).doesNotContain("§");
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void jsonReadsBackAsWhatWasWritten(@ForAll("diagnostics") Diagnostic diagnostic) {
        Report report = Report.of(List.of(diagnostic));
        Value read = YamlReader.read(new Source("report.json", JsonReport.render(report)))
                .value();
        assertThat(read).isEqualTo(JsonReport.tree(report));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void githubPrintsOneLine(@ForAll("diagnostics") Diagnostic diagnostic) {
        assertThat(GithubReport.render(Report.of(List.of(diagnostic))).chars().filter(c -> c == '\n' || c == '\r'))
                .hasSize(1);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                "key: value",
                " ",
                "\n",
                "\r\n",
                "\t",
                "東",
                "e\u0301",
                "\uD83D\uDE80",
                "\u001b[31m",
                "\u202e",
                "|",
                "`",
                "```",
                "<&>\"'",
                "%0A",
                "::",
                "^");
        return piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Diagnostic> diagnostics() {
        Arbitrary<Integer> offset = Arbitraries.integers().between(0, 60);
        return Combinators.combine(texts(), texts(), offset, offset, offset, offset)
                .as((text, words, a, b, c, d) -> {
                    Source source = new Source("f.yaml", text);
                    Span at = span(source, a, b);
                    Span other = span(source, c, d);
                    return Diagnostic.error(Code.FC2001, words, at)
                            .labelled(words)
                            .also(other, words)
                            .noting(words)
                            .helping(words, new Edit(other, words))
                            .on(words);
                });
    }

    private static Span span(Source source, int a, int b) {
        int length = source.text().length();
        int from = Math.min(Math.min(a, b), length);
        return source.span(from, Math.min(Math.max(a, b), length));
    }
}
