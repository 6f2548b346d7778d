package io.fleetc.plan;

import io.fleetc.evidence.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What must be on record before the next step may be merged. */
public sealed interface Gate {

    /**
     * Clusters are seen, in sync and healthy, at the revision of the step, with their services restarted.
     *
     * @param clusters the clusters
     */
    record Observed(List<String> clusters) implements Gate {
        public Observed {
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * Flags are seen active in the running platform.
     *
     * @param cluster the cluster
     * @param flags the flags
     */
    record Active(String cluster, List<String> flags) implements Gate {
        public Active {
            flags = List.copyOf(flags);
        }
    }

    /**
     * A job is on record as done.
     *
     * @param job its name
     * @param scope what it ran for
     * @param covers what it must cover completely; empty for nothing in particular
     * @param valid how long the record may be old when it is used; empty for ever
     */
    record Recorded(String job, Scope scope, String covers, Optional<Duration> valid) implements Gate {}

    /**
     * Something that a person vouches for is on record.
     *
     * @param what what, as evidence names it: {@code approval iam-owner}
     * @param scope what it is about
     */
    record Vouched(String what, Scope scope) implements Gate {}
}
