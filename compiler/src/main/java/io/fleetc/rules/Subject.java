package io.fleetc.rules;

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

    /** The path in the cluster that a path in a rule means. */
    public ValuePath resolve(ValuePath path) {
        List<Object> steps = path.steps();
        return each != null && !steps.isEmpty() && steps.get(0).equals(EACH)
                ? each.then(new ValuePath(steps.subList(1, steps.size())))
                : path;
    }

    /** What holds at a path of the rule; null when there is nothing. */
    public @Nullable Value at(ValuePath path) {
        return cluster.at(resolve(path));
    }
}
