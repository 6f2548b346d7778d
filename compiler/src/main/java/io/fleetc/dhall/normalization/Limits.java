package io.fleetc.dhall.normalization;

/**
 * How far one run may go: a total language ends always, but not always soon.
 *
 * @param steps how many steps of evaluation, comparison and reading back in all
 * @param size how many nodes (and, for text, units of 64 characters) one normal form that is written out may have
 */
public record Limits(long steps, long size) {
    /** 500 million steps, some ten seconds to half a minute, and 50 million nodes. */
    public static final Limits STANDARD = new Limits(500_000_000, 50_000_000);
}
