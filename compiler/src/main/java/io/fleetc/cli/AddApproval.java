package io.fleetc.cli;

import io.fleetc.evidence.Kind;
import io.fleetc.value.Values;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts on record that somebody approved something. */
@Command(name = "approval", description = "Put on record that somebody who may has approved something.")
final class AddApproval implements Verb {
    private final Session session;

    @Mixin
    final ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--approves",
            required = true,
            paramLabel = "SUBJECT",
            description = "What is approved: the id of a rule, or the word by which a rule asks for it.")
    String approves = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            converter = ChangeOptions.TimeConverter.class,
            description = "When the approval ends, with its zone. Default: when the rule that asks for it says.")
    @Nullable
    Instant expires;

    @Mixin
    final RecordOptions options = new RecordOptions();

    AddApproval(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        if (options.by.isEmpty()) {
            throw new Misuse("an approval is somebody's: say with `--by` whose");
        }
        Values.Builder predicate = Values.map()
                .put("approves", approves)
                .put("by", options.by)
                .put("reason", reason)
                .put("at", options.time().toString())
                .put("expires", expires == null ? null : expires.toString());
        return options.write(Kind.APPROVAL, scope.subject, predicate, session);
    }
}
