package io.fleetc.cli;

import io.fleetc.dhall.DhallProgram;
import io.fleetc.dhall.data.DataRules;
import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.diagnostic.Checked;
import io.fleetc.value.JsonWriter;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Evaluates a Dhall file. */
@Command(name = "eval", description = "Print what a Dhall file evaluates to: its normal form, or data.")
final class DhallEval implements Verb {
    /** The forms of a result. */
    enum Form {
        /** Dhall. */
        TEXT,
        /** JSON. */
        JSON,
        /** YAML. */
        YAML;

        /** The word a user writes. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session session;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to print the result: ${COMPLETION-CANDIDATES}; as Dhall, or as data by the rules of"
                    + " dhall-to-json. Default: text.")
    Form form = Form.TEXT;

    @Mixin
    final DhallQuestion question = new DhallQuestion();

    DhallEval(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        return question.answer(session, this::result);
    }

    private Checked<String> result(DhallProgram program) {
        return switch (form) {
            case TEXT ->
                program.normalForm()
                        .map(normal -> DhallFormatter.format(normal, DhallFormatter.symbols(program.parsed())));
            case JSON -> program.data(DataRules.DHALL_TO_JSON).map(JsonWriter::pretty);
            case YAML -> program.data(DataRules.DHALL_TO_JSON).map(YamlWriter::write);
        };
    }
}
