package io.fleetc.cli;

import io.fleetc.evidence.Kind;
import io.fleetc.value.Values;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts on record that a release works on the schema of another one. */
@Command(
        name = "schema-compatible",
        description = "Put on record that a release works on a database whose schema another release made.")
final class AddSchemaCompatible implements Verb {
    private final Session session;

    @Mixin
    final ScopeOptions scope = new ScopeOptions();

    @Option(names = "--release", required = true, paramLabel = "VERSION", description = "The release that works.")
    String release = "";

    @Option(
            names = "--with",
            required = true,
            paramLabel = "VERSION",
            description = "The release that made the schema it works on.")
    String with = "";

    @Option(
            names = "--reference",
            required = true,
            paramLabel = "TEXT",
            description = "Who says so: a ticket, a document, an answer of the vendor.")
    String reference = "";

    @Mixin
    final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    final RecordOptions options = new RecordOptions();

    AddSchemaCompatible(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Values.Builder predicate = Values.map()
                .put("from", release)
                .put("with", with)
                .put("reference", reference)
                .putUnlessEmpty("database", database.value())
                .put("at", options.time().toString())
                .put("by", RecordOptions.given(options.by));
        return options.write(Kind.SCHEMA_COMPATIBLE, scope.subject, predicate, session);
    }
}
