package io.fleetc.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The six things fleetc does to what stands in an output directory. A test that makes each of them fail in turn has seen
 * every way in which writing can break off.
 */
interface Disk {
    /** The file system of this machine. */
    Disk REAL = new Real();

    /** Makes a directory whose parent exists; one that is there already is fine. */
    void makeDirectory(Path directory) throws IOException;

    /** Writes a file that must not exist, so that nobody's symbolic link is written through. */
    void create(Path file, byte[] bytes) throws IOException;

    /** Writes behind what a file holds; one that is not there is made. */
    void append(Path file, byte[] bytes) throws IOException;

    /** Puts a file in the place of another one in the same directory, in one step. */
    void replace(Path from, Path to) throws IOException;

    /** Deletes a file; one that is gone already is fine. */
    void deleteFile(Path file) throws IOException;

    /** Deletes a directory if it is empty. */
    void deleteIfEmpty(Path directory) throws IOException;

    /** The real one. */
    final class Real implements Disk {
        @Override
        public void makeDirectory(Path directory) throws IOException {
            try {
                Files.createDirectory(directory);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(directory)) {
                    throw e;
                }
            }
        }

        @Override
        public void create(Path file, byte[] bytes) throws IOException {
            try (OutputStream out =
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                out.write(bytes);
            }
        }

        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            try (OutputStream out = Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
                out.write(bytes);
            }
        }

        @Override
        public void replace(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void deleteFile(Path file) throws IOException {
            Files.deleteIfExists(file);
        }

        @Override
        public void deleteIfEmpty(Path directory) throws IOException {
            try (var entries = Files.newDirectoryStream(directory)) {
                if (entries.iterator().hasNext()) {
                    return;
                }
            } catch (NoSuchFileException e) {
                return;
            }
            Files.deleteIfExists(directory);
        }
    }
}
