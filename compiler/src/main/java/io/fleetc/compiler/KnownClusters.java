package io.fleetc.compiler;

import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of a fleet as another revision of it has settled them. A cluster is taken over only if everything that it
 * is made of stands in files that were not read again: its own section, the defaults, its groups, its primary with the
 * groups of that, and its global database.
 *
 * @param fleet the other revision; null if there is none
 * @param clusters its clusters by name; none where one of them was in error, since that would have to be said again
 */
record KnownClusters(@Nullable FleetDescription fleet, Map<String, ClusterState> clusters) {
    /** Nothing is known. */
    static KnownClusters none() {
        return new KnownClusters(null, Map.of());
    }

    /** What is known once a fleet has been settled without an error. */
    static KnownClusters of(ValidatedFleet fleet) {
        Map<String, ClusterState> clusters = new TreeMap<>();
        fleet.clusters().forEach(cluster -> clusters.put(cluster.name(), cluster));
        return new KnownClusters(fleet.description(), clusters);
    }

    /** A cluster of another revision, if it is just the same. */
    Optional<ClusterState> same(FleetDescription other, Section cluster) {
        ClusterState state = clusters.get(cluster.name());
        if (fleet == null || state == null || !same(fleet.defaults(), other.defaults())) {
            return Optional.empty();
        }
        List<String> groups = new ArrayList<>(FleetDescription.groupsOf(cluster));
        boolean same = same(state.section(), cluster);
        if (cluster.body().get("standbyFor") instanceof Value.Text primary) {
            Section standsIn = other.clusters().get(primary.text());
            same &= same(fleet.clusters().get(primary.text()), standsIn);
            if (standsIn != null) {
                groups.addAll(FleetDescription.groupsOf(standsIn));
            }
        }
        for (String group : groups) {
            same &= same(fleet.groups().get(group), other.groups().get(group));
        }
        String database = database(state);
        if (database != null) {
            same &= same(
                    fleet.globalDatabases().get(database),
                    other.globalDatabases().get(database));
        }
        return same ? Optional.of(state) : Optional.empty();
    }

    private static @Nullable String database(ClusterState state) {
        Value.Mapping reference = state.resolved().set().mapping("globalDatabase");
        return reference == null ? null : reference.text("ref");
    }

    /** Whether two sections come from one reading of a file; those of programs never do, wherever their values stand. */
    private static boolean same(@Nullable Section known, @Nullable Section other) {
        if (known == null || other == null) {
            return known == null && other == null;
        }
        return known.equals(other) && !other.nameSpan().source().isProgram();
    }
}
