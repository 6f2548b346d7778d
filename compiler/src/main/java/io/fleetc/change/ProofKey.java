package io.fleetc.change;

import io.fleetc.evidence.Scope;
import io.fleetc.rules.Job;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be on record for a change: what a proof of {@link io.fleetc.transition} stands for. */
public sealed interface ProofKey {
    /** What it is about. */
    Scope scope();

    /**
     * A job has run, and what it did still counts.
     *
     * @param job the job
     * @param scope what it ran for
     * @param maxAge how long ago it may have ended; empty for ever
     */
    record Done(Job job, Scope scope, Optional<Duration> maxAge) implements ProofKey {}

    /**
     * Somebody who may has said yes, and what it is about has not changed since.
     *
     * @param subject what to
     * @param scope the cluster
     * @param also other scopes for which it may have been said: the database of the cluster, the fleet
     * @param about what the change changes
     * @param maxAge how long ago it may have been said, where it does not say itself when it ends; empty for ever
     */
    record Approved(String subject, Scope scope, List<Scope> also, Fact about, Optional<Duration> maxAge)
            implements ProofKey {
        public Approved {
            also = List.copyOf(also);
        }
    }

    /**
     * The fleet says that it is retired.
     *
     * @param name its name there: a cluster, {@code cluster/namespace}, or a global database
     * @param scope what it is
     */
    record Retired(String name, Scope scope) implements ProofKey {}

    /**
     * A release works on a schema that another one made.
     *
     * @param scope the database
     * @param from the release that works
     * @param with the release that makes the schema
     */
    record Compatible(Scope scope, String from, String with) implements ProofKey {}

    /**
     * A database holds the state of a moment before it was raised.
     *
     * @param scope the database
     */
    record Restored(Scope scope) implements ProofKey {}

    /**
     * Somebody has looked whether the running platform overrides a flag, and it does not.
     *
     * @param scope the cluster
     * @param flag the flag
     */
    record Looked(Scope scope, String flag) implements ProofKey {}

    /**
     * Nothing on record permits it.
     *
     * @param scope what it is about
     * @param unless what the fleet itself would have to say, as it stands behind "needs"; empty when nothing would do
     */
    record Never(Scope scope, String unless) implements ProofKey {}
}
