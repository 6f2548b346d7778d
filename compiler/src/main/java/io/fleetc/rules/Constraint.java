package io.fleetc.rules;

import java.util.List;

/** What a rule demands. The kinds are a closed set. */
public sealed interface Constraint permits PerCluster, AcrossClusters, AboutChange {
    /** The word that is written in a rule. */
    String kind();

    /** The violations in one revision of a fleet. */
    List<Finding> judge(FleetFacts fleet, Applies applies);
}
