package io.fleetc.conform;

import io.fleetc.diff.Thing;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the objects that we compile for a cluster differ from those that somebody else rendered.
 *
 * @param cluster the cluster
 * @param same how many objects are the same
 * @param differing how many objects differ
 * @param differences in what, the most frequent first
 * @param onlyTheirs what only they have, in order
 * @param onlyOurs what only we have, in order
 * @param left how many parts are not compared, by what they are
 */
public record Conformance(
        String cluster,
        int same,
        int differing,
        List<Difference> differences,
        List<Unmatched> onlyTheirs,
        List<Thing> onlyOurs,
        SortedMap<String, Integer> left) {
    public Conformance {
        differences = List.copyOf(differences);
        onlyTheirs = List.copyOf(onlyTheirs);
        onlyOurs = List.copyOf(onlyOurs);
        left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
    }

    /**
     * An object that only they have.
     *
     * @param thing the object
     * @param template the chart's template that made it; empty where nobody says
     */
    public record Unmatched(Thing thing, String template) {}

    /** What a comparison can be limited to. */
    public enum Part {
        /** What both have and is not the same. */
        DIFFERENT,
        /** What only they have. */
        THEIRS,
        /** What only we have. */
        OURS
    }

    /** Whether everything is the same. */
    public boolean isSame() {
        return differences.isEmpty() && onlyTheirs.isEmpty() && onlyOurs.isEmpty();
    }

    /** The same without the other parts; numbers stay. */
    public Conformance only(Part part) {
        return new Conformance(
                cluster,
                same,
                differing,
                part == Part.DIFFERENT ? differences : List.of(),
                part == Part.THEIRS ? onlyTheirs : List.of(),
                part == Part.OURS ? onlyOurs : List.of(),
                left);
    }

    /** The same without objects of other kinds; numbers stay, and so do the totals. */
    public Conformance only(List<String> kinds) {
        return new Conformance(
                cluster,
                same,
                differing,
                differences.stream()
                        .filter(difference -> isOf(difference.kind(), kinds))
                        .toList(),
                onlyTheirs.stream()
                        .filter(unmatched -> isOf(unmatched.thing().kind(), kinds))
                        .toList(),
                onlyOurs.stream().filter(thing -> isOf(thing.kind(), kinds)).toList(),
                left);
    }

    private static boolean isOf(String kind, List<String> kinds) {
        return kinds.stream().anyMatch(kind::equalsIgnoreCase);
    }
}
