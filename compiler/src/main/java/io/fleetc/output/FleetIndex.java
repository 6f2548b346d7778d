package io.fleetc.output;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The index at the top of the output: which clusters there are, one line each, and nothing else, so that two changes of
 * two clusters never meet in it.
 */
final class FleetIndex {
    /** The name of the file. */
    static final String NAME = "index.json";

    /** The name and version of the format. */
    static final String FORMAT = "fleetc.io/fleet-index/v1";

    private FleetIndex() {}

    /** The text of the file. */
    static String text(SortedSet<String> clusters) {
        StringBuilder text = new StringBuilder("{\n  \"format\": ").append(Json.quoted(FORMAT));
        text.append(",\n  \"clusters\": [");
        String separator = "\n";
        for (String cluster : clusters) {
            text.append(separator).append("    ").append(Json.quoted(cluster));
            separator = ",\n";
        }
        return text.append(clusters.isEmpty() ? "" : "\n  ").append("]\n}\n").toString();
    }

    /** A tree of some clusters whose fleet index also names those that a directory holds already. */
    static FileTree keepingOthers(FileTree some, CommittedFiles present) throws IOException {
        PresentFiles.Found found = present.find(NAME);
        byte[] bytes = found.isFileAt(NAME) ? present.bytes(found) : null;
        List<String> before = bytes == null ? null : IndexReader.clusters(bytes);
        List<String> now = IndexReader.clusters(some.raw(NAME));
        if (before == null || now == null) {
            return some;
        }
        SortedSet<String> all = new TreeSet<>(before);
        all.addAll(now);
        return some.replacing(NAME, text(all));
    }
}
