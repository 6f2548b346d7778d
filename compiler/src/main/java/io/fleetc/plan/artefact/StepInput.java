package io.fleetc.plan.artefact;

import io.fleetc.manifest.ClusterInput;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One step of a plan as one cluster sees it.
 *
 * @param cluster the cluster as the step leaves it
 * @param plan the name of the plan
 * @param step the number of the step, from 1
 * @param flags whether each flag is on once the step is applied
 * @param activeBefore flags that the running platform must report as live before anything is applied
 * @param activeAfter flags that it must report as live once everything is applied
 * @param runs the jobs that the step runs on this cluster
 * @param evidence digests of the statements that the step rests on, by the job that they are about; an exemption stands
 *     under the job that it spares
 * @param rules what the record of the flags must satisfy from one step to the next
 */
public record StepInput(
        ClusterInput cluster,
        String plan,
        int step,
        SortedMap<String, Boolean> flags,
        SortedSet<String> activeBefore,
        SortedSet<String> activeAfter,
        List<MigrationRun> runs,
        SortedMap<String, String> evidence,
        List<TransitionRule> rules) {
    public StepInput {
        flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
        activeBefore = Collections.unmodifiableSortedSet(new TreeSet<>(activeBefore));
        activeAfter = Collections.unmodifiableSortedSet(new TreeSet<>(activeAfter));
        runs = List.copyOf(runs);
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
        rules = List.copyOf(rules);
    }
}
