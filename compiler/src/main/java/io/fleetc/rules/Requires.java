package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one thing holds, others must hold too.
 *
 * @param each the settings that it looks at one by one
 * @param when the one thing
 * @param needs the others
 * @param across null when the others must hold on the same cluster; else they must hold on every other active cluster of
 *     the same global database
 */
public record Requires(
        Each each,
        Condition when,
        List<Condition> needs,
        @Nullable Scope across) implements PerCluster {
    public Requires {
        needs = List.copyOf(needs);
    }

    @Override
    public String kind() {
        return "requires";
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, Applies applies) {
        return across == null ? PerCluster.super.judge(fleet, applies) : new SharedNeeds(fleet, this).judge(applies);
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, ClusterFacts cluster) {
        List<Finding> findings = new ArrayList<>();
        for (Subject subject : each.subjects(fleet, cluster)) {
            if (when.holds(subject)) {
                List<Condition> failing = failing(subject);
                if (!failing.isEmpty()) {
                    findings.add(finding(subject, failing));
                }
            }
        }
        return findings;
    }

    private List<Condition> failing(Subject subject) {
        return needs.stream()
                .flatMap(need -> need.failing(subject).stream())
                .filter(need -> !pruned(subject, need))
                .toList();
    }

    /** What was written and taken out because it was wrong has been told already. */
    private static boolean pruned(Subject subject, Condition need) {
        return need.path(subject)
                .map(path -> subject.cluster().resolved().pruned(path))
                .orElse(false);
    }

    private Finding finding(Subject subject, List<Condition> failing) {
        Condition cause = when.cause(subject);
        Blame blame = Blame.of(subject, cause, failing);
        List<String> right = needs.stream()
                .filter(need -> need.holds(subject))
                .map(need -> need.demand(subject))
                .distinct()
                .toList();
        boolean same = sameSetting(subject, cause, failing);
        return Finding.on(
                        subject,
                        blame.at(),
                        cause.fact(subject) + (same ? " has to be" : " needs"),
                        failing.stream()
                                .map(need -> demand(subject, need, same))
                                .toList())
                .labelled(blame.label())
                .mentioning(blame.mentions(failing))
                .alreadyRight(right)
                .knowing(blame.defaults(failing))
                .remediedBy(remedies(subject, cause, failing, blame.floor()))
                .on(blame.path());
    }

    /** Whether what is wanted and what brings the rule into force are the same setting. */
    private static boolean sameSetting(Subject subject, Condition cause, List<Condition> failing) {
        Optional<ValuePath> path = cause.path(subject);
        return path.isPresent() && failing.stream().allMatch(need -> path.equals(need.path(subject)));
    }

    private static String demand(Subject subject, Condition need, boolean same) {
        return same && need instanceof PathTest path
                ? path.test()
                        .only()
                        .map(Words::code)
                        .orElseGet(() -> path.test().goal())
                : need.demand(subject);
    }

    /** Whether it is about flags that must be on, and nothing else. */
    boolean onlyFlags() {
        return needs.stream().allMatch(need -> need instanceof FlagState flag && flag.on());
    }

    private static List<Remedy> remedies(Subject subject, Condition cause, List<Condition> failing, Layer floor) {
        List<Remedy> remedies = new ArrayList<>();
        remedies.add(new Remedy(
                failing.stream().map(need -> need.action(subject, true, floor)).toList()));
        Remedy withdrawal = Remedy.of(cause.action(subject, false, floor));
        if (withdrawal.byTool()) {
            remedies.add(withdrawal);
        }
        return remedies;
    }
}
