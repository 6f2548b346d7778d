package io.fleetc.rules;

import java.util.List;

/** What each cluster must satisfy by itself. */
public sealed interface PerCluster extends Constraint permits EffectiveWhen, Excludes, Lifecycle, Requires {
    /** The violations of one cluster. */
    List<Finding> judge(FleetFacts fleet, ClusterFacts cluster);

    @Override
    default List<Finding> judge(FleetFacts fleet, Applies applies) {
        return fleet.clusters().stream()
                .filter(applies::to)
                .flatMap(cluster -> judge(fleet, cluster).stream())
                .toList();
    }
}
