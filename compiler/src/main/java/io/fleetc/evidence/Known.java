package io.fleetc.evidence;

import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.value.Value;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names that statements may use. What is not known refuses nothing: a name can only be called unknown by somebody who
 * knows them all.
 */
public final class Known {
    private static final Known NOTHING = new Known(null, null, null, Collections.emptySortedMap());

    private final @Nullable Map<String, Scope.Kind> jobs;
    private final @Nullable Set<String> clusters;
    private final @Nullable Map<String, String> databases;
    /** Clusters that share a database, each with its name. */
    private final Map<String, String> sharing;

    private Known(
            @Nullable Map<String, Scope.Kind> jobs,
            @Nullable Set<String> clusters,
            @Nullable Map<String, String> databases,
            Map<String, String> sharing) {
        this.jobs = jobs;
        this.clusters = clusters;
        this.databases = databases;
        this.sharing = sharing;
    }

    /** Nothing is known. */
    public static Known nothing() {
        return NOTHING;
    }

    /** The clusters, also those that were retired, and the global databases of a fleet; the jobs are not known. */
    public static Known of(FleetDescription fleet) {
        Set<String> clusters = new TreeSet<>(fleet.clusters().keySet());
        if (fleet.specification().get("retired") instanceof Value.Mapping retired) {
            retired.members().keySet().forEach(name -> clusters.add(name.split("/", 2)[0]));
        }
        Map<String, String> databases = new TreeMap<>();
        fleet.globalDatabases()
                .forEach((name, section) -> databases.put(
                        name, section.body().get("identity") instanceof Value.Text text ? text.text() : ""));
        Map<String, String> sharing = new TreeMap<>();
        fleet.clusters().forEach((name, section) -> {
            String shared = shared(fleet, section);
            if (!shared.isEmpty()) {
                sharing.put(name, shared);
            }
        });
        return new Known(null, clusters, databases, sharing);
    }

    /** The same, and every job with what it runs for. */
    public Known withJobs(Map<String, Scope.Kind> known) {
        return new Known(Collections.unmodifiableMap(new TreeMap<>(known)), clusters, databases, sharing);
    }

    /** The global database that a cluster names itself or by the last of its groups that does; empty for none. */
    private static String shared(FleetDescription fleet, Section cluster) {
        List<String> groups = FleetDescription.groupsOf(cluster);
        Value found = cluster.body().get("globalDatabase");
        for (int i = groups.size() - 1; found == null && i >= 0; i--) {
            Section group = fleet.groups().get(groups.get(i));
            found = group == null ? null : group.body().get("globalDatabase");
        }
        if (found == null) {
            found = fleet.defaults().body().get("globalDatabase");
        }
        return found instanceof Value.Mapping reference && reference.get("ref") instanceof Value.Text name
                ? name.text()
                : "";
    }

    /** All jobs; empty if they are not known. */
    Optional<Collection<String>> jobs() {
        return Optional.ofNullable(jobs).map(Map::keySet);
    }

    /** All names of what a scope can be of some kind; empty if they are not known. */
    Optional<Collection<String>> names(Scope.Kind kind) {
        return switch (kind) {
            case CLUSTER -> Optional.ofNullable(clusters);
            case GLOBAL_DATABASE -> Optional.ofNullable(databases).map(Map::keySet);
            case FLEET -> Optional.empty();
        };
    }

    /** What a job runs for; null if that is not known. */
    Scope.@Nullable Kind scopeOf(String job) {
        return jobs == null ? null : jobs.get(job);
    }

    /** The system identifier of a global database; empty if the fleet does not say. */
    String identityOf(String database) {
        return databases == null ? "" : databases.getOrDefault(database, "");
    }

    /** The global database that a cluster shares; empty if it has one of its own, or if nobody knows. */
    String sharedBy(String cluster) {
        return sharing.getOrDefault(cluster, "");
    }
}
