package io.fleetc.argocd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The clusters of the examples that have a golden tree, and the objects in it.
 *
 * @param example the example
 * @param cluster the cluster
 */
public record GoldenObjects(String example, String cluster) {
    private static final Path REPOSITORY = Path.of(System.getProperty("fleetc.repository", ".."))
            .toAbsolutePath()
            .normalize();

    /** The history, whose goldens are about changes. */
    private static final String HISTORY = "ras-rollout";

    /** Every cluster of every example. */
    public static List<GoldenObjects> all() throws IOException {
        List<GoldenObjects> all = new ArrayList<>();
        for (Path example : list(REPOSITORY.resolve("golden"))) {
            if (!example.endsWith(HISTORY)) {
                for (Path cluster : list(example)) {
                    if (Files.isRegularFile(cluster.resolve("values.yaml"))) {
                        all.add(new GoldenObjects(
                                String.valueOf(example.getFileName()), String.valueOf(cluster.getFileName())));
                    }
                }
            }
        }
        return all;
    }

    /** The fleet of the example. */
    public Path fleet() {
        return REPOSITORY.resolve("fleet-examples").resolve(example);
    }

    /** What an Application sends for the cluster. */
    public String parameters() {
        return "[{\"name\":\"cluster\",\"string\":\"" + cluster + "\"}]";
    }

    /** The objects in the golden tree, file by file. */
    public List<Object> objects() throws IOException {
        List<Object> objects = new ArrayList<>();
        for (Path file : list(
                REPOSITORY.resolve("golden").resolve(example).resolve(cluster).resolve("manifests"))) {
            yaml11().loadAll(Files.readString(file)).forEach(objects::add);
        }
        return objects;
    }

    /** The objects of a stream as Argo CD takes it apart and then reads it, as YAML 1.1. */
    public static List<Object> objects(String stream) {
        List<Object> objects = new ArrayList<>();
        for (String line : stream.split("\n", -1)) {
            objects.add(yaml11().load(line));
        }
        return objects;
    }

    @Override
    public String toString() {
        return example + "/" + cluster;
    }

    private static Yaml yaml11() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }
}
