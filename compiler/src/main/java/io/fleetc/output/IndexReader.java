package io.fleetc.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the two indexes line by line, in exactly the form in which they are written (line ends may be CR LF).
 *
 * <p>Deliberately no JSON parser: what may be deleted rests on this, and anything that fleetc did not write itself has no
 * say in it. A path that would leave the directory makes the whole index unreadable.
 */
final class IndexReader {
    private static final int DIGEST_DIGITS = 64;

    private final String[] lines;
    private int at;

    private IndexReader(byte[] bytes) {
        this.lines = new String(LineEnds.toLf(bytes), StandardCharsets.UTF_8).split("\n", -1);
    }

    /** The digest of each file by its path below the directory; null if this is no index of the directory. */
    static @Nullable SortedMap<String, String> digests(byte[] bytes, String directory) {
        IndexReader reader = new IndexReader(bytes);
        boolean head = reader.skip("{")
                && reader.skip("  \"format\": " + Json.quoted(DirectoryIndex.FORMAT) + ",")
                && reader.skip("  \"directory\": " + Json.quoted(directory) + ",")
                && reader.between("  \"inputDigest\": \"", "\",") != null
                && reader.between("  \"catalogueDigest\": \"", "\",") != null
                && reader.skip("  \"files\": {");
        SortedMap<String, String> digests = new TreeMap<>();
        boolean more = head && !reader.isAt("  }");
        while (more) {
            String path = reader.between("    \"", "\": {");
            String digest = reader.between("      \"sha256\": \"", "\",");
            if (path == null || digest == null || !isFine(path, digest) || !reader.skipObjects()) {
                return null;
            }
            digests.put(path, digest);
            more = reader.skip("    },");
            if (!more && !reader.skip("    }")) {
                return null;
            }
        }
        return head && reader.skip("  }") && reader.isAtEnd() ? digests : null;
    }

    /** The names of the clusters; null if this is no index of a fleet. */
    static @Nullable List<String> clusters(byte[] bytes) {
        IndexReader reader = new IndexReader(bytes);
        if (!reader.skip("{") || !reader.skip("  \"format\": " + Json.quoted(FleetIndex.FORMAT) + ",")) {
            return null;
        }
        List<String> names = new ArrayList<>();
        if (reader.skip("  \"clusters\": []")) {
            return reader.isAtEnd() ? names : null;
        }
        boolean more = reader.skip("  \"clusters\": [");
        while (more) {
            String name = reader.between("    \"", "\",");
            more = name != null;
            name = more ? name : reader.between("    \"", "\"");
            if (name == null || TreePath.segmentProblem(name) != null) {
                return null;
            }
            names.add(name);
        }
        return reader.skip("  ]") && reader.isAtEnd() ? names : null;
    }

    private static boolean isFine(String path, String digest) {
        return TreePath.problem(path) == null && digest.length() == DIGEST_DIGITS;
    }

    private boolean skipObjects() {
        if (skip("      \"objects\": []")) {
            return true;
        }
        if (!skip("      \"objects\": [")) {
            return false;
        }
        while (at < lines.length && lines[at].startsWith("        [")) {
            at++;
        }
        return skip("      ]");
    }

    private boolean isAt(String line) {
        return at < lines.length && lines[at].equals(line);
    }

    private boolean skip(String line) {
        boolean same = isAt(line);
        at += same ? 1 : 0;
        return same;
    }

    private @Nullable String between(String before, String after) {
        if (at >= lines.length || !lines[at].startsWith(before) || !lines[at].endsWith(after)) {
            return null;
        }
        int end = lines[at].length() - after.length();
        return end < before.length() ? null : lines[at++].substring(before.length(), end);
    }

    /** Whether only the last brace and the last line end are left. */
    private boolean isAtEnd() {
        return skip("}") && at == lines.length - 1 && lines[at].isEmpty();
    }
}
