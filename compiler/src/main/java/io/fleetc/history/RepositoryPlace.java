package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Where a repository is.
 *
 * @param directory the real path of the directory that has it as {@code .git}, or of itself if it is bare
 * @param data the directory of its data
 */
record RepositoryPlace(Path directory, File data) {
    /** The repository that a path lies in: the nearest above it, links on the way to the path resolved. */
    static Optional<RepositoryPlace> above(Path path) {
        for (Path at = real(path); at != null; at = at.getParent()) {
            Optional<RepositoryPlace> here = at(at);
            if (here.isPresent()) {
                return here;
            }
        }
        return Optional.empty();
    }

    /** The repository of a directory: its {@code .git}, a directory or a file that leads to one, or itself. */
    static Optional<RepositoryPlace> at(Path directory) {
        Path real = real(directory);
        Path parent = real.getParent();
        FileRepositoryBuilder builder = new FileRepositoryBuilder();
        if (parent != null) {
            builder.addCeilingDirectory(parent.toFile());
        }
        builder.findGitDir(real.toFile());
        return Optional.ofNullable(builder.getGitDir()).map(found -> new RepositoryPlace(real, found));
    }

    /** Whether files are checked out there. */
    boolean hasWorkTree() {
        return !data.toPath().equals(directory);
    }

    /** Opens it for reading. */
    Checked<Repository> open() {
        QuietSystem.install();
        Repository repository;
        try {
            // Bare, so that nothing looks at the index.
            repository = new FileRepositoryBuilder()
                    .setGitDir(data)
                    .setBare()
                    .setMustExist(true)
                    .build();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Checked.none(HistoryWording.unreadableRepository());
        }
        String format = repository.getConfig().getString("extensions", null, "objectFormat");
        if (format != null && !format.equals("sha1")) {
            repository.close();
            return Checked.none(HistoryWording.otherHash(format));
        }
        return Checked.of(repository);
    }

    /** The path below the directory by which a path leads there, links in it kept; empty for the directory itself. */
    Optional<String> pathOf(Path path) {
        Path written = path.toAbsolutePath().normalize();
        for (Path at = written; at != null; at = at.getParent()) {
            if (real(at).equals(directory)) {
                return Optional.of(slashes(at.relativize(written)));
            }
        }
        Path real = real(written);
        return real.startsWith(directory) ? Optional.of(slashes(directory.relativize(real))) : Optional.empty();
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** The real path, or that of the nearest directory above that exists and the rest as it is written. */
    private static Path real(Path path) {
        Path written = path.toAbsolutePath().normalize();
        for (Path at = written; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    return at.toRealPath().resolve(at.relativize(written)).normalize();
                } catch (IOException unreadable) {
                    return written;
                }
            }
        }
        return written;
    }
}
