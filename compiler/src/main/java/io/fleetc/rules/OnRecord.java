package io.fleetc.rules;

import java.time.Duration;
import java.util.Optional;

/**
 * What is on record in an example of a rule about changes, in a form short enough to be written beside it. An example
 * lists it in the order in which it happened: the last an hour before the change, each other an hour before the next,
 * and while the clusters ran the state that the example begins with.
 */
public sealed interface OnRecord {

    /**
     * A job has run.
     *
     * @param job its name
     * @param on the cluster or the global database for which it ran
     * @param succeeded whether it succeeded
     * @param complete whether it covered everything that it should
     * @param ago how long before the change it ended, where the order does not say so
     */
    record JobRun(String job, String on, boolean succeeded, boolean complete, Optional<Duration> ago)
            implements OnRecord {}

    /**
     * A cluster was seen to run the state that the example begins with.
     *
     * @param cluster its name
     * @param overrides whether somebody looked at what the running platform overrides
     */
    record Observed(String cluster, boolean overrides) implements OnRecord {}

    /**
     * A global database is new and empty.
     *
     * @param database its name, or that of the cluster whose private database it is
     */
    record Fresh(String database) implements OnRecord {}

    /**
     * A database was restored to a moment before the state that the example begins with.
     *
     * @param database its name, or that of the cluster whose private database it is
     */
    record Restored(String database) implements OnRecord {}

    /**
     * Somebody vouches that the releases of the state that the example leads to work on the schema of a global database.
     *
     * @param database its name
     */
    record Compatible(String database) implements OnRecord {}

    /**
     * Somebody has said yes.
     *
     * @param subject what to
     * @param on the cluster or the global database that it is about
     */
    record Approval(String subject, String on) implements OnRecord {}
}
