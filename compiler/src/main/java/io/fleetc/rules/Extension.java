package io.fleetc.rules;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.List;
import java.util.Optional;

/** Adds a team's rule documents to the shipped rules and refuses what clashes with them or weakens them. */
final class Extension {
    private final RuleBook shipped;
    private final List<Diagnostic> problems;
    private final RuleEntries.Builder entries;
    private final KnownFlags flags;

    Extension(RuleBook shipped, List<Diagnostic> problems) {
        this.shipped = shipped;
        this.problems = problems;
        this.entries = new RuleEntries.Builder(shipped.entries());
        this.flags = new KnownFlags(shipped.catalogue().flags().keySet(), problems);
    }

    /** All entries, once every document has been added; what is wrong with them together is reported here. */
    RuleEntries entries() {
        RuleEntries all = entries.build();
        problems.addAll(Lint.of(all, shipped.catalogue()));
        return all;
    }

    void add(RuleDocument document) {
        Examples examples = new Examples(shipped.catalogue(), document.exampleRelease());
        document.rules().forEach(rule -> add(rule, examples, document.exampleRelease()));
        document.jobs().forEach(this::add);
        document.undo().forEach(undo -> {
            flags.check(undo.written());
            entries.add(undo);
        });
        document.adjustments().forEach(this::adjust);
    }

    private void add(Rule rule, Examples examples, String exampleRelease) {
        int before = problems.size();
        Span id = idSpan(rule);
        Rule same = entries.rules().get(rule.id());
        if (same != null) {
            problems.add(clash("rule " + Words.code(rule.id()) + " exists already", id)
                    .also(idSpan(same), "the other one")
                    .helping("give it an id of its own; the weight of a rule is changed under `adjustments`"));
        } else if (rule.id().startsWith(shipped.reservedPrefix() + "-")) {
            problems.add(clash(
                            "rule " + Words.code(rule.id()) + " has the prefix of the shipped rules, "
                                    + Words.code(shipped.reservedPrefix() + "-"),
                            id)
                    .helping("begin its id with a prefix of your own"));
        }
        flags.check(rule.written());
        if (problems.size() == before) {
            run(rule, examples);
        }
        if (problems.stream().skip(before).noneMatch(Diagnostic::isError)) {
            entries.add(rule, exampleRelease);
        }
    }

    private void add(Job job) {
        flags.check(job.written());
        Job same = entries.jobs().get(job.name());
        if (same == null) {
            entries.add(job);
        } else {
            problems.add(clash("job " + Words.code(job.name()) + " exists already", nameSpan(job))
                    .also(nameSpan(same), "the other one")
                    .helping("give it a name of its own"));
        }
    }

    private void run(Rule rule, Examples examples) {
        for (Example example : rule.examples()) {
            if (example instanceof Example.Revision revision) {
                run(rule, revision, examples);
            } else if (example instanceof Example.Change change) {
                run(rule, change, examples);
            }
        }
    }

    /** An example of a change is judged later; here it must be made of fleets. */
    private void run(Rule rule, Example.Change example, Examples examples) {
        Checked<ChangeExample> change = examples.change(rule, example);
        if (!change.present()) {
            problems.add(noFleet(rule, where(example, rule), change.diagnostics()));
        }
    }

    private void run(Rule rule, Example.Revision example, Examples examples) {
        Span span = where(example, rule);
        Checked<FleetFacts> facts = examples.facts(example);
        if (!facts.present()) {
            problems.add(noFleet(rule, span, facts.diagnostics()));
            return;
        }
        boolean rejected =
                !rule.constraint().judge(facts.value(), rule.applies()).isEmpty();
        if (rejected == example.accepted()) {
            problems.add(failure(
                            "rule " + Words.code(rule.id()) + " " + (rejected ? "rejects" : "accepts")
                                    + " an example that it is said to "
                                    + (example.accepted() ? "accept" : "reject"),
                            span)
                    .helping("correct the example or the rule"));
        }
    }

    private static Diagnostic noFleet(Rule rule, Span span, List<Diagnostic> why) {
        return failure("an example of rule " + Words.code(rule.id()) + " is no fleet", span)
                .noting(why.get(0).message());
    }

    private void adjust(RuleDocument.Adjustment adjustment) {
        Rule rule = entries.rules().get(adjustment.rule());
        if (rule == null) {
            Diagnostic unknown = Diagnostic.error(
                    Code.FC4010, "there is no rule " + Words.code(adjustment.rule()) + " to adjust", adjustment.span());
            Optional<String> near =
                    Nearest.to(adjustment.rule(), entries.rules().keySet());
            problems.add(near.map(id -> unknown.helping("write `" + id + "`", new Edit(adjustment.span(), id)))
                    .orElse(unknown));
        } else if (!rule.waivable() && adjustment.severity().compareTo(rule.severity()) > 0) {
            problems.add(clash(
                            "rule " + Words.code(rule.id()) + " cannot be made "
                                    + Words.code(adjustment.severity().word()),
                            adjustment.span())
                    .noting("it cannot be waived, so it keeps its weight, "
                            + Words.code(rule.severity().word()))
                    .noting(rule.harm())
                    .helping("remove the adjustment"));
        } else {
            entries.replace(rule.weighing(adjustment.severity()));
        }
    }

    private static Diagnostic clash(String message, Span span) {
        return Diagnostic.error(Code.FC4012, message, span);
    }

    private static Diagnostic failure(String message, Span span) {
        return Diagnostic.error(Code.FC4011, message, span);
    }

    /** An example is shown by its first key: all of it could be long. */
    private static Span where(Example example, Rule rule) {
        return example.written().members().values().stream()
                .map(Value.Member::keySpan)
                .findFirst()
                .orElseGet(() -> idSpan(rule));
    }

    private static Span nameSpan(Job job) {
        Value name = job.written().get("name");
        return name == null ? job.written().span() : name.span();
    }

    private static Span idSpan(Rule rule) {
        Value id = rule.written().get("id");
        return id == null ? rule.written().span() : id.span();
    }
}
