package io.fleetc.output;

import io.fleetc.value.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Files by relative path, in the order of paths, each with its digest. Nothing in it depends on a directory.
 *
 * <p>Two paths that a file system without upper and lower case would mix up, and a path that is both a file and a
 * directory, cannot be in one tree; putting one is a bug of the caller, as is a path that {@link TreePath} refuses.
 */
public final class FileTree {
    private static final FileTree EMPTY = new FileTree(new TreeMap<>());

    private final NavigableMap<String, Content> files;

    private FileTree(NavigableMap<String, Content> files) {
        this.files = Collections.unmodifiableNavigableMap(files);
    }

    /** No file. */
    public static FileTree empty() {
        return EMPTY;
    }

    /** Begins a tree. */
    public static Builder builder() {
        return new Builder();
    }

    /** All files of several trees that have no path in common. */
    public static FileTree join(List<FileTree> trees) {
        Builder builder = builder();
        for (FileTree tree : trees) {
            tree.files.forEach(builder::put);
        }
        return builder.build();
    }

    /** This tree with another text at one path. */
    FileTree replacing(String path, String text) {
        NavigableMap<String, Content> changed = new TreeMap<>(files);
        changed.put(path, Content.of(text));
        return new FileTree(changed);
    }

    /** The paths, sorted. */
    public SortedSet<String> paths() {
        return files.navigableKeySet();
    }

    /** The directories at the top, sorted: the clusters, and what belongs to no cluster. */
    public SortedSet<String> directories() {
        SortedSet<String> directories = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.indexOf('/') >= 0) {
                directories.add(TreePath.top(path));
            }
        }
        return directories;
    }

    /** The trees of the directories at the top, by their names. */
    SortedMap<String, FileTree> split() {
        SortedMap<String, FileTree> parts = new TreeMap<>();
        for (String directory : directories()) {
            // The sign behind the slash is the end of what lies below the directory.
            parts.put(directory, new FileTree(new TreeMap<>(files.subMap(directory + "/", directory + "0"))));
        }
        return parts;
    }

    /** The files that lie in no directory. */
    FileTree top() {
        NavigableMap<String, Content> top = new TreeMap<>(files);
        top.keySet().removeIf(path -> path.indexOf('/') >= 0);
        return new FileTree(top);
    }

    /** Whether there is a file at a path. */
    public boolean contains(String path) {
        return files.containsKey(path);
    }

    /** A copy of the bytes at a path; a path that is not there is a bug of the caller. */
    public byte[] bytes(String path) {
        return content(path).bytes.clone();
    }

    /** The bytes at a path as UTF-8 text. */
    public String text(String path) {
        return new String(content(path).bytes, StandardCharsets.UTF_8);
    }

    /** The SHA-256 of the bytes at a path, in hexadecimal digits. */
    public String sha256(String path) {
        return content(path).sha256;
    }

    /** The bytes themselves, for writing and comparing without a copy. */
    byte[] raw(String path) {
        return content(path).bytes;
    }

    private Content content(String path) {
        Content content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        return content;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileTree that && files.equals(that.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    @Override
    public String toString() {
        return files.keySet().toString();
    }

    /** The bytes of a file, which nobody changes, and their digest. */
    static final class Content {
        private final byte[] bytes;
        private final String sha256;

        Content(byte[] bytes) {
            this.bytes = bytes;
            this.sha256 = Sha256.hex(bytes);
        }

        /** Those of a text in UTF-8. */
        static Content of(String text) {
            return new Content(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Content that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return sha256.hashCode();
        }
    }

    /** Collects files; the order in which they come does not matter. */
    public static final class Builder {
        private final NavigableMap<String, Content> files = new TreeMap<>();
        private final Map<String, String> filesFolded = new LinkedHashMap<>();
        private final Map<String, String> directoriesFolded = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a text, which is written as UTF-8. */
        public Builder put(String path, String text) {
            return put(path, Content.of(text));
        }

        /** Adds bytes. */
        public Builder put(String path, byte[] bytes) {
            return put(path, new Content(bytes.clone()));
        }

        /** Adds what another tree has too. */
        Builder put(String path, Content content) {
            String problem = TreePath.problem(path);
            if (problem != null) {
                throw new IllegalArgumentException("not a path for output: " + path + ": " + problem);
            }
            claim(path);
            files.put(path, content);
            return this;
        }

        private void claim(String path) {
            String folded = path.toLowerCase(Locale.ROOT);
            String taken = filesFolded.putIfAbsent(folded, path);
            if (taken == null) {
                taken = directoriesFolded.get(folded);
            }
            for (String above = TreePath.parent(path); taken == null && !above.isEmpty(); ) {
                String aboveFolded = above.toLowerCase(Locale.ROOT);
                String same = directoriesFolded.putIfAbsent(aboveFolded, above);
                if (same == null) {
                    taken = filesFolded.get(aboveFolded);
                } else if (same.equals(above)) {
                    return;
                } else {
                    taken = same;
                }
                above = TreePath.parent(above);
            }
            if (taken != null) {
                throw new IllegalArgumentException("two files claim one path: " + taken + " and " + path);
            }
        }

        /** The tree. */
        public FileTree build() {
            return new FileTree(new TreeMap<>(files));
        }
    }
}
