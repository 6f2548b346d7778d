package io.fleetc.diff;

/**
 * A flag of one cluster in one revision.
 *
 * @param on whether it is on
 * @param explicit whether the fleet says so, rather than the release
 * @param security whether it concerns authorization, identity, secrets or audit
 */
public record FlagSide(boolean on, boolean explicit, boolean security) {}
