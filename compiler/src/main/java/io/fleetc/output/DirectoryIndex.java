package io.fleetc.output;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What fleetc wrote into one directory of the output: by it the next run knows which files it may replace or delete, and
 * other tools which object stands where.
 *
 * <p>It is JSON with one line per object, so that a change of the cluster is a small change of the index. It is read only
 * in the very form in which it is written: an index that Git merged into conflict marks, or that somebody edited, is no
 * index, and says nothing about what may be deleted.
 *
 * @param directory the name of the directory; an index that is found in another one was copied there and owns nothing
 * @param inputDigest what the files were compiled from; empty if that is not one cluster
 * @param catalogueDigest what they were compiled with; empty likewise
 * @param files each file but the index itself, by path below the directory
 */
public record DirectoryIndex(
        String directory, String inputDigest, String catalogueDigest, SortedMap<String, Entry> files) {
    /** The name of the file. */
    public static final String NAME = "index.json";

    /** The name and version of the format. */
    public static final String FORMAT = "fleetc.io/directory-index/v1";

    public DirectoryIndex {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * One file.
     *
     * @param sha256 the digest of its bytes, in hexadecimal digits
     * @param objects the objects in it, in their order
     */
    public record Entry(String sha256, List<ObjectId> objects) {
        public Entry {
            objects = List.copyOf(objects);
        }
    }

    /** The text of the file. */
    String text() {
        StringBuilder text = new StringBuilder("{\n");
        text.append("  \"format\": ").append(Json.quoted(FORMAT)).append(",\n");
        text.append("  \"directory\": ").append(Json.quoted(directory)).append(",\n");
        text.append("  \"inputDigest\": ").append(Json.quoted(inputDigest)).append(",\n");
        text.append("  \"catalogueDigest\": ")
                .append(Json.quoted(catalogueDigest))
                .append(",\n");
        text.append("  \"files\": {");
        String separator = "\n";
        for (Map.Entry<String, Entry> file : files.entrySet()) {
            text.append(separator)
                    .append("    ")
                    .append(Json.quoted(file.getKey()))
                    .append(": {\n");
            text.append("      \"sha256\": ")
                    .append(Json.quoted(file.getValue().sha256))
                    .append(",\n");
            text.append("      \"objects\": [");
            appendObjects(text, file.getValue().objects);
            text.append("]\n    }");
            separator = ",\n";
        }
        return text.append("\n  }\n}\n").toString();
    }

    private static void appendObjects(StringBuilder text, List<ObjectId> objects) {
        String separator = "\n";
        for (ObjectId id : objects) {
            text.append(separator).append("        [");
            text.append(Json.quoted(id.apiVersion()))
                    .append(", ")
                    .append(Json.quoted(id.kind()))
                    .append(", ");
            text.append(Json.quoted(id.namespace()))
                    .append(", ")
                    .append(Json.quoted(id.name()))
                    .append(']');
            separator = ",\n";
        }
        text.append(objects.isEmpty() ? "" : "\n      ");
    }
}
