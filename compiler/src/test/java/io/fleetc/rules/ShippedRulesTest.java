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
                .filter(rule -> rule.severity() == Severity.ERROR && !(rule.constraint() instanceof AboutChange))
                .map(Rule::title)
                .toList();
        assertThat(inferredErrors)
                .containsExactlyInAnyOrder(
                        "The rate limiter needs a Redis, which plain manifests do not bring",
                        "Bundle authorization needs the four RAS flags on every cluster of the global database",
                        "The namespaces of Argo CD and of the gateway are no namespaces for workloads");
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

    /** They run in no circle, can be planned, and name no job or flag that there is not. */
    @Test
    void theRulesFitTogether() {
        assertThat(Lint.of(BOOK.entries(), Catalogue.shipped())).isEmpty();
        List<Diagnostic> unknown = new ArrayList<>();
        KnownFlags flags = new KnownFlags(Catalogue.shipped().flags().keySet(), unknown);
        BOOK.rules().forEach(rule -> flags.check(rule.written()));
        BOOK.jobs().forEach(job -> flags.check(job.written()));
        BOOK.entries().undo().forEach(undo -> flags.check(undo.written()));
        assertThat(unknown).isEmpty();
    }

    /** Git does not rule over a flag that the platform can override: a rule asks for an observation. */
    @Test
    void everyFlagThatCanBeOverriddenIsGuarded() {
        List<String> guarded = BOOK.changeRules().stream()
                .filter(rule -> rule.constraint() instanceof AboutChange.Guard guard
                        && guard.edge().kind() == Edge.Kind.TOGGLE
                        && guard.needs().contains(new Need.Overrides()))
                .map(rule -> ((AboutChange.Guard) rule.constraint()).edge().target())
                .toList();
        List<String> overridden = Catalogue.shipped().flags().values().stream()
                .filter(flag -> flag.override() != null && flag.status() != Flag.Status.RUNTIME_ONLY)
                .map(Flag::name)
                .toList();
        assertThat(guarded).containsExactlyInAnyOrderElementsOf(overridden);
    }

    /** Going back is described for every kind of change; what a rule says of a loss comes first. */
    @Test
    void everyChangeHasAWayBack() {
        for (Edge.Kind kind : Edge.Kind.values()) {
            List<Edge> changes = switch (kind.target()) {
                case FLAG ->
                    Catalogue.shipped().flags().keySet().stream()
                            .map(flag -> new Edge(kind, flag))
                            .toList();
                case JOB ->
                    BOOK.jobs().stream().map(job -> new Edge(kind, job.name())).toList();
                case WORD ->
                    kind.choices().stream()
                            .map(choice -> new Edge(kind, choice))
                            .toList();
                case PATH -> List.of();
            };
            if (kind != Edge.Kind.TOGGLE && kind != Edge.Kind.SKIP_MAJOR) {
                assertThat(changes)
                        .allSatisfy(change -> assertThat(BOOK.undo(change))
                                .as(change.toString())
                                .isPresent());
            }
        }
        Edge bundles = new Edge(Edge.Kind.ENABLE, "domainLevelBundleAuthorization");
        assertThat(BOOK.undo(bundles).orElseThrow().undo()).isEqualTo(UndoClass.LOSSY);
        Edge inheritance = new Edge(Edge.Kind.DISABLE, "ldapGroupInheritance");
        assertThat(BOOK.undo(inheritance).orElseThrow().how())
                .isEqualTo(BOOK.rule("IOM-LDAP-002").orElseThrow().harm());
        Edge size = new Edge(Edge.Kind.CHANGE, "services.typesense.persistence.size");
        assertThat(BOOK.undo(size).orElseThrow().undo()).isEqualTo(UndoClass.IRREVERSIBLE);
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
