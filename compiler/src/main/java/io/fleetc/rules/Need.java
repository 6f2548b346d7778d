package io.fleetc.rules;

import java.time.Duration;
import java.util.Optional;

/** What must be on record before a change. */
public sealed interface Need {

    /**
     * A job has run, successfully and completely, and nothing has happened since that makes its result worthless.
     *
     * @param job its name
     * @param everyIn whether it must have run on every active cluster of the global database, not only where the change
     *     happens
     * @param maxAge how long ago it may have ended, or empty for ever
     */
    record Job(String job, boolean everyIn, Optional<Duration> maxAge) implements Need {}

    /**
     * Somebody who may has said yes.
     *
     * @param subject what to
     * @param maxAge how long ago that may have been, where it does not say itself when it ends; empty for ever
     */
    record Approval(String subject, Optional<Duration> maxAge) implements Need {}

    /** The fleet's {@code spec.retired} has an entry for what vanishes. */
    record Retired() implements Need {}

    /** Somebody vouches that the releases on one global database work on its schema. */
    record Compatible() implements Need {}

    /** The database has been restored to a moment before its schema was raised. */
    record Restored() implements Need {}

    /** An observation that looked at what the running platform overrides. */
    record Overrides() implements Need {}

    /** Nothing permits it. */
    record Never() implements Need {}
}
