package io.fleetc.cli;

import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.Language;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which fleet. */
final class FleetOptions {
    /** What ROOT is; verbs with arguments before it declare it themselves, since picocli cannot number it for them. */
    static final String DESCRIPTION =
            "The directory of the fleet, or its only file; - reads it from standard input. Default: the working"
                    + " directory.";

    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "ROOT", arity = "0..1", description = DESCRIPTION)
    String root = ".";

    @Mixin
    ImportOptions imports = new ImportOptions();

    /** The fleet of a root. */
    static FleetOptions of(String root, ImportOptions imports) {
        FleetOptions options = new FleetOptions();
        options.root = root;
        options.imports = imports;
        return options;
    }

    /** Whether the fleet comes from a stream, so that it has no place. */
    boolean isStandardInput() {
        return root.equals(STANDARD_INPUT);
    }

    /** The fleet and what its imports may do as words of a command that is to be run, each behind a blank. */
    String words(Session session) {
        ShellWords words = new ShellWords();
        String seen = isStandardInput() ? root : seen(Path.of(root), session);
        if (!seen.isEmpty()) {
            words.word(seen);
        }
        return words.text() + imports.words(session);
    }

    /** A path as a word of a command: as the user wrote it, unless that shows where on the machine it is. */
    static String word(String path, Session session) {
        if (!Path.of(path).isAbsolute()) {
            return path;
        }
        String seen = seen(Path.of(path), session);
        return seen.isEmpty() ? "." : seen;
    }

    /** The files of the fleet, and what those in Dhall may do. */
    FleetRoot root(Session session) throws IOException {
        Sources files = isStandardInput()
                ? Sources.standardInput(session.in(), Language::isProgram)
                : Sources.open(session.path(root));
        return new FleetRoot(files, imports.options(session));
    }

    /**
     * What stands before the name of a file of the fleet so that it can be opened from the working directory.
     */
    String prefix(Session session) {
        Path path = session.path(root);
        if (isStandardInput() || !Files.exists(path)) {
            return "";
        }
        return prefix(Files.isDirectory(path) ? Path.of(root) : Path.of(root).resolveSibling(""), session);
    }

    /** A directory as it is seen from the working directory, with a final slash; empty for the working directory. */
    static String prefix(Path directory, Session session) {
        String seen = seen(directory, session);
        return seen.isEmpty() ? "" : seen + "/";
    }

    /** A path as it is seen from the working directory, which is never absolute; empty for the working directory. */
    static String seen(Path path, Session session) {
        Path seen = path.normalize();
        if (path.isAbsolute()) {
            Path here = session.path("").toAbsolutePath().normalize();
            // On Windows no relative path leads to another drive.
            seen = Objects.equals(here.getRoot(), seen.getRoot()) ? here.relativize(seen) : Path.of("");
        }
        return seen.toString().replace(seen.getFileSystem().getSeparator(), "/");
    }
}
