package io.fleetc.plan.artefact;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.plan.Gate;
import io.fleetc.plan.JobStep;
import io.fleetc.plan.Move;
import io.fleetc.plan.Step;
import io.fleetc.plan.artefact.TransitionRule.FlagIs;
import io.fleetc.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the step of a plan means to one cluster. */
public final class StepInputs {
    private final String plan;
    private final Step step;
    private final ClusterInput cluster;
    private final List<TransitionRule> rules;

    private StepInputs(String plan, Step step, ClusterInput cluster, List<TransitionRule> rules) {
        this.plan = plan;
        this.step = step;
        this.cluster = cluster;
        this.rules = rules;
    }

    /**
     * A step as a cluster sees it.
     *
     * @param plan the name of the plan
     * @param step the step
     * @param cluster the cluster as the step leaves it
     * @param rules the rules that the fleet is judged by
     * @param domains the domains that jobs migrate; none when nobody said
     * @param evidence digests of the statements that the step rests on, by the job that they are about
     */
    public static StepInput of(
            String plan,
            Step step,
            ClusterInput cluster,
            RuleBook rules,
            List<MigrationRun.Domain> domains,
            SortedMap<String, String> evidence) {
        return new StepInputs(plan, step, cluster, TransitionRules.of(rules, cluster.cluster()))
                .input(domains, evidence);
    }

    private StepInput input(List<MigrationRun.Domain> domains, SortedMap<String, String> evidence) {
        SortedMap<String, Boolean> flags = new TreeMap<>();
        for (FlagSettings.State state : cluster.flags().states().values()) {
            flags.put(state.name(), state.on());
        }
        return new StepInput(cluster, plan, step.number(), flags, before(), after(), runs(domains), evidence, rules);
    }

    private List<MigrationRun> runs(List<MigrationRun.Domain> domains) {
        List<MigrationRun> runs = new ArrayList<>();
        for (JobStep job : step.jobs()) {
            if (job.runsOn().equals(name())) {
                runs.add(new MigrationRun(job.job().name(), job.job().dryRunFirst(), domains));
            }
        }
        return runs;
    }

    /** What jobs need while they run, and what the flags that are switched on need before. */
    private SortedSet<String> before() {
        SortedSet<String> flags = new TreeSet<>();
        for (JobStep job : step.jobs()) {
            if (job.clusters().contains(name())) {
                flags.addAll(job.flags());
            }
        }
        for (Move move : step.moves()) {
            if (move.target().equals(name()) && move.kind() == Move.Kind.FLAG_ON) {
                rules.forEach(rule -> addNeeds(rule, new FlagIs(move.subject(), true), flags));
            }
        }
        return flags;
    }

    private static void addNeeds(TransitionRule rule, FlagIs edge, SortedSet<String> flags) {
        if (rule instanceof TransitionRule.Requires requires && requires.when().equals(edge)) {
            requires.needs().stream().filter(FlagIs::on).forEach(need -> flags.add(need.flag()));
        }
    }

    private SortedSet<String> after() {
        SortedSet<String> flags = new TreeSet<>();
        for (Gate gate : step.gates()) {
            if (gate instanceof Gate.Active active && active.cluster().equals(name())) {
                flags.addAll(active.flags());
            }
        }
        return flags;
    }

    private String name() {
        return cluster.cluster().name();
    }
}
