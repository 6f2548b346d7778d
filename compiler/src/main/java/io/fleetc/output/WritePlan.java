package io.fleetc.output;

import io.fleetc.value.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run has to do to one part of an output directory, worked out before anything there is changed.
 *
 * <p>A file is ours if it holds what the index of its directory, or the journal of a run that was cut off, says we wrote.
 * Only such a file is replaced or deleted. A file that holds the right bytes already is left alone whoever wrote it.
 */
final class WritePlan {
    private final PresentFiles present;
    private final WriteScope scope;
    private final boolean force;
    private final FileTree tree;
    private final Journal pending;
    private final Obstacles obstacles = new Obstacles();

    /** For each path that was written by us as far as we know: the digests it may have. */
    private final SortedMap<String, SortedSet<String>> ours = new TreeMap<>();

    private final SortedSet<String> writes = new TreeSet<>();
    private final SortedSet<String> unchanged = new TreeSet<>();
    private final SortedSet<String> prunes = new TreeSet<>();
    private final SortedSet<String> blockers = new TreeSet<>();
    private final SortedSet<String> emptied = new TreeSet<>();

    private WritePlan(Path root, FileTree wanted, WriteScope scope, boolean force, Journal pending) throws IOException {
        this.present = new PresentFiles(root);
        this.scope = scope;
        this.force = force;
        this.pending = pending;
        this.tree = scope.keepsOtherClusters() ? FleetIndex.keepingOthers(wanted, present) : wanted;
    }

    /**
     * Looks at the directory, which may be absent, and decides for each file.
     *
     * @param root the output directory
     * @param wanted the files of this part
     * @param scope which paths this part is about
     * @param force whether files that were edited by hand may be lost
     * @param pending what runs that were cut off may have written
     */
    static WritePlan of(Path root, FileTree wanted, WriteScope scope, boolean force, Journal pending)
            throws IOException {
        WritePlan plan = new WritePlan(root, wanted, scope, force, pending);
        plan.learnWhatIsOurs();
        plan.planPrunes();
        plan.planWrites();
        return plan;
    }

    /** The tree that the run makes: the one wanted, in a partial run with the clusters that stay in the fleet's list. */
    FileTree tree() {
        return tree;
    }

    /** What the run is to do. */
    Changes changes() {
        return new Changes(scope, writes, unchanged, prunes, blockers, emptied);
    }

    /** What keeps the run from changing anything. */
    Obstacles obstacles() {
        return obstacles;
    }

    /**
     * What a run is to do, which is all that is kept of a plan.
     *
     * @param scope which paths this is about
     * @param writes files to write, indexes included
     * @param unchanged files that hold the right bytes
     * @param prunes files to delete, indexes of clusters that are gone included
     * @param blockers the files to delete whose path is to become a directory
     * @param emptied the paths of files to write that are directories now; no file will be left in them
     */
    record Changes(
            WriteScope scope,
            SortedSet<String> writes,
            SortedSet<String> unchanged,
            SortedSet<String> prunes,
            SortedSet<String> blockers,
            SortedSet<String> emptied) {
        /** Whether new files can stand beside the old ones only after others were deleted. */
        boolean mustWait() {
            return !blockers.isEmpty() || !emptied.isEmpty();
        }

        /** Whether there is nothing to do. */
        boolean none() {
            return writes.isEmpty() && prunes.isEmpty();
        }
    }

    private void learnWhatIsOurs() throws IOException {
        for (String directory : scope.directories()) {
            learnFrom(directory, true);
        }
        if (scope.fleet()) {
            byte[] fleet = indexBytes(FleetIndex.NAME, true);
            if (fleet != null) {
                trust(FleetIndex.NAME, fleet, IndexReader.clusters(fleet) != null, true);
            }
        }
        if (scope.whole()) {
            for (String directory : present.topDirectories()) {
                if (!scope.directories().contains(directory) && scope.contains(directory + "/")) {
                    learnFrom(directory, false);
                }
            }
        }
        pending.only(scope::contains).digests().forEach((path, known) -> known.forEach(digest -> own(path, digest)));
    }

    private void learnFrom(String directory, boolean wanted) throws IOException {
        String path = directory + "/" + DirectoryIndex.NAME;
        byte[] bytes = indexBytes(path, wanted);
        if (bytes == null) {
            return;
        }
        if (wanted && Arrays.equals(bytes, tree.raw(path))) {
            learnFromTree(directory);
            return;
        }
        SortedMap<String, String> digests = IndexReader.digests(bytes, directory);
        trust(path, bytes, digests != null, wanted);
        if (digests != null) {
            digests.forEach((file, digest) -> own(directory + "/" + file, digest));
        }
    }

    /** The index says what the tree says; most runs need not read it. */
    private void learnFromTree(String directory) {
        for (String path : tree.paths().tailSet(directory + "/")) {
            if (!TreePath.isBelow(path, directory)) {
                return;
            }
            own(path, tree.sha256(path));
        }
    }

    private byte @Nullable [] indexBytes(String path, boolean wanted) throws IOException {
        PresentFiles.Found found = present.find(path);
        if (wanted && found.kind() == PresentFiles.Kind.LINK) {
            obstacles.link(found.at());
        }
        return found.isFileAt(path) ? present.bytes(found) : null;
    }

    /** An index that we can read is ours to replace; one that we cannot read hides what else in the directory is ours. */
    private void trust(String path, byte[] bytes, boolean readable, boolean wanted) {
        if (readable) {
            own(path, Sha256.hex(bytes));
        } else if (wanted && !force) {
            obstacles.unreadableIndex(path);
        }
    }

    private void planPrunes() throws IOException {
        for (String path : ours.keySet()) {
            if (tree.contains(path)) {
                continue;
            }
            PresentFiles.Found found = present.find(path);
            if (found.kind() == PresentFiles.Kind.LINK) {
                obstacles.link(found.at());
            } else if (found.isFileAt(path)) {
                if (force || isOurs(path, present.bytes(found))) {
                    prunes.add(path);
                } else {
                    obstacles.edited(path);
                }
            }
        }
    }

    private void planWrites() throws IOException {
        for (String path : tree.paths()) {
            PresentFiles.Found found = present.find(path);
            if (found.kind() == PresentFiles.Kind.LINK) {
                obstacles.link(found.at());
            } else if (found.blocks(path)) {
                planBehind(found.at(), path);
            } else if (found.kind() == PresentFiles.Kind.FILE) {
                planOver(found, path);
            } else if (found.kind() == PresentFiles.Kind.ABSENT) {
                writes.add(path);
            } else if (isEmptiedDirectory(found)) {
                writes.add(path);
                emptied.add(path);
            } else {
                obstacles.notAFile(path);
            }
        }
    }

    private void planBehind(String blocker, String path) {
        if (prunes.contains(blocker)) {
            blockers.add(blocker);
            writes.add(path);
        } else if (!obstacles.isRefused(blocker)) {
            obstacles.notADirectory(blocker);
        }
    }

    private void planOver(PresentFiles.Found found, String path) throws IOException {
        byte[] bytes = present.bytes(found);
        if (Arrays.equals(bytes, tree.raw(path))) {
            unchanged.add(path);
        } else if (force || isOurs(path, bytes)) {
            writes.add(path);
        } else if (ours.containsKey(path)) {
            obstacles.edited(path);
        } else {
            obstacles.foreign(path);
        }
    }

    /** Whether a directory will hold no file once the stale ones, and leftovers of runs that were cut off, are gone. */
    private boolean isEmptiedDirectory(PresentFiles.Found found) throws IOException {
        if (found.kind() != PresentFiles.Kind.DIRECTORY) {
            return false;
        }
        SortedSet<String> temporaries = new TreeSet<>();
        pending.digests().keySet().forEach(path -> temporaries.add(OutputRun.temporary(path)));
        for (String path : present.allBelow(found.at())) {
            if (!path.endsWith("/") && !prunes.contains(path) && !temporaries.contains(path)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file holds what we wrote, be it with the line ends that Git puts into a work tree on Windows. */
    private boolean isOurs(String path, byte @Nullable [] bytes) {
        SortedSet<String> known = ours.get(path);
        return known != null && bytes != null && LineEnds.isOneOf(known, bytes);
    }

    private void own(String path, String digest) {
        ours.computeIfAbsent(path, none -> new TreeSet<>()).add(digest);
    }
}
