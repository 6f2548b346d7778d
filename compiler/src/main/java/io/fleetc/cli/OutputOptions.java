package io.fleetc.cli;

import io.fleetc.diagnostic.ShellWords;
import io.fleetc.output.Layout;
import io.fleetc.output.Receipts;
import io.fleetc.value.Sha256;
import io.fleetc.yaml.ShippedDocuments;
import java.nio.charset.StandardCharsets;
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
        return session.directory(directory);
    }

    /** What earlier runs wrote there, as far as the user has a cache; nothing where fleetc was not packaged. */
    Receipts receipts(Layout layout, Session session) {
        String build = ShippedDocuments.build();
        String cache = session.surroundings().variable("XDG_CACHE_HOME");
        String home = session.surroundings().variable("HOME");
        if (build.isEmpty() || (cache.isEmpty() && home.isEmpty())) {
            return Receipts.none();
        }
        Path directory = cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache);
        String place = path(session).toAbsolutePath().normalize().toString();
        return Receipts.in(
                directory
                        .resolve("fleetc")
                        .resolve("receipts")
                        .resolve(Sha256.hex(place.getBytes(StandardCharsets.UTF_8))),
                build + " " + layout.word());
    }

    /** The directory as it is named in reports: seen from the working directory, never absolute. */
    String shown(Session session) {
        String seen = FleetOptions.seen(Path.of(directory), session);
        return seen.isEmpty() ? "." : seen;
    }

    /** The fleet and the directory as words of a command that is to be run. */
    String words(FleetOptions fleet, Session session) {
        return fleet.words(session) + " -d " + ShellWords.quoted(shown(session));
    }
}
