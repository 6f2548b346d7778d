package io.fleetc.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * One run: the streams and the surroundings, handed to each verb.
 *
 * @param in standard input
 * @param out where the result goes
 * @param err where all else goes
 * @param surroundings the process it lives in
 */
record Session(InputStream in, PrintStream out, PrintStream err, Surroundings surroundings) {
    /** A path of the command line, as seen from the working directory. */
    Path path(String written) {
        return surroundings.directory().resolve(written);
    }

    /** What a terminal is asked for. */
    boolean debug() {
        return !surroundings.variable("FLEETC_DEBUG").isEmpty();
    }
}
