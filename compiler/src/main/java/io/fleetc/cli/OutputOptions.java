package io.fleetc.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which directory holds what the fleet compiles to. */
final class OutputOptions {
    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            required = true,
            description = "The directory of the compiled fleet.")
    String directory = "";

    Path path(Session session) {
        return session.path(directory);
    }

    /** The directory as it is named in reports: seen from the working directory, never absolute. */
    String shown(Session session) {
        String seen = FleetOptions.seen(Path.of(directory), session);
        return seen.isEmpty() ? "." : seen;
    }

    /** The fleet and the directory as words of a command that is to be run. */
    String words(FleetOptions fleet, Session session) {
        return fleet.word(session) + " -d " + shown(session);
    }
}
