package io.fleetc.dhall.typing;

import java.util.Arrays;

/**
 * The levels of the binders that are free in a meaning: all of them if they are few, else the highest, since it is the
 * innermost binders that are asked about.
 */
final class Levels {
    private static final int KEPT = 16;

    /** No binder is free. */
    static final Levels NONE = new Levels(new int[0], false);

    /** Ascending. */
    private final int[] highest;

    private final boolean more;

    private Levels(int[] highest, boolean more) {
        this.highest = highest;
        this.more = more;
    }

    /** One binder. */
    static Levels of(int level) {
        return new Levels(new int[] {level}, false);
    }

    /** Whether a binder is among them; that is not known, and taken to be so, of one below those that are kept. */
    boolean has(int level) {
        return Arrays.binarySearch(highest, level) >= 0 || (more && (highest.length == 0 || level < highest[0]));
    }

    /** Those of both. */
    Levels and(Levels other) {
        if (other == this || other == NONE) {
            return this;
        }
        if (this == NONE) {
            return other;
        }
        int[] both = Arrays.copyOf(highest, highest.length + other.highest.length);
        System.arraycopy(other.highest, 0, both, highest.length, other.highest.length);
        Arrays.sort(both);
        int count = 0;
        for (int i = 0; i < both.length; i++) {
            if (i == 0 || both[i] != both[i - 1]) {
                both[count++] = both[i];
            }
        }
        boolean cut = count > KEPT;
        return new Levels(Arrays.copyOfRange(both, cut ? count - KEPT : 0, count), cut || more || other.more);
    }

    /** Those but for one. */
    Levels without(int level) {
        int at = Arrays.binarySearch(highest, level);
        if (at < 0) {
            return this;
        }
        int[] rest = new int[highest.length - 1];
        System.arraycopy(highest, 0, rest, 0, at);
        System.arraycopy(highest, at + 1, rest, at, rest.length - at);
        return rest.length == 0 && !more ? NONE : new Levels(rest, more);
    }
}
