package io.fleetc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a run in this process did.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Ran(int code, String out, String err) {
    /** Runs in a directory, with an empty environment and without a terminal. */
    static Ran in(Path directory, String... arguments) {
        return with(new Surroundings(directory, Map.of(), false, false), arguments);
    }

    static Ran with(Surroundings surroundings, String... arguments) {
        return fed(surroundings, "", arguments);
    }

    static Ran fed(Surroundings surroundings, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int code = Main.run(in, out, err, surroundings, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
