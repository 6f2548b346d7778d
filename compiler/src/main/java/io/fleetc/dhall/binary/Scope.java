package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The binders around the place that is being decoded, by name. */
final class Scope {
    private final Map<String, Levels> levels = new LinkedHashMap<>();
    private int depth;

    /** The levels of all open binders of one name, the innermost one last. */
    private static final class Levels {
        private int[] levels = new int[2];
        private int count;
    }

    /** Enters a binder. */
    void bind(String name) {
        Levels same = levels.computeIfAbsent(name, unused -> new Levels());
        if (same.count == same.levels.length) {
            same.levels = Arrays.copyOf(same.levels, 2 * same.count);
        }
        same.levels[same.count++] = depth++;
    }

    /** Leaves the innermost binder, which has that name. */
    void unbind(String name) {
        Levels same = levels.get(name);
        if (same != null) {
            same.count--;
        }
        depth--;
    }

    /** A use of a name here. */
    Expression.Variable variable(String name, long index) {
        Levels same = levels.get(name);
        int count = same == null ? 0 : same.count;
        long binder = same != null && index < count
                ? depth - 1L - same.levels[count - 1 - (int) index]
                : -1 - (index - count);
        return new Expression.Variable(name, index, binder, Span.none());
    }
}
