package io.fleetc.source;

import io.fleetc.source.Reading.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Why a path does not resolve. */
final class Links {
    private Links() {}

    /** The reason for which the real path of an absolute path could not be found. */
    static Problem problem(IOException failed, Path path) {
        if (failed instanceof NoSuchFileException) {
            return Problem.NOT_FOUND;
        }
        if (failed instanceof AccessDeniedException) {
            return Problem.NOT_READABLE;
        }
        return failed instanceof FileSystemLoopException || cyclic(path) ? Problem.LINK_CYCLE : Problem.NOT_FOUND;
    }

    /**
     * Whether some part of the path is a symbolic link that leads back to itself. The JDK only passes on the message of
     * the operating system, which is translated, so we look.
     */
    private static boolean cyclic(Path path) {
        for (Path part = path; part != null; part = part.getParent()) {
            Set<Path> seen = new TreeSet<>();
            Path at = part;
            while (Files.isSymbolicLink(at)) {
                if (!seen.add(at)) {
                    return true;
                }
                try {
                    at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
                } catch (IOException unreadable) {
                    return false;
                }
            }
        }
        return false;
    }
}
