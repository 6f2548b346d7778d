package io.fleetc.diff;

import java.util.List;

/**
 * Clusters to which a change does the same.
 *
 * @param kind what happens to them
 * @param clusters their names, in order; empty for what belongs to no cluster
 * @param named whether {@link #PLACEHOLDER} stands in the change for the name of each cluster
 * @param change how each of them differs
 * @param findings the risks in it, the gravest first
 */
public record Group(Kind kind, List<String> clusters, boolean named, ClusterChange change, List<Finding> findings) {
    /** What stands for the name of each cluster. */
    public static final String PLACEHOLDER = OwnName.PLACEHOLDER;

    public Group {
        clusters = List.copyOf(clusters);
        findings = List.copyOf(findings);
    }

    static Group of(Kind kind, List<String> clusters, boolean named, ClusterChange change) {
        return new Group(kind, clusters, named, change, change.findings());
    }

    /** What happens to the clusters of a group. */
    public enum Kind {
        /** They are in both revisions. */
        CHANGED("changed"),
        /** They are new. */
        ADDED("added"),
        /** They are gone. */
        REMOVED("removed"),
        /** There are none: objects differ that belong to the whole fleet. */
        FLEET("fleet");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word for programs. */
        public String word() {
            return word;
        }
    }

    /** The gravest risk. */
    public Risk risk() {
        return findings.isEmpty() ? Risk.HARMLESS : findings.get(0).risk();
    }

    /** How many workloads replace their pods on each cluster. */
    public int restarts() {
        return (int) change.things().stream().filter(RiskTable::replacesPods).count();
    }

    /** How many things have this happen to them on each cluster. */
    public int count(ThingChange.Action action) {
        return (int) change.things().stream()
                .filter(thing -> thing.action() == action)
                .count();
    }
}
