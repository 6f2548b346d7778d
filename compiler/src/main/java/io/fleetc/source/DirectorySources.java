package io.fleetc.source;

import io.fleetc.source.Reading.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of a directory, none that lies outside of it. */
final class DirectorySources implements Sources {
    private final Path root;
    private final Path called;

    /** An existing directory: its real path, and the absolute one by which the user calls it. */
    DirectorySources(Path root, Path called) {
        this.root = root;
        this.called = called;
    }

    @Override
    public Reading read(String name) {
        try {
            return Decoding.readFile(name, resolve(name));
        } catch (Refusal refusal) {
            return refusal.refused;
        }
    }

    @Override
    public Reading readBytes(String name) {
        try {
            return Decoding.readBytes(name, resolve(name));
        } catch (Refusal refusal) {
            return refusal.refused;
        }
    }

    @Override
    public Optional<String> nameOf(String absolutePath) {
        return Names.below(root, called, absolutePath);
    }

    @Override
    public Listing list(String directory, boolean deep) {
        Walk walk = new Walk(deep);
        walk.enter(directory, new TreeSet<>());
        Collections.sort(walk.names);
        return new Listing(walk.names, walk.refused);
    }

    /** The real path of a name, if it exists and lies under the root. */
    private Path resolve(String name) throws Refusal {
        Path written;
        try {
            written = Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new Refusal(name, Problem.NOT_FOUND);
        }
        Path inside = root.resolve(written).normalize();
        if (written.isAbsolute() || !inside.startsWith(root)) {
            throw new Refusal(name, Problem.OUTSIDE_ROOT);
        }
        try {
            Path real = inside.toRealPath();
            if (!real.startsWith(root)) {
                throw new Refusal(name, Problem.OUTSIDE_ROOT);
            }
            return real;
        } catch (IOException failed) {
            throw new Refusal(name, Links.problem(failed, inside));
        }
    }

    /** One listing. Each real directory is entered once, so that links among directories cannot multiply the work. */
    private final class Walk {
        final List<String> names = new ArrayList<>();
        final List<Reading.Refused> refused = new ArrayList<>();
        private final boolean deep;
        private final Set<Path> entered = new TreeSet<>();

        Walk(boolean deep) {
            this.deep = deep;
        }

        /** Lists a directory that stands below the ones named {@code above}. */
        void enter(String directory, Set<Path> above) {
            try {
                Path real = resolve(directory);
                for (Path open : above) {
                    if (open.startsWith(real)) {
                        throw new Refusal(directory, Problem.LINK_CYCLE);
                    }
                }
                if (Files.isDirectory(real) && entered.add(real)) {
                    above.add(real);
                    entries(directory, real, above);
                    above.remove(real);
                }
            } catch (Refusal refusal) {
                if (refusal.refused.problem() != Problem.NOT_FOUND) {
                    refused.add(refusal.refused);
                }
            }
        }

        private void entries(String directory, Path real, Set<Path> above) throws Refusal {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(real)) {
                stream.forEach(entries::add);
            } catch (IOException | DirectoryIteratorException failed) {
                throw new Refusal(directory, Problem.NOT_READABLE);
            }
            Collections.sort(entries);
            for (Path entry : entries) {
                String last = String.valueOf(entry.getFileName());
                String name = directory.isEmpty() ? last : directory + "/" + last;
                if (last.startsWith(".")) {
                    continue;
                }
                if (!Files.isDirectory(entry)) {
                    file(name, entry);
                } else if (deep) {
                    enter(name, above);
                }
            }
        }

        private void file(String name, Path entry) {
            if (Files.isRegularFile(entry) || Files.isSymbolicLink(entry)) {
                names.add(name);
            }
        }
    }

    /** A refusal on its way to the caller. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;
        final transient Reading.Refused refused;

        Refusal(String name, Problem problem) {
            super(name, null, false, false);
            this.refused = Reading.Refused.of(name, problem, "");
        }
    }

    @Override
    public boolean isOneFile() {
        return false;
    }
}
