package io.fleetc.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much a program made, so that tools with different work can be compared. What counts is the objects, not how they are
 * written: one tool writes JSON, others YAML, with or without comments and indented lists. Indexes and Helm values count for
 * nothing.
 *
 * @param objects how many Kubernetes objects
 * @param bytes how many bytes they take as JSON without white space
 */
record OutputSize(long objects, long bytes) {
    static final OutputSize NOTHING = new OutputSize(0, 0);

    private static final JsonMapper JSON = new JsonMapper();

    /** What lies in a file, or in the YAML files below a directory: a stream of YAML, or else an object on each line. */
    static OutputSize of(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(file -> Files.isRegularFile(file) && (file.equals(path) || isYaml(file)))
                    .toList();
        }
        OutputSize size = NOTHING;
        for (Path file : files) {
            if (isYaml(file)) {
                size = size.with(load().loadAllFromString(Files.readString(file)));
            } else {
                for (String line : Files.readAllLines(file)) {
                    size = size.with(load().loadAllFromString(line));
                }
            }
        }
        return size;
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml");
    }

    private static Load load() {
        return new Load(
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build());
    }

    private OutputSize with(Iterable<Object> documents) {
        OutputSize size = this;
        for (Object document : documents) {
            if (document instanceof Map<?, ?> map && map.containsKey("kind")) {
                size = new OutputSize(size.objects + 1, size.bytes + JSON.writeValueAsBytes(map).length);
            }
        }
        return size;
    }
}
