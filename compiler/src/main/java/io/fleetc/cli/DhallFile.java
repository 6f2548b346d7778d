package io.fleetc.cli;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Dhall file that a tool was given. Its root, which imports must not leave, is the working directory; for a file that
 * lies elsewhere, its own directory.
 *
 * @param text what is in it, or why nothing can be read
 * @param sources the files under the root
 * @param prefix what stands before names under the root, so that they can be opened from the working directory
 * @param path where it is; null for standard input
 */
record DhallFile(
        Reading text,
        Sources sources,
        String prefix,
        @Nullable Path path) {
    /** Stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private static final String EXTENSION = ".dhall";

    /** The file of a word. */
    static DhallFile of(String word, Session session) throws IOException {
        Path here = session.path("").toAbsolutePath().normalize();
        if (word.equals(STANDARD_INPUT)) {
            Reading text = Sources.standardInput(session.in()).read(Sources.STANDARD_INPUT);
            return new DhallFile(text, Sources.open(here), "", null);
        }
        return at(session.path(word).toAbsolutePath().normalize(), here, session);
    }

    /** The files of some words; directories stand for the Dhall files in and below them. */
    static List<DhallFile> all(List<String> words, Session session) throws IOException {
        List<DhallFile> files = new ArrayList<>();
        for (String word : words) {
            Path path = session.path(word).toAbsolutePath().normalize();
            if (word.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
                files.add(of(word, session));
                continue;
            }
            Path here = session.path("").toAbsolutePath().normalize();
            for (String name : Sources.open(path).list("", true).names()) {
                if (name.endsWith(EXTENSION)) {
                    files.add(at(path.resolve(name), here, session));
                }
            }
        }
        return files;
    }

    private static DhallFile at(Path path, Path here, Session session) {
        Path parent = path.getParent();
        Path root = path.startsWith(here) || parent == null ? here : parent;
        Sources sources = Sources.open(root);
        String name =
                root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        return new DhallFile(sources.read(name), sources, FleetOptions.prefix(root, session), path);
    }

    /** Its name, as seen from the working directory. */
    String shown() {
        return prefix + text.name();
    }

    /** Its text, or what stands in the way. */
    Checked<Source> source() {
        return text instanceof Reading.Text read
                ? Checked.of(read.source())
                : Checked.none(Refusals.diagnostic((Reading.Refused) text));
    }

    /** Puts another text in its place, all of it or nothing. */
    void write(String content) throws IOException {
        if (path == null) {
            throw new IllegalStateException("standard input cannot be written");
        }
        Path real = path.toRealPath();
        Path fresh = Files.createTempFile(real.getParent(), ".fleetc", EXTENSION);
        try {
            Files.writeString(fresh, content, StandardCharsets.UTF_8);
            keepPermissions(real, fresh);
            move(fresh, real);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (old != null && fresh != null) {
            fresh.setPermissions(old.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException other) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
