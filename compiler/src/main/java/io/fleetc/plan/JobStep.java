package io.fleetc.plan;

import io.fleetc.evidence.Scope;
import io.fleetc.rules.Job;
import java.util.List;

/**
 * A job that a step runs.
 *
 * @param job the job of the catalogue
 * @param scope what it runs for
 * @param runsOn the cluster that runs it
 * @param flags the flags that must be active while it runs, on every cluster of its scope
 * @param clusters the clusters of its scope
 */
public record JobStep(Job job, Scope scope, String runsOn, List<String> flags, List<String> clusters) {
    public JobStep {
        flags = List.copyOf(flags);
        clusters = List.copyOf(clusters);
    }
}
