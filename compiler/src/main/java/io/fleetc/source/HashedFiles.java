package io.fleetc.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A directory of files that are named by a hash of what is in them: a cache, which may be missing, read-only or spoilt at
 * any time without harm. Whoever reads a file compares its hash.
 *
 * <p>A file comes into being under another name and is then moved, so that nobody ever sees half of one.
 */
public final class HashedFiles {
    /** The size limit of one file, in bytes: 64 MiB, since a normal form can be larger than what it was made from. */
    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8,128}");

    private final Path directory;

    /** The files of a directory, which is made when the first one is written. */
    public HashedFiles(Path directory) {
        this.directory = directory;
    }

    /** The bytes of a file; nothing if there is no regular file of that name that may be read. */
    public Optional<byte[]> read(String name) {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            return content.length > MAX_BYTES ? Optional.empty() : Optional.of(content);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes a file, or replaces it; whether that worked. */
    public boolean write(String name, byte[] content) {
        Path file = file(name);
        if (content.length > MAX_BYTES) {
            return false;
        }
        try {
            Files.createDirectories(directory);
            Path fresh = Files.createTempFile(directory, "fresh", ".part");
            try {
                Files.write(fresh, content);
                move(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a hashed file: " + name);
        }
        return directory.resolve(name);
    }
}
