package io.fleetc.compiler;

import io.fleetc.model.FleetDescription;
import io.fleetc.rules.RuleBook;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fleet about which everything has been said that can be said about one revision.
 *
 * @param description the fleet as it is described
 * @param rules the rules that were applied: the shipped ones and the team's own
 * @param clusters its clusters, by name
 */
public record ValidatedFleet(FleetDescription description, RuleBook rules, List<ClusterState> clusters) {
    public ValidatedFleet {
        clusters = List.copyOf(clusters);
    }

    /** The same with these clusters alone. */
    ValidatedFleet only(Set<String> names) {
        return new ValidatedFleet(
                description,
                rules,
                clusters.stream()
                        .filter(cluster -> names.contains(cluster.name()))
                        .toList());
    }

    /** The cluster of a name. */
    public Optional<ClusterState> cluster(String name) {
        return clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst();
    }
}
