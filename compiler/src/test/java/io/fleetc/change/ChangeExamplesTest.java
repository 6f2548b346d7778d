package io.fleetc.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.evidence.Ledger;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ChangeExample;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Rule;
import io.fleetc.rules.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every shipped rule about changes says of its own examples what they expect, and without the rule it is not said. */
class ChangeExamplesTest {
    private static final RuleBook BOOK = RuleBook.shipped(Catalogue.shipped());

    @Test
    void everyRuleAboutChangesHasExamples() {
        List<String> ids = BOOK.changeExamples().stream()
                .map(example -> example.rule().id())
                .distinct()
                .toList();
        assertThat(BOOK.changeRules().stream()
                        .filter(rule -> !rule.id().startsWith("IOMESH"))
                        .map(Rule::id)
                        .toList())
                .allMatch(id -> ids.contains(id) || isAboutJobs(id));
    }

    /** A rule about the run of a job is judged by what the record of a later job is worth. */
    private static boolean isAboutJobs(String id) {
        return BOOK.rule(id).stream().anyMatch(rule -> rule.written().toString().contains("run"));
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        List<ChangeExample> examples = BOOK.changeExamples();
        return java.util.stream.IntStream.range(0, examples.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        examples.get(i).rule().id() + " " + i + " "
                                + examples.get(i).verdict().word(),
                        () -> check(examples.get(i))));
    }

    private static void check(ChangeExample example) {
        List<Diagnostic> said = said(example, BOOK);
        String id = example.rule().id();
        switch (example.verdict()) {
            case LEGAL -> assertThat(said).isEmpty();
            case ILLEGAL -> {
                assertThat(said).isNotEmpty().allMatch(Diagnostic::isError);
                assertThat(said(example, BOOK.without(id))).isEmpty();
            }
            case UNPROVEN -> {
                assertThat(said).isNotEmpty().allMatch(each -> each.message().startsWith("not proven: "));
                assertThat(said(example, BOOK.without(id))).isEmpty();
            }
        }
    }

    private static List<Diagnostic> said(ChangeExample example, RuleBook book) {
        Ledger ledger = new ExampleLedger(example, BOOK.jobs()).ledger();
        Change change = new Change(
                Map.of(),
                new FleetRevision("base", "base", example.from()),
                new FleetRevision("next", "next", example.to()),
                ledger,
                file -> false,
                Optional.of(ExampleLedger.CHANGE),
                book);
        // What a rule about the run of a job contradicts is told where the record of that job is asked for.
        boolean run = example.rule().constraint() instanceof AboutChange.Guard guard
                && guard.edge().kind() == Edge.Kind.RUN;
        return ChangeJudge.judge(change, ChangeJudge.Unproven.ERROR).diagnostics().stream()
                .filter(each ->
                        run ? each.isError() : each.code().equals(example.rule().id()))
                .toList();
    }
}
