package io.fleetc.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an output directory now, read without ever following a symbolic link below it.
 *
 * <p>What is known of a directory is remembered, so that a file costs one look.
 */
final class PresentFiles implements CommittedFiles {
    private static final String REPOSITORY = ".git";

    /** What a path is. */
    enum Kind {
        ABSENT,
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    /**
     * What was found on the way to a path.
     *
     * @param kind what the path is; for one that cannot exist because something above it is no directory, what that is
     * @param at the path itself, or the one above it that is no directory
     * @param size bytes of a file
     */
    record Found(Kind kind, String at, long size) {
        /** Whether something above the path keeps it from existing. */
        boolean blocks(String path) {
            return !at.equals(path);
        }

        /** Whether the path is a regular file. */
        boolean isFileAt(String path) {
            return kind == Kind.FILE && at.equals(path);
        }
    }

    private final Path root;
    private final Map<String, Found> directories = new TreeMap<>();

    /** The files below a directory, which may be absent. */
    PresentFiles(Path root) {
        this.root = root;
        directories.put("", new Found(Kind.DIRECTORY, "", 0));
    }

    @Override
    public boolean isRepository() throws IOException {
        return find(REPOSITORY).kind() != Kind.ABSENT;
    }

    @Override
    public Found find(String path) throws IOException {
        Found above = directory(TreePath.parent(path));
        return switch (above.kind) {
            case DIRECTORY -> look(path);
            case ABSENT -> new Found(Kind.ABSENT, path, 0);
            default -> above;
        };
    }

    @Override
    public byte @Nullable [] bytes(Found file) throws IOException {
        return file.size > LARGEST ? null : Files.readAllBytes(root.resolve(file.at));
    }

    /** The directories directly below the root, by name; those that begin with a dot are left out. */
    List<String> topDirectories() throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : entries("")) {
            if (TreePath.problem(name) == null && find(name).kind == Kind.DIRECTORY) {
                names.add(name);
            }
        }
        return names;
    }

    /** Everything below a directory, sorted; a directory, also the one asked about, has a slash at its end. */
    SortedSet<String> allBelow(String directory) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        collect(directory, name -> true, found);
        return found;
    }

    @Override
    public SortedSet<String> visibleBelow(String directory) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        collect(directory, name -> !name.startsWith("."), found);
        return found;
    }

    private void collect(String directory, Predicate<String> names, SortedSet<String> found) throws IOException {
        found.add(directory + "/");
        for (String name : entries(directory)) {
            String path = directory.isEmpty() ? name : directory + "/" + name;
            if (names.test(name)) {
                if (look(path).kind == Kind.DIRECTORY) {
                    collect(path, names, found);
                } else {
                    found.add(path);
                }
            }
        }
    }

    private SortedSet<String> entries(String directory) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> entries = Files.list(root.resolve(directory))) {
            entries.forEach(entry -> names.add(String.valueOf(entry.getFileName())));
        } catch (NoSuchFileException e) {
            return names;
        }
        return names;
    }

    private Found directory(String path) throws IOException {
        Found known = directories.get(path);
        if (known == null) {
            known = find(path);
            directories.put(path, known);
        }
        return known;
    }

    private Found look(String path) throws IOException {
        try {
            BasicFileAttributes read =
                    Files.readAttributes(root.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Found(kind(read), path, read.size());
        } catch (NoSuchFileException e) {
            return new Found(Kind.ABSENT, path, 0);
        }
    }

    private static Kind kind(BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return Kind.LINK;
        }
        if (attributes.isDirectory()) {
            return Kind.DIRECTORY;
        }
        return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
    }
}
