package io.fleetc.cli;

import io.fleetc.evidence.Kind;
import io.fleetc.value.Values;
import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts on record that a database was restored. */
@Command(
        name = "restored",
        description = "Put on record that a database was restored: what happened to it since then is gone.")
final class AddRestored implements Verb {
    private final Session session;

    @Mixin
    final ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--state-of",
            required = true,
            paramLabel = "TIME",
            converter = ChangeOptions.TimeConverter.class,
            description = "The moment whose state it holds since, with its zone.")
    Instant to = Instant.EPOCH;

    @Mixin
    final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    final RecordOptions options = new RecordOptions();

    AddRestored(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Values.Builder predicate = Values.map()
                .putUnlessEmpty("database", database.value())
                .put("to", to.toString())
                .put("at", options.time().toString())
                .put("by", RecordOptions.given(options.by));
        return options.write(Kind.RESTORED, scope.subject, predicate, session);
    }
}
