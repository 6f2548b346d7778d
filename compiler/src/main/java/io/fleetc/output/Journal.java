package io.fleetc.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a run is about to write, noted down before it writes anything: by it the run after a killed one knows which files
 * are half of the dead run's work, not somebody's edits, and where temporary files may lie about.
 *
 * <p>A run adds to the journal that it finds, part by part, so a path may have several digests; what a partial run does
 * not touch stays in the journal. Of a line that was cut off nothing was done yet, so it is not read.
 *
 * @param digests for each path that may have been written the SHA-256 of what may stand there, and for each that may have
 *     been deleted {@link #NOTHING}
 */
record Journal(SortedMap<String, SortedSet<String>> digests) {
    /** Its name in the output directory. */
    static final String NAME = ".fleetc-journal";

    /** In place of a digest: there may be no file any more, but directories that it was in. */
    static final String NOTHING = "0".repeat(64);

    private static final String HEADER = "fleetc journal 1";
    private static final int DIGEST = 64;

    Journal {
        digests = Collections.unmodifiableSortedMap(digests);
    }

    /** The journal of a directory; empty if there is none. */
    static Journal read(Path root) throws IOException {
        Path file = root.resolve(NAME);
        SortedMap<String, SortedSet<String>> digests = new TreeMap<>();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Journal(digests);
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(HEADER)) {
            return new Journal(digests);
        }
        for (int i = 1; i < lines.length - 1; i++) {
            if (lines[i].length() > DIGEST + 1 && TreePath.problem(lines[i].substring(DIGEST + 1)) == null) {
                add(digests, lines[i].substring(DIGEST + 1), lines[i].substring(0, DIGEST));
            }
        }
        return new Journal(digests);
    }

    /** The lines that note what a run is about to do in one part of the output; the first ones of all have a head. */
    static byte[] lines(boolean first, FileTree tree, Iterable<String> writes, Iterable<String> prunes) {
        StringBuilder text = new StringBuilder(first ? HEADER + '\n' : "");
        for (String path : writes) {
            text.append(tree.sha256(path)).append(' ').append(path).append('\n');
        }
        for (String path : prunes) {
            text.append(NOTHING).append(' ').append(path).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The part of it about some paths. */
    Journal only(Predicate<String> paths) {
        SortedMap<String, SortedSet<String>> fewer = new TreeMap<>(digests);
        fewer.keySet().removeIf(paths.negate());
        return new Journal(fewer);
    }

    /** Whether no run was cut off. */
    boolean isEmpty() {
        return digests.isEmpty();
    }

    /** The text of the file. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        digests.forEach((path, known) -> known.forEach(
                digest -> text.append(digest).append(' ').append(path).append('\n')));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(SortedMap<String, SortedSet<String>> digests, String path, String digest) {
        digests.computeIfAbsent(path, none -> new TreeSet<>()).add(digest);
    }
}
