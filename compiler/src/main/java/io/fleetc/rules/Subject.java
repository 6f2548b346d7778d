package io.fleetc.rules;

import io.fleetc.model.Section;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import org.jspecify.annotations.Nullable;

/**
 * What a condition is asked of: a cluster, and for a rule about several settings of the same form the one at hand, which
 * paths in the rule call {@code each}.
 *
 * @param fleet the fleet
 * @param cluster the cluster
 * @param each the setting at hand, or null
 */
public record Subject(FleetFacts fleet, ClusterFacts cluster, Each.@Nullable Found each) {
    private static final String EACH = "each";
    private static final String GLOBAL_DATABASE = "globalDatabase";

    /** The path in the cluster that a path in a rule means. */
    public ValuePath resolve(ValuePath path) {
        return each != null && isBelowEach(path) ? each.path().then(path.after(1)) : path;
    }

    /**
     * What holds at a path of the rule; null when there is nothing. Below {@code globalDatabase} is what the cluster says
     * of its use of it, and else what the entry that it names says.
     */
    public @Nullable Value at(ValuePath path) {
        // Every cluster is asked of many settings, most of which are not there: no path is made to find that out.
        Value own = each != null && isBelowEach(path)
                ? path.in(each.value(), 1)
                : path.in(cluster.resolved().effective(), 0);
        return own == null || own instanceof Value.Null ? inEntry(path) : own;
    }

    private static boolean isBelowEach(ValuePath path) {
        return !path.steps().isEmpty() && path.steps().get(0).equals(EACH);
    }

    private @Nullable Value inEntry(ValuePath path) {
        ValuePath around = each != null && isBelowEach(path) ? each.path() : path;
        if (around.steps().isEmpty() || !around.steps().get(0).equals(GLOBAL_DATABASE)) {
            return null;
        }
        ValuePath resolved = resolve(path);
        String database = cluster.globalDatabase();
        Section entry = database == null || resolved.steps().size() < 2
                ? null
                : fleet.globalDatabases().get(database);
        Value value = entry == null ? null : resolved.in(entry.body(), 1);
        return value instanceof Value.Null ? null : value;
    }
}
