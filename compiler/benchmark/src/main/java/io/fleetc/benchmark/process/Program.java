package io.fleetc.benchmark.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A program and how it is started.
 *
 * @param command the program and its arguments
 * @param directory where it is started
 * @param environment variables on top of the benchmark's own
 */
record Program(List<String> command, Path directory, Map<String, String> environment) {
    Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static Program of(Path directory, List<String> command) {
        return new Program(command, directory, Map.of());
    }

    /** The same with another variable. */
    Program with(String variable, String value) {
        Map<String, String> all = new TreeMap<>(environment);
        all.put(variable, value);
        return new Program(command, directory, all);
    }
}
