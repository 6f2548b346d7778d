package io.fleetc.yaml;

import io.fleetc.source.Source;
import io.fleetc.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The step of the build that prepares the shipped documents for fast reading. */
public final class Preparation {
    private Preparation() {}

    /**
     * Reads every YAML and JSON document of a folder and writes all of them into one file.
     *
     * @param arguments the folder {@code schemas}, and the file
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Path above = file.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        Files.write(file, PreparedWriter.write(documents(Path.of(arguments[0]))));
    }

    /** The documents of a folder, by path below it. */
    static SortedMap<String, Value> documents(Path folder) throws IOException {
        SortedMap<String, Value> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".yaml") || path.endsWith(".json")) {
                    documents.put(path, ShippedDocuments.parse(new Source(path, Files.readString(file))));
                }
            }
        }
        return documents;
    }
}
