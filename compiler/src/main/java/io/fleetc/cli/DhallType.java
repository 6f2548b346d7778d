package io.fleetc.cli;

import io.fleetc.dhall.DhallProgram;
import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the type of a Dhall file. */
@Command(name = "type", description = "Print the type of a Dhall file.")
final class DhallType implements Verb {
    private final Session session;

    @Mixin
    final DhallQuestion question = new DhallQuestion();

    @Mixin
    final ResultOptions result = new ResultOptions();

    DhallType(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        return question.answer(session, program -> program.type().map(type -> text(type, program)));
    }

    private String text(Expression type, DhallProgram program) {
        return result.json()
                ? JsonWriter.pretty(
                        Values.map().put("type", ExpressionText.of(type)).build())
                : DhallFormatter.format(type, DhallFormatter.symbols(program.parsed()));
    }
}
