package io.fleetc.cli;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import picocli.CommandLine.Option;

/** Which database was touched, as the database itself says. */
final class DatabaseOptions {
    @Option(
            names = "--identity",
            paramLabel = "DIGITS",
            description = "PostgreSQL's system identifier of the server that was touched.")
    String identity = "";

    @Option(names = "--prefix", paramLabel = "PREFIX", description = "What the names of the databases begin with.")
    String prefix = "";

    /** What is known of it. */
    Value.Mapping value() {
        return Values.map()
                .put("identity", RecordOptions.given(identity))
                .put("prefix", RecordOptions.given(prefix))
                .build();
    }
}
