package io.fleetc.dhall.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an import reads from, as written and not yet chained to the file that holds it. */
public sealed interface ImportTarget {
    /** {@code missing}: never there. */
    record Missing() implements ImportTarget {}

    /** {@code env:NAME}, unescaped. */
    record Environment(String name) implements ImportTarget {}

    /**
     * A path of the file system, its components unescaped.
     *
     * @param anchor what it is relative to
     * @param directory the components before the file
     * @param file the last component
     */
    record Local(Anchor anchor, List<String> directory, String file) implements ImportTarget {
        public Local {
            directory = List.copyOf(directory);
        }
    }

    /**
     * An URL, every part as written (percent escapes are kept).
     *
     * @param secure https rather than http
     * @param authority user information, host and port
     * @param directory the path segments before the last
     * @param file the last path segment; empty for an URL without a path
     * @param query the query without its question mark, or null
     * @param headers the expression behind {@code using}, or null
     */
    record Remote(
            boolean secure,
            String authority,
            List<String> directory,
            String file,
            @Nullable String query,
            @Nullable Expression headers)
            implements ImportTarget {
        public Remote {
            directory = List.copyOf(directory);
        }
    }

    /** What a local path is relative to; the order is that of the numbers 2 to 5 of the binary form. */
    enum Anchor {
        /** {@code /}: the file system. */
        ABSOLUTE("/"),
        /** {@code ./}: the directory of the importing file. */
        HERE("."),
        /** {@code ../}: the directory above it. */
        PARENT(".."),
        /** {@code ~/}: the user's home. */
        HOME("~");

        private final String spelling;

        Anchor(String spelling) {
            this.spelling = spelling;
        }

        /** How it is written, without the slash that follows; {@code /} for {@link #ABSOLUTE}. */
        public String spelling() {
            return spelling;
        }
    }
}
