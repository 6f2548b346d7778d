package io.fleetc.benchmark.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a program made, so that tools with different work can be compared: objects, and the bytes of the files that hold
 * objects. Indexes and Helm values count for nothing.
 *
 * @param objects how many Kubernetes objects
 * @param bytes how many bytes they take, as YAML or as JSON
 */
record OutputSize(long objects, long bytes) {
    static final OutputSize NOTHING = new OutputSize(0, 0);

    /** What lies in a file, or below a directory. */
    static OutputSize of(Path path) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(path)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        OutputSize size = NOTHING;
        for (Path file : files) {
            long objects = objects(file);
            if (objects > 0) {
                size = new OutputSize(size.objects + objects, size.bytes + Files.size(file));
            }
        }
        return size;
    }

    /** Top-level {@code kind} keys of YAML, or lines of JSON that are an object each. */
    private static long objects(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines()
                    .filter(line -> line.startsWith("kind:")
                            || line.startsWith("\"kind\":")
                            || (line.startsWith("{") && line.contains("\"kind\":")))
                    .count();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
