package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The binders around a place in an expression, and how a variable is written there. */
final class Scope {
    private final List<String> labels = new ArrayList<>();
    private final Map<String, List<Integer>> levels = new LinkedHashMap<>();
    private final int nameless;

    /** No binders but so many nameless ones: what they bind is written right but for its name and index. */
    Scope(int nameless) {
        this.nameless = nameless;
    }

    /** The number of binders around. */
    int depth() {
        return nameless + labels.size();
    }

    /** Goes below one more binder. */
    void enter(String label) {
        levels.computeIfAbsent(label, absent -> new ArrayList<>(1)).add(depth());
        labels.add(label);
    }

    /** Comes back from the innermost binder. */
    void leave() {
        List<Integer> same = levels(labels.remove(labels.size() - 1));
        same.remove(same.size() - 1);
    }

    /** A variable that one of the binders binds. */
    Expression bound(int level, Span span) {
        if (level < nameless) {
            return new Expression.Variable("_", 0, depth() - 1L - level, span);
        }
        String label = labels.get(level - nameless);
        List<Integer> same = levels(label);
        int nearer = same.size() - 1 - Collections.binarySearch(same, level);
        return new Expression.Variable(label, nearer, depth() - 1L - level, span);
    }

    /** A variable that none of the binders binds, by its index outside of them all. */
    Expression free(String name, long index) {
        return new Expression.Variable(name, index + levels(name).size(), -1 - index, Span.none());
    }

    private List<Integer> levels(String label) {
        return levels.getOrDefault(label, List.of());
    }
}
