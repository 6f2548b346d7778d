package io.fleetc.source;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** From absolute paths to root-relative names. */
final class Names {
    private Names() {}

    /**
     * The name of a path below a directory.
     *
     * @param root the real path of the directory
     * @param called the absolute path by which the user calls it, which may lead there through links
     * @param absolutePath a path as somebody wrote it; it may lead below the directory through other links still, which
     *     can only be told if something is there
     */
    static Optional<String> below(Path root, Path called, String absolutePath) {
        try {
            Path written = Path.of(absolutePath).normalize();
            if (written.startsWith(called)) {
                return name(called, written);
            }
            return name(root, written.startsWith(root) ? written : written.toRealPath());
        } catch (InvalidPathException | IOException nothing) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(Path root, Path path) {
        if (!path.startsWith(root) || path.equals(root)) {
            return Optional.empty();
        }
        String name = root.relativize(path).toString();
        return Optional.of(name.replace(root.getFileSystem().getSeparator(), "/"));
    }
}
