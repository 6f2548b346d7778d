package io.fleetc.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fleetc.source.Reading.Problem;
import io.fleetc.source.StoredTree.Kind;
import io.fleetc.source.StoredTree.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a name of a stored tree leads to once every symbolic link on the way is followed.
 *
 * @param name the name that holds no link; empty for the root
 * @param kind what stands there, never a link
 */
public record StoredPlace(String name, Kind kind) {
    /** How many links may be followed for one name, as on Linux. */
    private static final int MAX_LINKS = 40;

    /** A link that is longer leads nowhere on any system. */
    private static final int MAX_TARGET = 4096;

    /** Finds what a name leads to, or throws the reason for which it leads to nothing below the root. */
    public static StoredPlace find(StoredTree tree, String name) throws Unreadable {
        return find(tree, name, absolute -> Optional.empty());
    }

    /**
     * Finds what a name leads to.
     *
     * @param inside the root-relative name of an absolute path that a link leads to, if it lies under the root
     */
    static StoredPlace find(StoredTree tree, String name, Function<String, Optional<String>> inside) throws Unreadable {
        return new Search(tree, inside).from(normal(name));
    }

    /** The parts of a name as it is written, {@code ..} resolved without a look at the tree. */
    private static List<String> normal(String name) throws Unreadable {
        if (name.startsWith("/")) {
            throw new Unreadable(Problem.OUTSIDE_ROOT);
        }
        List<String> parts = new ArrayList<>();
        for (String part : parts(name)) {
            if (!part.equals("..")) {
                parts.add(part);
            } else if (parts.isEmpty()) {
                throw new Unreadable(Problem.OUTSIDE_ROOT);
            } else {
                parts.remove(parts.size() - 1);
            }
        }
        return parts;
    }

    private static List<String> parts(String name) {
        return Arrays.stream(name.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
    }

    /** One search: where it stands, and what is left of the way. */
    private static final class Search {
        private final StoredTree tree;
        private final Function<String, Optional<String>> inside;
        private final Deque<String> above = new ArrayDeque<>();
        private final Deque<String> ahead = new ArrayDeque<>();
        private int links;

        Search(StoredTree tree, Function<String, Optional<String>> inside) {
            this.tree = tree;
            this.inside = inside;
        }

        StoredPlace from(List<String> parts) throws Unreadable {
            ahead.addAll(parts);
            while (!ahead.isEmpty()) {
                String part = ahead.pop();
                if (part.equals("..")) {
                    if (above.pollLast() == null) {
                        throw new Unreadable(Problem.OUTSIDE_ROOT);
                    }
                    continue;
                }
                Kind kind = tree.entries(String.join("/", above)).get(part);
                if (kind == Kind.LINK) {
                    follow(target(part));
                } else if (kind == Kind.DIRECTORY) {
                    above.addLast(part);
                } else if (kind == null || !ahead.isEmpty()) {
                    throw new Unreadable(Problem.NOT_FOUND);
                } else {
                    return new StoredPlace(below(part), kind);
                }
            }
            return new StoredPlace(String.join("/", above), Kind.DIRECTORY);
        }

        private void follow(String target) throws Unreadable {
            if (++links > MAX_LINKS) {
                throw new Unreadable(Problem.LINK_CYCLE);
            }
            String relative = target;
            if (target.startsWith("/")) {
                above.clear();
                relative = inside.apply(target).orElseThrow(() -> new Unreadable(Problem.OUTSIDE_ROOT));
            }
            List<String> parts = parts(relative);
            for (int i = parts.size() - 1; i >= 0; i--) {
                ahead.push(parts.get(i));
            }
        }

        private String target(String link) throws Unreadable {
            String name = below(link);
            if (tree.size(name) > MAX_TARGET) {
                throw new Unreadable(Problem.NOT_FOUND);
            }
            return new String(tree.bytes(name), UTF_8);
        }

        private String below(String part) {
            return above.isEmpty() ? part : String.join("/", above) + "/" + part;
        }
    }
}
