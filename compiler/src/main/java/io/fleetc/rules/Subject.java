package io.fleetc.rules;

import io.fleetc.model.Section;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is asked of: a cluster, and for a rule about several settings of the same form the one at hand, which
 * paths in the rule call {@code each}.
 *
 * @param fleet the fleet
 * @param cluster the cluster
 * @param each the setting at hand, or null
 */
public record Subject(
        FleetFacts fleet, ClusterFacts cluster, @Nullable ValuePath each) {
    private static final String EACH = "each";
    private static final String GLOBAL_DATABASE = "globalDatabase";

    /** The path in the cluster that a path in a rule means. */
    public ValuePath resolve(ValuePath path) {
        List<Object> steps = path.steps();
        return each != null && !steps.isEmpty() && steps.get(0).equals(EACH)
                ? each.then(new ValuePath(steps.subList(1, steps.size())))
                : path;
    }

    /**
     * What holds at a path of the rule; null when there is nothing. Below {@code globalDatabase} is what the cluster says
     * of its use of it, and else what the entry that it names says.
     */
    public @Nullable Value at(ValuePath path) {
        ValuePath resolved = resolve(path);
        Value own = cluster.at(resolved);
        return own == null ? inEntry(resolved) : own;
    }

    private @Nullable Value inEntry(ValuePath path) {
        String database = cluster.globalDatabase();
        if (database == null || path.steps().size() < 2 || !path.steps().get(0).equals(GLOBAL_DATABASE)) {
            return null;
        }
        Section entry = fleet.globalDatabases().get(database);
        Value value = entry == null
                ? null
                : new ValuePath(path.steps().subList(1, path.steps().size())).in(entry.body());
        return value instanceof Value.Null ? null : value;
    }
}
