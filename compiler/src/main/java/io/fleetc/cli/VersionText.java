package io.fleetc.cli;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.NavigableSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints versions. */
@Command(name = "version", description = "Print the versions of fleetc, of its catalogue and of Java.")
final class VersionText implements Verb {
    private final Session session;

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    VersionText(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        String java = System.getProperty("java.version", "");
        NavigableSet<SemanticVersion> releases = Catalogue.shipped().versions();
        if (result.json()) {
            Value.Mapping versions = Values.map()
                    .put("fleetc", Version.text())
                    .put(
                            "releases",
                            Values.texts(releases.stream()
                                    .map(SemanticVersion::toString)
                                    .toList()))
                    .put("java", java)
                    .build();
            session.out().print(JsonWriter.pretty(versions));
        } else {
            session.out().println("fleetc " + Version.text());
            session.out().println("catalogue: IOMETE " + releases.first() + " to " + releases.last());
            session.out().println("java " + java);
        }
        return ExitCode.FINE;
    }
}
