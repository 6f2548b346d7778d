package io.fleetc.dhall.normalization;

import org.jspecify.annotations.Nullable;

/**
 * Two values, by their identity: what was compared once need not be compared again.
 *
 * @param left the one
 * @param right the other
 */
public record Pair(Denotation left, Denotation right) {
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Pair other && left == other.left && right == other.right;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(left) + System.identityHashCode(right);
    }
}
