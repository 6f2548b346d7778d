package io.fleetc.output;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which names a file of the output may have: those that mean the same file on every file system that people check
 * repositories out on, and that cannot leave the output directory.
 *
 * <p>A path is relative, its separator is {@code /}, and each segment is printable ASCII. Names that begin with a dot
 * are left to fleetc's own bookkeeping and to the user ({@code .gitattributes}).
 */
final class TreePath {
    /** Room for the temporary sibling's prefix and suffix within the 255 bytes that file systems allow. */
    static final int LONGEST_SEGMENT = 240;

    private static final String FORBIDDEN = "<>:\"|?*\\";
    private static final List<String> DEVICES = List.of("con", "prn", "aux", "nul");

    private TreePath() {}

    /** Why a path is not allowed, in a few words; null if it is. */
    static @Nullable String problem(String path) {
        int from = 0;
        while (true) {
            int slash = path.indexOf('/', from);
            String problem = segmentProblem(path.substring(from, slash < 0 ? path.length() : slash));
            if (problem != null || slash < 0) {
                return problem;
            }
            from = slash + 1;
        }
    }

    /** Why a name between two separators is not allowed; null if it is. */
    static @Nullable String segmentProblem(String name) {
        if (name.isEmpty()) {
            return "it has an empty segment";
        }
        if (name.charAt(0) == '.') {
            return "a segment begins with a dot";
        }
        if (name.length() > LONGEST_SEGMENT) {
            return "a segment is longer than " + LONGEST_SEGMENT + " characters";
        }
        for (int i = 0; i < name.length(); i++) {
            if (!allowed(name.charAt(i))) {
                return "a segment holds a character that some file systems refuse";
            }
        }
        char last = name.charAt(name.length() - 1);
        if (last == '.' || last == ' ') {
            return "a segment ends with a dot or a space, which Windows drops";
        }
        return isDevice(name) ? "a segment is the name of a device on Windows" : null;
    }

    /** Whether a character may stand in a name. */
    static boolean allowed(char c) {
        return c >= ' ' && c < 0x7f && FORBIDDEN.indexOf(c) < 0;
    }

    /** The path up to the first separator: the cluster, or the whole path of a file at the top. */
    static String top(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** The path of the directory that holds a file; empty at the top. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** Whether a file at {@code path} makes a directory of {@code above}. */
    static boolean isBelow(String path, String above) {
        return path.length() > above.length() && path.startsWith(above) && path.charAt(above.length()) == '/';
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        boolean port = stem.length() == 4
                && (stem.startsWith("com") || stem.startsWith("lpt"))
                && Character.isDigit(stem.charAt(3));
        return port || DEVICES.contains(stem);
    }
}
