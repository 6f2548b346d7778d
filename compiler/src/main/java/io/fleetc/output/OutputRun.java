package io.fleetc.output;

import io.fleetc.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One run that writes an output directory, part by part, so that no more of the output is in memory than the parts that
 * are being made.
 *
 * <ol>
 *   <li>Each part is planned when it comes. The journal notes what may be written for it, and every new file is written
 *       beside its place, under a temporary name. A full disk shows here, and then the directory is put back as it was;
 *       so it is when any part meets somebody's work.
 *   <li>When all parts are there, what says from which commit the old files were made goes. Then stale files are deleted,
 *       the new ones moved into place, then the indexes, the fleet's own last.
 *   <li>The journal goes.
 * </ol>
 *
 * <p>Killed between any two of these steps, the run leaves a directory from which the next run reaches the same end. The
 * file is long because each step stands beside the one that takes it back.
 */
final class OutputRun implements OutputDirectory.Parts {
    private static final String TEMPORARY = ".fleetc-new";

    private final Path root;
    private final Disk disk;
    private final WriteOptions options;
    private final Journal pending;
    private final Receipts receipts;
    private final SortedMap<String, Receipts.Receipt> before;
    private final SortedMap<String, String> inputs = new TreeMap<>();
    private final Obstacles obstacles = new Obstacles();
    private final SortedMap<String, Part> parts = new TreeMap<>();
    private final List<Path> staged = new ArrayList<>();
    private final Deque<Path> madeDirectories = new ArrayDeque<>();
    private final SortedSet<String> knownDirectories = new TreeSet<>();
    private SortedSet<String> outdated = Collections.emptySortedSet();
    private boolean journalled;
    private @Nullable IOException broken;
    private String current = Journal.NAME;
    private int changes;

    /** What is left of a part when its bytes are on the disk; those of one that must wait for others are kept. */
    private record Part(WritePlan.Changes plan, @Nullable FileTree waiting) {}

    /** A run that has not begun. */
    OutputRun(Path root, Disk disk, WriteOptions options, Receipts receipts) throws IOException {
        this.root = root;
        this.disk = disk;
        this.options = options;
        this.pending = Journal.read(root);
        this.receipts = receipts;
        this.before = Collections.unmodifiableSortedMap(receipts.read());
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

    /** How many files it has to write and to delete. */
    int all() {
        return outdated.size()
                + parts.values().stream()
                        .mapToInt(part ->
                                part.plan.writes().size() + part.plan.prunes().size())
                        .sum();
    }

    /** Why nothing may be changed; empty if it may. */
    List<Diagnostic> refusals() {
        return obstacles.diagnostics();
    }

    /** What was done or, in a dry run, what would be. */
    WriteReport report() {
        SortedSet<String> written = new TreeSet<>();
        SortedSet<String> unchanged = new TreeSet<>();
        SortedSet<String> pruned = new TreeSet<>(outdated);
        for (Part part : parts.values()) {
            written.addAll(part.plan.writes());
            unchanged.addAll(part.plan.unchanged());
            pruned.addAll(part.plan.prunes());
        }
        return new WriteReport(List.copyOf(written), List.copyOf(unchanged), List.copyOf(pruned));
    }

    /** Cleans up behind runs that were cut off. */
    void begin() throws IOException {
        removeTemporary(journalTemporary());
        if (!pending.isEmpty()) {
            save(pending);
            journalled = true;
            for (String path : pending.digests().keySet()) {
                removeLeftover(path);
            }
        }
    }

    /**
     * Takes in the files of one directory, and writes those that are new under temporary names. From any thread; a failure
     * of the disk shows at the end.
     */
    @Override
    public void add(FileTree part, String input) {
        String directory = part.directories().first();
        add(directory, part, WriteScope.of(part.directories()));
        if (!input.isEmpty()) {
            remember(directory, input);
        }
    }

    @Override
    public boolean keeps(String directory, String input) {
        Receipts.Receipt receipt = before.get(directory);
        WriteScope scope = WriteScope.of(new TreeSet<>(List.of(directory)));
        if (receipt == null
                || !receipt.input().equals(input)
                || options.force()
                || !pending.only(scope::contains).isEmpty()) {
            return false;
        }
        try {
            for (Map.Entry<String, Receipts.Stamp> file : receipt.files().entrySet()) {
                if (!file.getValue().equals(Receipts.Stamp.of(root.resolve(file.getKey())))) {
                    return false;
                }
            }
        } catch (IOException | InvalidPathException e) {
            return false;
        }
        keep(directory, receipt, scope);
        return true;
    }

    private synchronized void keep(String directory, Receipts.Receipt receipt, WriteScope scope) {
        SortedSet<String> none = Collections.emptySortedSet();
        SortedSet<String> files = new TreeSet<>(receipt.files().keySet());
        parts.put(directory, new Part(new WritePlan.Changes(scope, none, files, none, none, none), null));
        inputs.put(directory, receipt.input());
    }

    private synchronized void remember(String directory, String input) {
        inputs.put(directory, input);
    }

    /** Takes in what belongs to no part, and the index of the fleet. */
    void stageLast(FileTree rest) {
        SortedSet<String> elsewhere = new TreeSet<>(parts.keySet());
        add(FleetIndex.NAME, rest, WriteScope.last(rest.directories(), !options.partial(), elsewhere));
        SortedSet<String> changed = new TreeSet<>();
        for (Part part : parts.values()) {
            changed.addAll(part.plan.writes());
            changed.addAll(part.plan.prunes());
        }
        outdated = HydratorFiles.outdated(root, changed);
    }

    private void add(String name, FileTree tree, WriteScope scope) {
        try {
            WritePlan plan = WritePlan.of(root, tree, scope, options.force(), pending);
            WritePlan.Changes changes = plan.changes();
            synchronized (this) {
                obstacles.addAll(plan.obstacles());
                if (broken == null && obstacles.isEmpty() && !options.dryRun()) {
                    note(changes, plan.tree());
                    if (!changes.mustWait()) {
                        for (String path : changes.writes()) {
                            stage(path, plan.tree().raw(path));
                        }
                    }
                }
                parts.put(name, new Part(changes, changes.mustWait() ? plan.tree() : null));
            }
        } catch (IOException e) {
            broke(e);
        }
    }

    private synchronized void broke(IOException e) {
        broken = broken == null ? e : broken;
    }

    /** Notes how everything looks now; without that, the next run compiles again. */
    private void writeReceipts() {
        SortedMap<String, Receipts.Receipt> now = new TreeMap<>(before);
        try {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                now.remove(part.getKey());
                String input = inputs.get(part.getKey());
                if (input != null) {
                    SortedMap<String, Receipts.Stamp> files = new TreeMap<>();
                    for (SortedSet<String> paths : List.of(
                            part.getValue().plan.writes(), part.getValue().plan.unchanged())) {
                        for (String path : paths) {
                            Receipts.Stamp stamp = Receipts.Stamp.of(root.resolve(path));
                            if (stamp != null) {
                                files.put(path, stamp);
                            }
                        }
                    }
                    now.put(part.getKey(), new Receipts.Receipt(input, files));
                }
            }
            receipts.write(now);
        } catch (IOException e) {
            // A cache that cannot be written costs time and nothing else.
            return;
        }
    }

    private void note(WritePlan.Changes part, FileTree tree) throws IOException {
        if (part.none()) {
            return;
        }
        current = Journal.NAME;
        byte[] lines = Journal.lines(!journalled, tree, part.writes(), part.prunes());
        journalled = true;
        disk.append(root.resolve(Journal.NAME), lines);
    }

    /** Puts everything into place; what an exception leaves behind, {@link #giveUp()} or the next run puts right. */
    void finish() throws IOException {
        if (broken != null) {
            throw broken;
        }
        for (String path : outdated) {
            prune(path);
        }
        for (Part part : parts.values()) {
            for (String path : part.plan.blockers()) {
                prune(path);
            }
        }
        for (Part part : parts.values()) {
            if (part.waiting != null) {
                for (String path : part.plan.writes()) {
                    stage(path, part.waiting.raw(path));
                }
            }
        }
        for (Part part : parts.values()) {
            for (String path : part.plan.prunes()) {
                if (!isIndex(path) && !part.plan.blockers().contains(path)) {
                    prune(path);
                }
            }
            for (String path : part.plan.emptied()) {
                removeDirectories(path);
            }
        }
        putInPlace();
        if (receipts.kept()) {
            writeReceipts();
        }
        if (journalled) {
            current = Journal.NAME;
            save(pending.only(path ->
                    parts.values().stream().noneMatch(part -> part.plan.scope().contains(path))));
        }
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
            if (changes == 0 && journalled) {
                save(pending);
            }
        } catch (IOException e) {
            // The disk fails us here as well; the journal is still there, and the next run cleans up by it.
            return;
        }
    }

    private void putInPlace() throws IOException {
        for (Part part : parts.values()) {
            for (String path : part.plan.writes()) {
                if (!isIndex(path)) {
                    replace(path);
                }
            }
        }
        for (Part part : parts.values()) {
            for (String path : part.plan.writes()) {
                if (isIndex(path) && !path.equals(FleetIndex.NAME)) {
                    replace(path);
                }
            }
        }
        for (Part part : parts.values()) {
            for (String path : part.plan.prunes()) {
                if (isIndex(path) && !part.plan.blockers().contains(path)) {
                    prune(path);
                }
            }
        }
        for (Part part : parts.values()) {
            if (part.plan.writes().contains(FleetIndex.NAME)) {
                replace(FleetIndex.NAME);
            }
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

    private void stage(String path, byte[] bytes) throws IOException {
        current = path;
        makeDirectories(TreePath.parent(path));
        Path temporary = root.resolve(temporary(path));
        staged.add(temporary);
        create(temporary, bytes);
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
