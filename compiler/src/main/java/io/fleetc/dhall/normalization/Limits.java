package io.fleetc.dhall.normalization;

/**
 * How far one run may go: a total language ends always, but not always soon.
 *
 * @param steps how many steps of evaluation, comparison and reading back in all
 * @param size how many nodes one normal form that is written out may have; an element of a list in memory counts as five
 *     of them, four characters of a text and eight bits of a number as one
 */
public record Limits(long steps, long size) {
    /** 500 million steps, some ten seconds to half a minute, and 50 million nodes. */
    public static final Limits STANDARD = new Limits(500_000_000, 50_000_000);

    /** How many UTF-16 units one text may have. */
    int textLength() {
        return (int) Math.min(size * 4, Integer.MAX_VALUE / 2);
    }

    /** How many elements one list may have. */
    int listSize() {
        return (int) Math.min(size / 5, Integer.MAX_VALUE / 2);
    }

    /** How many frames may wait on the stack of the machine. */
    long pending() {
        return size / 5;
    }

    /** How many steps of one fold may leave something other than data, which grows with every step. */
    long growth() {
        return size / 20;
    }

    /** How many bits one number may have: computing with it takes more than linear time. */
    int bits() {
        return (int) Math.min(size / 8, Integer.MAX_VALUE / 2);
    }
}
