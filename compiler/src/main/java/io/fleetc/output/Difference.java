package io.fleetc.output;

import java.util.List;

/**
 * One file in which a directory is not what the fleet compiles to.
 *
 * @param path the path below the directory
 * @param kind in what way it differs
 * @param committed the text in the directory; empty where there is none to show
 * @param compiled the text that the fleet compiles to; empty where there is none to show
 * @param remedy what puts it right
 */
public record Difference(String path, Kind kind, String committed, String compiled, Remedy remedy) {
    /** What puts it right. */
    public enum Remedy {
        /** Compiling: the file is missing, or fleetc wrote it as it is. */
        WRITE,
        /** Compiling with force: the file is not what fleetc wrote there. */
        FORCE,
        /** A person: fleetc did not put it there and neither overwrites nor deletes it. */
        MOVE
    }

    /** The ways to differ, in the order in which they are told. */
    public enum Kind {
        /** Other text. */
        CHANGED("changed"),
        /** Other bytes, and too many to show. */
        TOO_LARGE("changed (too large to show)"),
        /** The same text with CR LF at the ends of lines. */
        LINE_ENDS("line endings differ (CRLF in the work tree)"),
        /** A directory or something special, in the way of a file; or something special in the way of a directory. */
        NOT_A_FILE("not a regular file"),
        /** A symbolic link in the way of a file or directory; what lies behind it is not looked at. */
        LINK("symbolic link"),
        /** The directory has no such file. */
        MISSING("missing"),
        /** The fleet makes no such file. */
        ORPHAN("orphan");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is printed before the path. */
        public String words() {
            return words;
        }
    }

    /** The unified diff from the directory to the fleet; empty for all but changed files. */
    public List<String> diff() {
        return kind == Kind.CHANGED
                ? UnifiedDiff.of(path + " (committed)", committed, path + " (compiled)", compiled)
                : List.of();
    }
}
