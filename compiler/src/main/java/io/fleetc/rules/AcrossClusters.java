package io.fleetc.rules;

import java.util.List;

/** What clusters must satisfy together. */
public sealed interface AcrossClusters extends Constraint permits Designated, ExactlyOne, SameAcross, Skew, Unique {
    /** Which clusters are held against each other. */
    Scope over();

    /** Whether it counts clusters, so that it can say nothing while one of them cannot be judged. */
    default boolean counts() {
        return false;
    }

    /** The violations among some clusters. */
    List<Finding> judge(FleetFacts fleet, Peers peers);

    @Override
    default List<Finding> judge(FleetFacts fleet, Applies applies) {
        return fleet.peers(over()).stream()
                .filter(peers -> !counts() || peers.members().stream().allMatch(member -> member.release() != null))
                .map(peers -> new Peers(
                        peers.name(),
                        peers.databases(),
                        peers.members().stream().filter(applies::to).toList()))
                .filter(peers -> !peers.members().isEmpty())
                .flatMap(peers -> judge(fleet, peers).stream())
                .toList();
    }
}
