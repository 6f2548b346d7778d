package io.fleetc.schema;

import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The documents of the example fleets. */
final class Examples {
    private Examples() {}

    static Stream<Source> documents() {
        String repository = Objects.requireNonNull(System.getProperty("fleetc.repository"));
        Sources sources = Sources.open(Path.of(repository, "fleet-examples"));
        return sources.list("", true).names().stream()
                .filter(name -> name.endsWith(".yaml") && !name.contains("/rules/") && !name.contains("/evidence/"))
                .map(name -> ((Reading.Text) sources.read(name)).source());
    }
}
