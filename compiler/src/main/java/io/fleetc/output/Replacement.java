package io.fleetc.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file gets a new content at once: it is written beside its place, under a name that nothing has, and moved there. What
 * has such a name already is somebody's: it is neither written through, should it be a link, nor deleted.
 */
final class Replacement {
    /** More siblings of such names are no accident. */
    private static final int MOST_TRIED = 100;

    private final Path file;

    /** A new content for a file. */
    Replacement(Path file) {
        this.file = file;
    }

    /** How the sibling is made. */
    interface Making {
        /** Makes a file, unless there is one. */
        void at(Path sibling) throws IOException;
    }

    /** Makes the sibling and puts it into place. */
    void by(Making making) throws IOException {
        Path sibling = made(making);
        try {
            Files.move(sibling, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(sibling);
        }
    }

    private Path made(Making making) throws IOException {
        for (int tried = 0; ; tried++) {
            Path sibling = file.resolveSibling("." + file.getFileName() + ".fleetc" + (tried == 0 ? "" : "-" + tried));
            try {
                making.at(sibling);
                return sibling;
            } catch (FileAlreadyExistsException e) {
                if (tried == MOST_TRIED) {
                    throw e;
                }
            } catch (IOException e) {
                Files.deleteIfExists(sibling);
                throw e;
            }
        }
    }
}
