package io.fleetc.change;

import io.fleetc.rules.ClusterFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which clusters a change is about: those that differ anywhere in their window, and those on a database with them. */
final class Touched {
    private Touched() {}

    /** The names of the clusters. */
    static Set<String> clusters(Change change) {
        Set<String> names = new TreeSet<>(change.base().clusters().keySet());
        names.addAll(change.next().clusters().keySet());
        Set<String> touched = new TreeSet<>();
        Set<String> databases = new LinkedHashSet<>();
        for (String name : names) {
            if (differs(change, name)) {
                touched.add(name);
                databases(change, name, databases);
            }
        }
        databases.addAll(changed(change));
        for (FleetRevision revision : List.of(change.base(), change.next())) {
            revision.clusters().values().stream()
                    .filter(cluster -> databases.contains(cluster.globalDatabase()))
                    .forEach(cluster -> touched.add(cluster.name()));
        }
        return touched;
    }

    private static boolean differs(Change change, String name) {
        ClusterFacts next = change.next().cluster(name).orElse(null);
        return change.window(name).stream()
                .map(revision -> revision.cluster(name).orElse(null))
                .anyMatch(before -> before == null || next == null || differs(before, next));
    }

    private static boolean differs(ClusterFacts before, ClusterFacts next) {
        return !before.resolved().set().equals(next.resolved().set());
    }

    private static void databases(Change change, String name, Set<String> databases) {
        for (FleetRevision revision : List.of(change.base(), change.next())) {
            revision.cluster(name).map(ClusterFacts::globalDatabase).ifPresent(databases::add);
        }
    }

    /** Databases whose own description changes, such as who syncs LDAP. */
    private static Set<String> changed(Change change) {
        Set<String> changed = new TreeSet<>();
        change.next().facts().globalDatabases().forEach((name, entry) -> {
            var before = change.base().facts().globalDatabases().get(name);
            if (before == null || !before.body().equals(entry.body())) {
                changed.add(name);
            }
        });
        return changed;
    }
}
