package io.fleetc.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private final Source fleet = new Source("fleet.yaml", "spec:\n  replcas: 2\n  role: active\n  role: passive\n");

    @Test
    void isEmptyWhenThereIsNothingToSay() {
        assertThat(TextReport.plain(List.of())).isEmpty();
    }

    @Test
    void showsThePlaceTheOtherPlacesTheFactsAndTheEdit() {
        Diagnostic diagnostic = Diagnostic.error(Code.FC2001, "the field `replcas` is unknown", find("replcas"))
                .labelled("did you mean `replicas`?")
                .also(find("passive"), "here too")
                .noting("a fact")
                .helping("write `replicas`", new Edit(find("replcas"), "replicas"))
                .helping("or leave it out");
        assertThat(TextReport.plain(List.of(diagnostic))).isEqualTo("""
                error[FC2001]: the field `replcas` is unknown
                 --> fleet.yaml:2:3
                  |
                2 |   replcas: 2
                  |   ^^^^^^^ did you mean `replicas`?
                3 |   role: active
                4 |   role: passive
                  |         ------- here too
                  |
                  = note: a fact
                  = help: or leave it out
                help: write `replicas`
                  |
                2 -   replcas: 2
                2 +   replicas: 2

                1 error
                """);
    }

    @Test
    void hidesASecretInEveryExcerptOfTheRun() {
        Source file = new Source("clusters/a.yaml", "port: 5432x, password: hunter2, x: 1\n");
        Span secret = at(file, "hunter2");
        List<Diagnostic> diagnostics = List.of(
                Diagnostic.error(Code.FC2010, "a secret is written into the fleet", secret)
                        .helping("refer to it", new Edit(at(file, "password: hunter2"), "passwordSecret: {}")),
                Diagnostic.warning(Code.FC2002, "expected a number", at(file, "x: 1")));
        assertThat(TextReport.plain(diagnostics)).isEqualTo("""
                error[FC2010]: a secret is written into the fleet
                 --> clusters/a.yaml:1:24
                  |
                1 | port: 5432x, password: •••, x: 1
                  |                        ^^^
                help: refer to it
                  |
                1 - port: 5432x, password: •••, x: 1
                1 + port: 5432x, passwordSecret: {}, x: 1

                warning[FC2002]: expected a number
                 --> clusters/a.yaml:1:33
                  |
                1 | port: 5432x, password: •••, x: 1
                  |                             ^^^^

                1 error, 1 warning
                """);
    }

    private Span find(String text) {
        return at(fleet, text);
    }

    private static Span at(Source source, String text) {
        int start = source.text().indexOf(text);
        return source.span(start, start + text.length());
    }
}
