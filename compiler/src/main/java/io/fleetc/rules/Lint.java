package io.fleetc.rules;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.diagnostic.Severity;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks of a rule book as a whole. They keep the rules among those for which a plan can be computed without a search:
 * implications between single conditions that run in no circle, exclusions, at most one of several; and jobs that can run
 * in the state which the guarded change leaves.
 */
final class Lint {
    private final RuleEntries entries;
    private final Catalogue catalogue;
    private final List<Diagnostic> problems = new ArrayList<>();

    private Lint(RuleEntries entries, Catalogue catalogue) {
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /** What is wrong with the rules, jobs and undo entries together; nothing, for those that fleetc ships. */
    static List<Diagnostic> of(RuleEntries entries, Catalogue catalogue) {
        Lint lint = new Lint(entries, catalogue);
        lint.cycles();
        entries.rules().values().forEach(lint::fragment);
        entries.rules().values().forEach(lint::jobsOf);
        entries.rules().values().forEach(lint::tables);
        entries.jobs().values().forEach(lint::invalidation);
        lint.jobChains();
        entries.undo().forEach(lint::undo);
        return lint.problems;
    }

    // implications.

    /** Reports each circle once: a rule of it is left out before the next is looked for. */
    private void cycles() {
        List<Rule> enforced = new ArrayList<>(
                entries.rules().values().stream().filter(Lint::enforced).toList());
        List<Implications.Arrow> cycle = Implications.of(enforced).shortestCycle();
        while (!cycle.isEmpty()) {
            Rule last = cycle.get(cycle.size() - 1).rule();
            for (Implications.Arrow arrow : cycle) {
                if (fromATeam(arrow.rule())) {
                    last = arrow.rule();
                }
            }
            Diagnostic circle = problem(
                    Code.FC4020, "rules that must hold during a change run in a circle", span(last.written(), "id"));
            for (Implications.Arrow arrow : cycle) {
                circle = circle.noting(arrow.toString());
            }
            problems.add(circle.helping("let one of them hold only at rest, with `during: allow`"));
            enforced.remove(last);
            cycle = Implications.of(enforced).shortestCycle();
        }
    }

    private static boolean enforced(Rule rule) {
        return rule.hold() != null && rule.hold().during() == Hold.Level.ERROR;
    }

    /** Rules of other files are not what a team can change. */
    private static boolean fromATeam(Rule rule) {
        return !rule.written().span().source().name().startsWith("catalogue/");
    }

    // the fragment.

    private void fragment(Rule rule) {
        if (!enforced(rule)) {
            return;
        }
        String outside = outside(rule.constraint());
        if (!outside.isEmpty()) {
            problems.add(problem(
                            Code.FC4021,
                            "rule " + Words.code(rule.id()) + " cannot hold during a change: " + outside,
                            span(rule.written(), "hold"))
                    .helping("set `during` to `allow`, or split the rule"));
        }
    }

    private static String outside(Constraint constraint) {
        if (constraint instanceof Requires requires) {
            return single(requires.when())
                            && leaves(requires.needs())
                            && requires.each().equals(Each.CLUSTER)
                    ? ""
                    : "its `when` must be one condition, and its `needs` single conditions";
        }
        if (constraint instanceof Excludes excludes) {
            Condition when = excludes.when();
            return (when == null || single(when)) && leaves(excludes.excluded())
                    ? ""
                    : "its `when` must be one condition, and what it excludes single conditions";
        }
        return constraint instanceof ExactlyOne || constraint instanceof Designated
                ? ""
                : "only rules of the kinds `requires`, `excludes` and `exactlyOne` can";
    }

    private static boolean leaves(List<Condition> conditions) {
        return conditions.stream()
                .allMatch(condition -> condition instanceof AllOf all
                        ? all.parts().stream().allMatch(Lint::single)
                        : single(condition));
    }

    private static boolean single(Condition condition) {
        return !(condition instanceof AllOf || condition instanceof AnyOf || condition instanceof Not);
    }

    // jobs.

    private void jobsOf(Rule rule) {
        known(rule.written());
        if (rule.constraint() instanceof AboutChange.Guard guard && guard.edge().kind() != Edge.Kind.RUN) {
            guard.needs().forEach(need -> reachable(rule, guard.edge(), need));
        }
    }

    /** Every job that is named exists. */
    private void known(Value value) {
        if (value instanceof Value.Mapping map) {
            if (map.get("job") instanceof Value.Text job) {
                knownJob(job);
            }
            EdgeReader.written(map, Edge.Target.JOB).ifPresent(this::knownJob);
            map.members().values().forEach(member -> known(member.value()));
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(this::known);
        }
    }

    private void knownJob(Value.Text job) {
        if (!entries.jobs().containsKey(job.text())) {
            problems.add(
                    unknown(Code.FC4024, "there is no job ", job, entries.jobs().keySet()));
        }
    }

    private static Diagnostic unknown(Code code, String message, Value.Text name, Set<String> known) {
        Diagnostic unknown = problem(code, message + Words.code(name.text()), name.span());
        return Nearest.to(name.text(), known)
                .map(near -> unknown.helping("write `" + near + "`", new Edit(name.span(), near)))
                .orElse(unknown);
    }

    /** A job that a change waits for must be able to run just before it. */
    private void reachable(Rule rule, Edge edge, Need need) {
        Set<FlagState> given = given(edge);
        for (Job job : chain(need)) {
            List<String> lacking = job.needs().stream()
                    .filter(wanted -> !(wanted instanceof FlagState flag && given.contains(flag)))
                    .map(wanted -> wanted instanceof FlagState flag ? Implications.inWords(flag) : "a setting")
                    .toList();
            if (!lacking.isEmpty()) {
                problems.add(problem(
                                Code.FC4022,
                                "rule " + Words.code(rule.id()) + " waits for job " + Words.code(job.name())
                                        + ", which needs " + Words.and(lacking),
                                span(rule.written(), "edge"))
                        .noting(Words.code(edge) + " does not bring that along, so the job may never be able to run")
                        .helping("add a rule of kind `requires`, or take the condition out of the job"));
            }
        }
    }

    /** What is so before a flag is switched and stays so: what the new state needs, and the old state of the flag. */
    private Set<FlagState> given(Edge edge) {
        if (edge.kind() != Edge.Kind.ENABLE && edge.kind() != Edge.Kind.DISABLE) {
            return Set.of();
        }
        FlagState after = new FlagState(edge.target(), edge.kind() == Edge.Kind.ENABLE);
        List<Rule> everywhere = entries.rules().values().stream()
                .filter(rule ->
                        rule.severity() == Severity.ERROR && rule.applies().equals(Applies.EVERYWHERE))
                .toList();
        Set<FlagState> given = new LinkedHashSet<>(Implications.of(everywhere).closure(List.of(after)));
        given.remove(after);
        given.add(Implications.opposite(after));
        return given;
    }

    /** The job that is needed, and those that must have run before it. */
    private List<Job> chain(Need need) {
        List<Job> chain = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(jobs(List.of(need)));
        List<String> open = new ArrayList<>(names);
        while (!open.isEmpty()) {
            String name = open.remove(0);
            Optional.ofNullable(entries.jobs().get(name)).ifPresent(chain::add);
            for (String before : before(name)) {
                if (names.add(before)) {
                    open.add(before);
                }
            }
        }
        return chain;
    }

    private List<String> before(String job) {
        return entries.rules().values().stream()
                .filter(rule -> rule.constraint() instanceof AboutChange.Guard guard
                        && guard.edge().equals(new Edge(Edge.Kind.RUN, job)))
                .flatMap(rule -> jobs(((AboutChange.Guard) rule.constraint()).needs()).stream())
                .toList();
    }

    private static List<String> jobs(List<Need> needs) {
        return needs.stream()
                .filter(Need.Job.class::isInstance)
                .map(need -> ((Need.Job) need).job())
                .toList();
    }

    /** A job that must have run before itself never runs. */
    private void jobChains() {
        Set<String> told = new TreeSet<>();
        for (Job job : entries.jobs().values()) {
            List<String> circle = circle(job.name());
            if (!circle.isEmpty() && told.addAll(circle)) {
                problems.add(problem(
                                Code.FC4023,
                                "job " + Words.code(job.name()) + " must have run before itself",
                                span(job.written(), "name"))
                        .noting("the circle: " + Words.codes(circle)));
            }
        }
    }

    private List<String> circle(String start) {
        List<List<String>> open = new ArrayList<>(List.of(List.of(start)));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            List<String> path = open.remove(0);
            for (String before : before(path.get(path.size() - 1))) {
                if (before.equals(start)) {
                    return path;
                }
                if (seen.add(before)) {
                    List<String> longer = new ArrayList<>(path);
                    longer.add(before);
                    open.add(longer);
                }
            }
        }
        return List.of();
    }

    private void invalidation(Job job) {
        Value changes = job.written().get("invalidatedBy");
        if (changes != null) {
            known(changes);
        }
    }

    // undo and tables.

    private void undo(Undo undo) {
        EdgeReader.written(edge(undo), Edge.Target.JOB)
                .filter(job -> !entries.jobs().containsKey(job.text()))
                .ifPresent(job -> problems.add(unknown(
                        Code.FC4025,
                        "there is no change to undo, since there is no job ",
                        job,
                        entries.jobs().keySet())));
    }

    private static Value.Mapping edge(Undo undo) {
        Value.Mapping edge = undo.written().mapping("edge");
        return edge == null ? Values.empty() : edge;
    }

    /** Two rows that speak of one release would both be right. */
    private void tables(Rule rule) {
        if (rule.constraint() instanceof AboutChange.Ratchet ratchet) {
            List<AboutChange.Compatibility> table = ratchet.table();
            for (int i = 0; i < table.size(); i++) {
                for (int j = 0; j < i; j++) {
                    VersionRange one = table.get(j).from();
                    VersionRange other = table.get(i).from();
                    Optional<SemanticVersion> both = catalogue.versions().stream()
                            .filter(version -> one.contains(version) && other.contains(version))
                            .findFirst();
                    both.ifPresent(version -> problems.add(problem(
                                    Code.FC4026,
                                    "two rows of the table of rule " + Words.code(rule.id()) + " speak of release "
                                            + version,
                                    span(rule.written(), "table"))
                            .noting(Words.code(one) + " and " + Words.code(other) + " overlap")
                            .helping("let the ranges follow each other")));
                }
            }
        }
    }

    private static Diagnostic problem(Code code, String message, Span span) {
        return Diagnostic.error(code, message, span);
    }

    /** A scalar is shown itself, anything longer by its key. */
    private static Span span(Value.Mapping written, String key) {
        Value.Member member = written.members().get(key);
        if (member == null) {
            return written.span();
        }
        return Words.scalar(member.value()) ? member.value().span() : member.keySpan();
    }
}
