package io.fleetc.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One plan being carried out.
 *
 * <ol>
 *   <li>The journal notes what may be written from now on.
 *   <li>Every new file is written beside its place, under a temporary name. A full disk shows here, and then the
 *       directory is put back as it was.
 *   <li>Stale files are deleted, the new ones moved into place, then the indexes, the fleet's own last.
 *   <li>The journal goes.
 * </ol>
 *
 * <p>Killed between any two of these steps, the run leaves a directory from which the next run reaches the same end.
 */
final class WriteRun {
    private static final String TEMPORARY = ".fleetc-new";

    private final Path root;
    private final Disk disk;
    private final WritePlan plan;
    private final List<Path> staged = new ArrayList<>();
    private final Deque<Path> madeDirectories = new ArrayDeque<>();
    private final SortedSet<String> knownDirectories = new TreeSet<>();
    private String current = Journal.NAME;
    private int changes;

    /** A run that has not begun. */
    WriteRun(Path root, Disk disk, WritePlan plan) {
        this.root = root;
        this.disk = disk;
        this.plan = plan;
        knownDirectories.add("");
    }

    /** The file that it worked on last: when it fails, the one it failed at. */
    String current() {
        return current;
    }

    /** How many files it has put into place or deleted. */
    int changes() {
        return changes;
    }

    /** Does it all; what an exception leaves behind, {@link #giveUp()} or the next run puts right. */
    void run() throws IOException {
        removeTemporary(journalTemporary());
        if (plan.writes().isEmpty() && plan.prunes().isEmpty() && plan.pending().isEmpty()) {
            return;
        }
        save(plan.pending().with(plan.tree(), plan.writes(), plan.prunes()));
        for (String path : plan.pending().digests().keySet()) {
            removeLeftover(path);
        }
        for (String path : plan.blockers()) {
            prune(path);
        }
        for (String path : plan.writes()) {
            stage(path);
        }
        for (String path : plan.prunes()) {
            if (!isIndex(path) && !plan.blockers().contains(path)) {
                prune(path);
            }
        }
        for (String path : plan.emptied()) {
            removeDirectories(path);
        }
        putInPlace();
        current = Journal.NAME;
        save(plan.untouched());
    }

    /** Takes back what can be taken back: all of it, as long as nothing was put into place. */
    void giveUp() {
        try {
            removeTemporary(journalTemporary());
            for (Path temporary : staged) {
                disk.deleteFile(temporary);
            }
            for (Path directory : madeDirectories) {
                disk.deleteIfEmpty(directory);
            }
            if (changes == 0) {
                save(plan.pending());
            }
        } catch (IOException e) {
            // The disk fails us here as well; the journal is still there, and the next run cleans up by it.
            return;
        }
    }

    private void putInPlace() throws IOException {
        for (String path : plan.writes()) {
            if (!isIndex(path)) {
                replace(path);
            }
        }
        for (String path : plan.writes()) {
            if (isIndex(path) && !path.equals(FleetIndex.NAME)) {
                replace(path);
            }
        }
        for (String path : plan.prunes()) {
            if (isIndex(path) && !plan.blockers().contains(path)) {
                prune(path);
            }
        }
        if (plan.writes().contains(FleetIndex.NAME)) {
            replace(FleetIndex.NAME);
        }
    }

    private void save(Journal journal) throws IOException {
        Path file = root.resolve(Journal.NAME);
        if (journal.isEmpty()) {
            disk.deleteFile(file);
            return;
        }
        create(journalTemporary(), journal.bytes());
        disk.replace(journalTemporary(), file);
    }

    /** Takes away what a run that was cut off left of a file: its temporary sibling, and directories made for it. */
    private void removeLeftover(String path) throws IOException {
        current = path;
        if (isPlainDirectory(TreePath.parent(path))) {
            removeTemporary(root.resolve(temporary(path)));
        }
        removeEmptyDirectories(path);
    }

    private void stage(String path) throws IOException {
        current = path;
        makeDirectories(TreePath.parent(path));
        Path temporary = root.resolve(temporary(path));
        staged.add(temporary);
        create(temporary, plan.tree().raw(path));
    }

    /** Most often nothing is in the way, and asking first would cost as much as the write. */
    private void create(Path temporary, byte[] bytes) throws IOException {
        try {
            disk.create(temporary, bytes);
        } catch (FileAlreadyExistsException e) {
            disk.deleteFile(temporary);
            disk.create(temporary, bytes);
        }
    }

    private void removeTemporary(Path temporary) throws IOException {
        if (Files.exists(temporary, LinkOption.NOFOLLOW_LINKS)) {
            disk.deleteFile(temporary);
        }
    }

    private void makeDirectories(String directory) throws IOException {
        if (knownDirectories.add(directory)) {
            makeDirectories(TreePath.parent(directory));
            Path made = root.resolve(directory);
            if (!Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
                madeDirectories.push(made);
            }
            disk.makeDirectory(made);
        }
    }

    private void replace(String path) throws IOException {
        current = path;
        disk.replace(root.resolve(temporary(path)), root.resolve(path));
        changes++;
    }

    private void prune(String path) throws IOException {
        current = path;
        disk.deleteFile(root.resolve(path));
        changes++;
        removeEmptyDirectories(path);
    }

    private void removeEmptyDirectories(String path) throws IOException {
        for (String above = TreePath.parent(path); !above.isEmpty(); above = TreePath.parent(above)) {
            if (isPlainDirectory(above)) {
                disk.deleteIfEmpty(root.resolve(above));
            }
        }
    }

    /** Removes a directory that holds nothing but directories. */
    private void removeDirectories(String path) throws IOException {
        current = path;
        if (isPlainDirectory(path)) {
            List<String> all = new ArrayList<>(new PresentFiles(root).allBelow(path));
            Collections.reverse(all);
            for (String below : all) {
                disk.deleteIfEmpty(root.resolve(below));
            }
        }
    }

    private boolean isPlainDirectory(String path) {
        return path.isEmpty()
                || (isPlainDirectory(TreePath.parent(path))
                        && Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS));
    }

    private Path journalTemporary() {
        return root.resolve(Journal.NAME + TEMPORARY);
    }

    /** The sibling under whose name a file is written before it is moved into place. */
    static String temporary(String path) {
        int slash = path.lastIndexOf('/') + 1;
        return path.substring(0, slash) + "." + path.substring(slash) + TEMPORARY;
    }

    /** Whether a file is the index of a directory or of the fleet. */
    private static boolean isIndex(String path) {
        return path.equals(FleetIndex.NAME) || path.equals(TreePath.top(path) + "/" + DirectoryIndex.NAME);
    }
}
