package io.fleetc.cli;

import io.fleetc.evidence.Kind;
import io.fleetc.value.Values;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts on record that a database was created. */
@Command(
        name = "fresh-database",
        description = "Put on record that a database was created new: there was nothing in it to migrate.")
final class AddFreshDatabase implements Verb {
    private final Session session;

    @Mixin
    final ScopeOptions scope = new ScopeOptions();

    @Mixin
    final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    final RecordOptions options = new RecordOptions();

    AddFreshDatabase(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Values.Builder predicate = Values.map()
                .putUnlessEmpty("database", database.value())
                .put("at", options.time().toString())
                .put("by", RecordOptions.given(options.by));
        return options.write(Kind.FRESH_DATABASE, scope.subject, predicate, session);
    }
}
