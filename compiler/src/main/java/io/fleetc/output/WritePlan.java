package io.fleetc.output;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run has to do to an output directory, worked out before the first change.
 *
 * <p>A file is ours if it holds what the index of its directory, or the journal of a run that was cut off, says we wrote.
 * Only such a file is replaced or deleted. A file that holds the right bytes already is left alone whoever wrote it.
 */
final class WritePlan {
    private final PresentFiles present;
    private final WriteOptions options;
    private final FileTree tree;
    private final Journal pending;
    private final Obstacles obstacles = new Obstacles();

    /** For each path that was written by us as far as we know: the digests it may have. */
    private final SortedMap<String, SortedSet<String>> ours = new TreeMap<>();

    private final SortedSet<String> directories;
    private final SortedSet<String> writes = new TreeSet<>();
    private final SortedSet<String> unchanged = new TreeSet<>();
    private final SortedSet<String> prunes = new TreeSet<>();
    private final SortedSet<String> blockers = new TreeSet<>();
    private final SortedSet<String> emptied = new TreeSet<>();

    private WritePlan(Path root, FileTree wanted, WriteOptions options) throws IOException {
        this.present = new PresentFiles(root);
        this.options = options;
        this.pending = Journal.read(root);
        this.directories = wanted.directories();
        this.tree = options.partial() ? FleetIndex.keepingOthers(wanted, present) : wanted;
    }

    /** Looks at the directory, which may be absent, and decides for each file. */
    static WritePlan of(Path root, FileTree wanted, WriteOptions options) throws IOException {
        WritePlan plan = new WritePlan(root, wanted, options);
        plan.learnWhatIsOurs();
        plan.planPrunes();
        plan.planWrites();
        return plan;
    }

    /** The tree that the run makes: the one wanted, in a partial run with the clusters that stay in the fleet's list. */
    FileTree tree() {
        return tree;
    }

    /** Files to write, indexes included. */
    SortedSet<String> writes() {
        return writes;
    }

    /** Files that hold the right bytes. */
    SortedSet<String> unchanged() {
        return unchanged;
    }

    /** Files to delete, indexes of clusters that are gone included. */
    SortedSet<String> prunes() {
        return prunes;
    }

    /** The files to delete whose path is to become a directory. */
    SortedSet<String> blockers() {
        return blockers;
    }

    /** The paths of files to write that are directories now; no file will be left in them. */
    SortedSet<String> emptied() {
        return emptied;
    }

    /** What runs that were cut off may have written. */
    Journal pending() {
        return pending;
    }

    /** The part of {@link #pending()} that this run leaves as it is, since it is about clusters that were not selected. */
    Journal untouched() {
        return pending.only(path -> !inScope(path));
    }

    /** Why the run may not begin; empty if it may. */
    List<Diagnostic> refusals() {
        return obstacles.diagnostics();
    }

    private void learnWhatIsOurs() throws IOException {
        for (String directory : directories) {
            learnFrom(directory, true);
        }
        byte[] fleet = indexBytes(FleetIndex.NAME, true);
        if (fleet != null) {
            trust(FleetIndex.NAME, fleet, IndexReader.clusters(fleet) != null, true);
        }
        if (!options.partial()) {
            for (String directory : present.topDirectories()) {
                if (!directories.contains(directory)) {
                    learnFrom(directory, false);
                }
            }
        }
        pending.only(this::inScope).digests().forEach((path, known) -> known.forEach(digest -> own(path, digest)));
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
        } else if (wanted && !options.force()) {
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
                if (options.force() || isOurs(path, present.bytes(found))) {
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
        } else if (options.force() || isOurs(path, bytes)) {
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
        pending.digests().keySet().forEach(path -> temporaries.add(WriteRun.temporary(path)));
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
        return known != null
                && bytes != null
                && (known.contains(Sha256.hex(bytes)) || known.contains(Sha256.hex(LineEnds.toLf(bytes))));
    }

    private void own(String path, String digest) {
        ours.computeIfAbsent(path, none -> new TreeSet<>()).add(digest);
    }

    private boolean inScope(String path) {
        return !options.partial() || path.equals(FleetIndex.NAME) || directories.contains(TreePath.top(path));
    }
}
