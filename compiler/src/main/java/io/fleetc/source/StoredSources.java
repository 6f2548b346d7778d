package io.fleetc.source;

import io.fleetc.source.Reading.Problem;
import io.fleetc.source.StoredTree.Kind;
import io.fleetc.source.StoredTree.Unreadable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files of a stored tree, read on demand and judged as those of a directory are. */
final class StoredSources implements Sources {
    private final StoredTree tree;
    private final @Nullable Path called;
    private final @Nullable String only;

    /**
     * The files of a tree.
     *
     * @param called the absolute path at which the tree would lie if it were laid out, if it has a place
     * @param only the name of the one file that counts, or null when all do
     */
    StoredSources(StoredTree tree, @Nullable Path called, @Nullable String only) {
        this.tree = tree;
        this.called = called;
        this.only = only;
    }

    @Override
    public Reading read(String name) {
        Reading reading = readBytes(name);
        return reading instanceof Reading.Bytes bytes ? Decoding.decode(name, bytes.content()) : reading;
    }

    @Override
    public Reading readBytes(String name) {
        if (only != null && !only.equals(name)) {
            return Reading.Refused.of(name, Problem.OUTSIDE_ROOT, "");
        }
        try {
            StoredPlace place = find(name);
            if (place.kind() != Kind.FILE) {
                return Reading.Refused.of(
                        name, place.kind() == Kind.DIRECTORY ? Problem.DIRECTORY : Problem.SPECIAL, "");
            }
            long size = tree.size(place.name());
            return size > MAX_BYTES
                    ? Reading.Refused.of(name, Problem.TOO_LARGE, Long.toString(size))
                    : new Reading.Bytes(name, tree.bytes(place.name()));
        } catch (Unreadable unreadable) {
            return Reading.Refused.of(name, unreadable.problem(), "");
        }
    }

    @Override
    public Optional<String> nameOf(String absolutePath) {
        return called == null ? Optional.empty() : Names.below(called, called, absolutePath);
    }

    @Override
    public boolean isOneFile() {
        return only != null;
    }

    @Override
    public Listing list(String directory, boolean deep) {
        if (only != null) {
            return new Listing(directory.isEmpty() ? List.of(only) : List.of(), List.of());
        }
        Walk walk = new Walk(deep);
        walk.enter(directory);
        walk.finish();
        Collections.sort(walk.names);
        return new Listing(walk.names, walk.refused);
    }

    private StoredPlace find(String name) throws Unreadable {
        return StoredPlace.find(tree, name, this::nameOf);
    }

    /** One listing. Each directory is entered once, so that links among directories cannot multiply the work. */
    private final class Walk {
        final List<String> names = new ArrayList<>();
        final List<Reading.Refused> refused = new ArrayList<>();
        private final boolean deep;
        private final Set<String> entered = new TreeSet<>();
        private final Deque<Open> open = new ArrayDeque<>();

        Walk(boolean deep) {
            this.deep = deep;
        }

        /** Opens what a name leads to, if that is a directory. */
        void enter(String directory) {
            try {
                StoredPlace place = find(directory);
                for (Open above : open) {
                    if (above.isAtOrBelow(place.name())) {
                        throw new Unreadable(Problem.LINK_CYCLE);
                    }
                }
                if (place.kind() == Kind.DIRECTORY) {
                    enter(directory, place.name());
                }
            } catch (Unreadable unreadable) {
                refuse(directory, unreadable);
            }
        }

        /** Opens a directory by its own name, unless it was entered before. */
        private void enter(String name, String real) {
            try {
                if (entered.add(real)) {
                    open.push(new Open(name, real, tree.entries(real).entrySet().iterator()));
                }
            } catch (Unreadable unreadable) {
                refuse(name, unreadable);
            }
        }

        private void refuse(String name, Unreadable unreadable) {
            if (unreadable.problem() != Problem.NOT_FOUND) {
                refused.add(Reading.Refused.of(name, unreadable.problem(), ""));
            }
        }

        /** Lists what is open and what that leads to. */
        void finish() {
            while (!open.isEmpty()) {
                Open top = open.element();
                if (!top.entries.hasNext()) {
                    open.pop();
                    continue;
                }
                Map.Entry<String, Kind> entry = top.entries.next();
                if (!entry.getKey().startsWith(".")) {
                    entry(top, entry.getKey(), entry.getValue());
                }
            }
        }

        private void entry(Open above, String last, Kind kind) {
            String name = below(above.name, last);
            if (kind == Kind.FILE) {
                names.add(name);
            } else if (kind == Kind.DIRECTORY) {
                if (deep) {
                    enter(name, below(above.real, last));
                }
            } else if (kind == Kind.LINK && !leadsToDirectory(name)) {
                names.add(name);
            } else if (kind == Kind.LINK && deep) {
                enter(name);
            }
        }

        private static String below(String directory, String last) {
            return directory.isEmpty() ? last : directory + "/" + last;
        }

        /** Whether a link leads to a directory; one that leaves the root is refused, since nobody knows what it hides. */
        private boolean leadsToDirectory(String link) {
            try {
                return find(link).kind() == Kind.DIRECTORY;
            } catch (Unreadable unreadable) {
                return deep && unreadable.problem() == Problem.OUTSIDE_ROOT;
            }
        }
    }

    /** A directory that is being listed: the name by which it was entered, its own, and what is left of it. */
    private record Open(String name, String real, Iterator<Map.Entry<String, Kind>> entries) {
        boolean isAtOrBelow(String directory) {
            return directory.isEmpty() || real.equals(directory) || real.startsWith(directory + "/");
        }
    }
}
