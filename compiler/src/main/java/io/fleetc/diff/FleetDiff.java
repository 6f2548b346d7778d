package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a change of the fleet does to all of its clusters.
 *
 * <p>Two clusters are in one group exactly if they change alike: the same headlines, and the same changes of the same
 * objects. Clusters that are alone in that are looked at once more with a placeholder for their own names.
 *
 * @param base what the fleet is compared with, as the user named it
 * @param groups the clusters that differ, by risk
 * @param unchanged how many clusters stay as they are
 * @param unknown clusters that cannot be compared, since one of the revisions is wrong about them
 */
public record FleetDiff(String base, List<Group> groups, int unchanged, List<String> unknown) {
    private static final Comparator<Group> ORDER = Comparator.comparing(Group::risk)
            .thenComparing(Group::kind)
            .thenComparing(group -> -group.clusters().size())
            .thenComparing(group -> String.join(" ", group.clusters()));

    public FleetDiff {
        groups = List.copyOf(groups);
        unknown = List.copyOf(unknown);
    }

    /**
     * A cluster that is in one of the revisions alone.
     *
     * @param name its name
     * @param release its platform's release
     * @param objects how many objects it has
     */
    public record Alone(String name, String release, int objects) {
        /** A cluster of one revision. */
        public static Alone of(ClusterSide side) {
            return new Alone(side.name(), side.release(), side.objects().size());
        }

        private Headline headline(Finding finding) {
            String counted = Wording.count(objects, "object");
            return new Headline("`" + name + "`: release " + release + ", " + counted, null, null, finding);
        }
    }

    /**
     * Everything that differs between two revisions.
     *
     * @param changed the clusters of both, with what differs
     * @param added the clusters of the later one alone
     * @param removed the clusters of the earlier one alone
     * @param fleet what differs that belongs to no cluster
     */
    public record Parts(
            SortedMap<String, ClusterChange> changed, List<Alone> added, List<Alone> removed, List<ThingChange> fleet) {
        public Parts {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            fleet = List.copyOf(fleet);
        }
    }

    /** Groups what differs. */
    public static FleetDiff of(String base, Parts parts, List<String> unknown) {
        SortedMap<String, ClusterChange> changed = new TreeMap<>(parts.changed());
        changed.values().removeIf(ClusterChange::isEmpty);
        List<Group> groups = new ArrayList<>(changed(changed));
        if (!parts.added().isEmpty()) {
            groups.add(alone(Group.Kind.ADDED, parts.added(), Risk.ADDED, "new"));
        }
        if (!parts.removed().isEmpty()) {
            groups.add(alone(Group.Kind.REMOVED, parts.removed(), Risk.REMOVED, "no longer part of the fleet"));
        }
        if (!parts.fleet().isEmpty()) {
            groups.add(Group.of(Group.Kind.FLEET, List.of(), false, new ClusterChange(List.of(), parts.fleet())));
        }
        groups.sort(ORDER);
        return new FleetDiff(base, groups, parts.changed().size() - changed.size(), unknown);
    }

    /** How objects differ that belong to no cluster. */
    public static List<ThingChange> fleet(List<Value.Mapping> before, List<Value.Mapping> after) {
        return ClusterComparison.things(before, after);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** How many clusters are in groups of a kind. */
    public int clusters(Group.Kind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .mapToInt(group -> group.clusters().size())
                .sum();
    }

    /** How many things have this happen to them, on all clusters together. */
    public int count(ThingChange.Action action) {
        return groups.stream()
                .mapToInt(group ->
                        group.count(action) * Math.max(1, group.clusters().size()))
                .sum();
    }

    /** How many workloads replace their pods, on all clusters together. */
    public int restarts() {
        return groups.stream()
                .mapToInt(group -> group.restarts() * group.clusters().size())
                .sum();
    }

    private static Group alone(Group.Kind kind, List<Alone> clusters, Risk risk, String reason) {
        List<String> names = new ArrayList<>();
        List<Headline> headlines = new ArrayList<>();
        for (Alone cluster : clusters) {
            names.add(cluster.name());
            headlines.add(cluster.headline(Finding.about(risk, reason, "cluster " + cluster.name())));
        }
        return Group.of(kind, names, false, new ClusterChange(headlines, List.of()));
    }

    private static List<Group> changed(SortedMap<String, ClusterChange> changes) {
        List<Group> groups = new ArrayList<>();
        SortedMap<String, ClusterChange> alone = new TreeMap<>();
        alike(changes).forEach((change, clusters) -> {
            ClusterChange hidden = clusters.size() == 1 ? OwnName.hidden(change, clusters.get(0)) : null;
            if (hidden == null) {
                groups.add(Group.of(Group.Kind.CHANGED, clusters, false, change));
            } else {
                alone.put(clusters.get(0), hidden);
            }
        });
        alike(alone).forEach((hidden, clusters) -> {
            boolean named = clusters.size() > 1;
            ClusterChange change = named ? hidden : OwnName.shown(hidden, clusters.get(0));
            groups.add(Group.of(Group.Kind.CHANGED, clusters, named, change));
        });
        return groups;
    }

    private static Map<ClusterChange, List<String>> alike(SortedMap<String, ClusterChange> changes) {
        Map<ClusterChange, List<String>> groups = new LinkedHashMap<>();
        changes.forEach((cluster, change) ->
                groups.computeIfAbsent(change, key -> new ArrayList<>()).add(cluster));
        return groups;
    }
}
