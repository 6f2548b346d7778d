package io.fleetc.yaml;

import io.fleetc.source.Source;
import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The step of the build that prepares the shipped documents for fast reading. */
public final class Preparation {
    /** In place of a path: a text that tells this build from others. */
    static final String BUILD = "build";

    private Preparation() {}

    /**
     * Reads every YAML and JSON document of a folder and writes all of them into one file, with a digest of all classes.
     *
     * @param arguments the folder {@code schemas}, the file, and the folder of the classes
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Path above = file.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        SortedMap<String, Value> documents = documents(Path.of(arguments[0]));
        documents.put(BUILD, Values.text(digest(Path.of(arguments[2]))));
        Files.write(file, PreparedWriter.write(documents));
    }

    /** The digest of the files of a folder. */
    private static String digest(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(Sha256.hex(Files.readAllBytes(file)))
                        .append(' ')
                        .append(folder.relativize(file).toString().replace('\\', '/'))
                        .append('\n');
            }
        }
        return Sha256.hex(all.toString().getBytes(StandardCharsets.UTF_8));
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
