package io.fleetc.output;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which paths of an output directory one part of a run is about: what it knows, replaces and prunes lies there.
 *
 * @param directories the directories at the top that this part makes
 * @param fleet whether the fleet's own index is part of it
 * @param whole whether all other directories are too, but for those that other parts make: what lies there is to go
 * @param elsewhere the directories that other parts make
 */
record WriteScope(SortedSet<String> directories, boolean fleet, boolean whole, SortedSet<String> elsewhere) {
    WriteScope {
        directories = Collections.unmodifiableSortedSet(new TreeSet<>(directories));
        elsewhere = Collections.unmodifiableSortedSet(new TreeSet<>(elsewhere));
    }

    /** One part of several: its own directories. */
    static WriteScope of(SortedSet<String> directories) {
        return new WriteScope(directories, false, false, Collections.emptySortedSet());
    }

    /** The last part: its own directories and the index of the fleet, with {@code whole} also what nobody makes any more. */
    static WriteScope last(SortedSet<String> directories, boolean whole, SortedSet<String> elsewhere) {
        return new WriteScope(directories, true, whole, elsewhere);
    }

    /** Whether the fleet's index goes on naming clusters that this run does not make. */
    boolean keepsOtherClusters() {
        return fleet && !whole;
    }

    /** Whether this part is about a path. */
    boolean contains(String path) {
        if (path.equals(FleetIndex.NAME)) {
            return fleet;
        }
        String top = TreePath.top(path);
        return directories.contains(top) || (whole && !elsewhere.contains(top));
    }
}
