package io.fleetc.cli;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run knows of the process it lives in, so that a test can run it elsewhere.
 *
 * @param directory the working directory; empty for that of the process
 * @param variables the environment
 * @param terminalOut whether standard output is a terminal
 * @param terminalErr whether standard error is a terminal
 */
record Surroundings(Path directory, Map<String, String> variables, boolean terminalOut, boolean terminalErr) {
    /**
     * What the launcher says of the streams: {@code o} when standard output is a terminal, {@code e} when standard error
     * is. Java 17 cannot tell them apart, so that without the launcher there is neither colour nor progress.
     */
    private static final String TERMINAL = "fleetc.terminal";

    Surroundings {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    /** Those of this process. */
    static Surroundings ofProcess() {
        String terminal = System.getProperty(TERMINAL, "");
        return new Surroundings(Path.of(""), System.getenv(), terminal.contains("o"), terminal.contains("e"));
    }

    /** The value of an environment variable; empty when it is not set. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
