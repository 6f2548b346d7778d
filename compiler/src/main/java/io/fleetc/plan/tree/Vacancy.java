package io.fleetc.plan.tree;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares settings, taking a map that says nothing for one that is not there: {@code flags: {}} is what remains when the
 * only flag is not set yet. An empty map that the fleet itself wrote, as for a namespace without a quota, says something.
 */
final class Vacancy {
    private final Value.Mapping target;
    private final Value.Mapping base;

    /** The settings of a cluster after and before the change. */
    Vacancy(Value.Mapping target, Value.Mapping base) {
        this.target = target;
        this.base = base;
    }

    /** The first path at which two settings differ; null if they are the same. */
    @Nullable
    ValuePath difference(@Nullable Value one, @Nullable Value other, ValuePath path) {
        if (one == other || (one != null && one.equals(other))) {
            return null;
        }
        Value left = saysNothing(one, path) ? null : one;
        Value right = saysNothing(other, path) ? null : other;
        if (left == null && right == null) {
            return null;
        }
        if (!(left instanceof Value.Mapping a) || !(right instanceof Value.Mapping b)) {
            return path;
        }
        Set<String> keys = new TreeSet<>(a.members().keySet());
        keys.addAll(b.members().keySet());
        for (String key : keys) {
            ValuePath difference = difference(a.get(key), b.get(key), path.key(key));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    /** Whether two settings are the same. */
    boolean same(@Nullable Value one, @Nullable Value other, ValuePath path) {
        return difference(one, other, path) == null;
    }

    private boolean saysNothing(@Nullable Value value, ValuePath path) {
        return value == null
                || (value instanceof Value.Mapping map
                        && !wasEmpty(target, path)
                        && !wasEmpty(base, path)
                        && map.members().entrySet().stream()
                                .allMatch(entry -> saysNothing(entry.getValue().value(), path.key(entry.getKey()))));
    }

    private static boolean wasEmpty(Value.Mapping settings, ValuePath path) {
        return path.in(settings) instanceof Value.Mapping map && map.members().isEmpty();
    }
}
