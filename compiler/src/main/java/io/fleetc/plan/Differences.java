package io.fleetc.plan;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deepest paths at which two trees of settings differ; lists differ as a whole. */
final class Differences {
    private Differences() {}

    private record Pair(
            ValuePath path,
            @Nullable Value before,
            @Nullable Value after) {}

    /** The paths, in the order of the keys of the first tree, then of the second. */
    static List<ValuePath> of(Value.Mapping before, Value.Mapping after) {
        List<ValuePath> paths = new ArrayList<>();
        Deque<Pair> open = new ArrayDeque<>(List.of(new Pair(ValuePath.root(), before, after)));
        while (!open.isEmpty()) {
            Pair pair = open.removeFirst();
            if (pair.before() instanceof Value.Mapping had && pair.after() instanceof Value.Mapping has) {
                Set<String> keys = new LinkedHashSet<>(had.members().keySet());
                keys.addAll(has.members().keySet());
                List<Pair> below = new ArrayList<>();
                for (String key : keys) {
                    Value was = had.get(key);
                    Value is = has.get(key);
                    if (was == null || !was.equals(is)) {
                        below.add(new Pair(pair.path().key(key), was, is));
                    }
                }
                for (int i = below.size() - 1; i >= 0; i--) {
                    open.addFirst(below.get(i));
                }
            } else {
                paths.add(pair.path());
            }
        }
        return paths;
    }
}
