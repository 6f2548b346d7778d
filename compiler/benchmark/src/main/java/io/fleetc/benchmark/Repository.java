package io.fleetc.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the examples are that are measured. */
public final class Repository {
    private Repository() {}

    /** The root of the repository: what {@code fleetc.repository} says, or the nearest directory with examples. */
    public static Path root() {
        String said = System.getProperty("fleetc.repository");
        if (said != null) {
            return Path.of(said).toAbsolutePath().normalize();
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("fleet-examples"))) {
                return at;
            }
        }
        throw new IllegalStateException("start this in the repository, or with -Dfleetc.repository=DIRECTORY");
    }
}
