package io.fleetc.rules;

import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the same form that a rule looks at one by one: paths in which {@code *} stands for any key or any
 * position of a list.
 *
 * @param patterns the paths; empty for a rule that looks at a cluster as a whole
 * @param except settings that are left out
 */
public record Each(List<ValuePath> patterns, List<ValuePath> except) {
    static final Each CLUSTER = new Each(List.of(), List.of());
    private static final String ANY = "*";

    public Each {
        patterns = List.copyOf(patterns);
        except = List.copyOf(except);
    }

    /** What the rule's conditions are asked of in one cluster. */
    public List<Subject> subjects(FleetFacts fleet, ClusterFacts cluster) {
        if (patterns.isEmpty()) {
            return List.of(new Subject(fleet, cluster, null));
        }
        List<Subject> subjects = new ArrayList<>();
        for (ValuePath pattern : patterns) {
            for (Found found : found(cluster.resolved().effective(), pattern)) {
                if (except.isEmpty() || !except.contains(found.path())) {
                    subjects.add(new Subject(fleet, cluster, found));
                }
            }
        }
        return subjects;
    }

    /**
     * A setting that a pattern means.
     *
     * @param path where it is
     * @param value what it is; never a null
     */
    public record Found(ValuePath path, Value value) {}

    /** The settings of a map that a pattern means, in which {@code *} stands for any key or position. */
    public static List<Found> found(Value.Mapping map, ValuePath pattern) {
        List<Found> found = new ArrayList<>();
        collect(map, pattern.steps(), new ArrayList<>(), found);
        return found;
    }

    private static void collect(@Nullable Value at, List<Object> pattern, List<Object> steps, List<Found> found) {
        int depth = steps.size();
        if (at == null || at instanceof Value.Null) {
            return;
        }
        if (depth == pattern.size()) {
            found.add(new Found(new ValuePath(steps), at));
            return;
        }
        boolean any = ANY.equals(pattern.get(depth));
        if (at instanceof Value.Mapping map && any) {
            for (KeyedMember member : map.entries()) {
                steps.add(member.key());
                collect(member.member().value(), pattern, steps, found);
                steps.remove(depth);
            }
        } else if (at instanceof Value.Mapping map && pattern.get(depth) instanceof String key) {
            steps.add(key);
            collect(map.get(key), pattern, steps, found);
            steps.remove(depth);
        } else if (at instanceof Value.Sequence list && any) {
            for (int i = 0; i < list.items().size(); i++) {
                steps.add(i);
                collect(list.items().get(i), pattern, steps, found);
                steps.remove(depth);
            }
        }
    }
}
