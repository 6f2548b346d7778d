package io.fleetc.rules;

import io.fleetc.model.Section;
import java.util.List;

/**
 * Clusters that a rule compares with each other.
 *
 * @param name what a user calls them, such as {@code global database `eu`}
 * @param databases the descriptions of the global database that they share; empty unless that is what makes them peers
 * @param members the clusters, by name
 */
public record Peers(String name, List<Section> databases, List<ClusterFacts> members) {
    public Peers {
        databases = List.copyOf(databases);
        members = List.copyOf(members);
    }

    /** How many installations run here: a standby pair is one. */
    public long activeInstallations() {
        return members.stream()
                .filter(ClusterFacts::active)
                .map(ClusterFacts::installation)
                .distinct()
                .count();
    }

    /** The names of the clusters. */
    public List<String> names() {
        return members.stream().map(ClusterFacts::name).toList();
    }
}
