package io.fleetc.rules;

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
            List<ValuePath> found = new ArrayList<>();
            collect(cluster.resolved().effective(), pattern.steps(), ValuePath.root(), found);
            for (ValuePath path : found) {
                if (except.isEmpty() || !except.contains(path)) {
                    subjects.add(new Subject(fleet, cluster, path));
                }
            }
        }
        return subjects;
    }

    /** The paths of a map that a pattern means, in which {@code *} stands for any key or position. */
    public static List<ValuePath> paths(Value.Mapping map, ValuePath pattern) {
        List<ValuePath> found = new ArrayList<>();
        collect(map, pattern.steps(), ValuePath.root(), found);
        return found;
    }

    private static void collect(@Nullable Value at, List<Object> steps, ValuePath path, List<ValuePath> found) {
        if (at == null || at instanceof Value.Null) {
            return;
        }
        if (steps.isEmpty()) {
            found.add(path);
            return;
        }
        List<Object> rest = steps.subList(1, steps.size());
        if (at instanceof Value.Mapping map && steps.get(0) instanceof String key) {
            for (String name : key.equals(ANY) ? map.members().keySet() : List.of(key)) {
                collect(map.get(name), rest, path.key(name), found);
            }
        } else if (at instanceof Value.Sequence list && ANY.equals(steps.get(0))) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), rest, path.index(i), found);
            }
        }
    }
}
