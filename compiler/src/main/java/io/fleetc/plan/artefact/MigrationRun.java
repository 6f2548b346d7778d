package io.fleetc.plan.artefact;

import java.util.List;

/**
 * A job that a step runs on a cluster.
 *
 * @param job the name of the job
 * @param dryRunFirst whether each of its modes is tried first without writing anything
 * @param domains the domains that it migrates; none when nobody said, and then the team brings them in a ConfigMap
 */
public record MigrationRun(String job, boolean dryRunFirst, List<Domain> domains) {
    public MigrationRun {
        domains = List.copyOf(domains);
    }

    /**
     * A domain and who will own its bundles.
     *
     * @param id the id of the domain
     * @param owner the user or the group
     * @param group whether it is a group
     */
    public record Domain(String id, String owner, boolean group) {}
}
