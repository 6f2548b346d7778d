package io.fleetc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Assurance;
import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Flag;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Severity;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Executes the examples of every shipped rule. */
class ShippedRulesTest {
    private static final RuleBook BOOK = FleetFiles.shipped();

    @TestFactory
    Stream<DynamicTest> everyExampleIsJudgedAsItSays() {
        return examples((rule, example) -> {
            List<String> violated = violated(rule, example, BOOK);
            if (example.accepted()) {
                assertThat(violated).doesNotContain(rule.id());
            } else {
                assertThat(violated).containsExactly(rule.id());
            }
        });
    }

    /** A rule that is taken out is missed: nothing else says what it says. */
    @TestFactory
    Stream<DynamicTest> everyRuleIsNeeded() {
        return examples((rule, example) -> {
            if (!example.accepted()) {
                assertThat(violated(rule, example, BOOK.without(rule.id()))).isEmpty();
            }
        });
    }

    /** Every edit that is offered for a rejected example makes it an accepted one. */
    @TestFactory
    Stream<DynamicTest> everyEditHelps() {
        return examples((rule, example) -> {
            for (Diagnostic diagnostic : check(rule, example, BOOK)) {
                for (Help help : diagnostic.help()) {
                    if (!help.edits().isEmpty()) {
                        assertThat(violated(rule, edited(rule, example, help), BOOK))
                                .as(help.text())
                                .doesNotContain(diagnostic.code());
                    }
                }
            }
        });
    }

    @Test
    void everyFlagThatClustersMustAgreeOnIsInARule() {
        Set<String> compared = new TreeSet<>();
        for (Rule rule : BOOK.rules()) {
            if (rule.constraint() instanceof SameAcross same) {
                compared.addAll(same.flags());
            }
        }
        List<String> global = Catalogue.shipped().flags().values().stream()
                .filter(flag -> flag.consistency().global() && flag.status() != Flag.Status.RUNTIME_ONLY)
                .map(Flag::name)
                .toList();
        assertThat(compared).containsExactlyInAnyOrderElementsOf(global);
    }

    @Test
    void whatIsOnlyInferredDoesNotRefuseAFleetExceptWhereNothingCouldRun() {
        List<String> inferredErrors = BOOK.rules().stream()
                .filter(rule -> rule.assurance() != Assurance.DOCUMENTED)
                .filter(rule -> rule.severity() == Severity.ERROR)
                .map(Rule::title)
                .toList();
        assertThat(inferredErrors)
                .containsExactly("The rate limiter needs a Redis, which plain manifests do not bring");
    }

    @Test
    void everyRuleIsExplained() {
        for (Rule rule : BOOK.rules()) {
            boolean change = rule.constraint() instanceof AboutChange;
            assertThat(BOOK.explain(rule.id()))
                    .get()
                    .asString()
                    .startsWith(rule.id() + ": " + rule.title())
                    .contains(rule.harm(), rule.source().toString(), "How to fix it")
                    .contains(change ? List.of("from:", "to:", "verdict: legal") : List.of("accepted:", "rejected:"));
        }
        assertThat(BOOK.explain("ACME-NO-001")).isEmpty();
    }

    @Test
    void everyJobIsExplained() {
        assertThat(BOOK.jobs()).isNotEmpty();
        for (Job job : BOOK.jobs()) {
            assertThat(BOOK.explain(job.name()))
                    .get()
                    .asString()
                    .startsWith(job.name() + ": " + job.title())
                    .contains(job.source().toString(), job.instruction(), job.undoText());
        }
    }

    /** Both sides of every example of a change are fleets. */
    @Test
    void everyExampleOfAChangeCanBeJudged() {
        long written = BOOK.changeRules().stream()
                .mapToLong(rule -> rule.examples().size())
                .sum();
        assertThat(BOOK.changeExamples()).hasSize((int) written);
    }

    private interface Judgement {
        void of(Rule rule, Example.Revision example);
    }

    private static Stream<DynamicTest> examples(Judgement judgement) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            for (Example example : rule.examples()) {
                if (example instanceof Example.Revision revision) {
                    String title = rule.id() + " " + (revision.accepted() ? "accepts" : "rejects") + " "
                            + revision.written().span().from();
                    tests.add(DynamicTest.dynamicTest(title, () -> judgement.of(rule, revision)));
                }
            }
        }
        return tests.stream();
    }

    private static List<Diagnostic> check(Rule rule, Example.Revision example, RuleBook book) {
        return Rules.check(
                new Examples(Catalogue.shipped(), book.exampleRelease(rule))
                        .facts(example)
                        .value(),
                book);
    }

    private static List<String> violated(Rule rule, Example.Revision example, RuleBook book) {
        return check(rule, example, book).stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .map(Diagnostic::code)
                .distinct()
                .toList();
    }

    /** The example as it reads in the rule file after the edits. */
    private static Example.Revision edited(Rule rule, Example.Revision example, Help help) {
        StringBuilder text = new StringBuilder(rule.written().span().source().text());
        help.edits().stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        Value document = FleetFiles.read("iomete-rules.yaml", text.toString());
        Rule edited = RuleBook.shipped(Catalogue.shipped(), List.of(document))
                .rule(rule.id())
                .orElseThrow();
        return (Example.Revision) edited.examples().get(rule.examples().indexOf(example));
    }
}
