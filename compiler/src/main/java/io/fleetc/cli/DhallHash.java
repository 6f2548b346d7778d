package io.fleetc.cli;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the semantic hash of a Dhall file. */
@Command(
        name = "hash",
        description = "Print the hash of a Dhall file, which stays the same as long as the file means the same.")
final class DhallHash implements Verb {
    private final Session session;

    @Mixin
    final DhallQuestion question = new DhallQuestion();

    @Mixin
    final ResultOptions result = new ResultOptions();

    DhallHash(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        return question.answer(session, program -> program.hash().map(this::text));
    }

    private String text(String hash) {
        return result.json() ? JsonWriter.pretty(Values.map().put("hash", hash).build()) : hash + "\n";
    }
}
