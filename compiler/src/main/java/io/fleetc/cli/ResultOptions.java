package io.fleetc.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** How a verb prints its own result. */
final class ResultOptions {
    /** The forms of a result. */
    enum Form {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON;

        /** The word a user writes. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to print the result: ${COMPLETION-CANDIDATES}. Default: text.")
    Form form = Form.TEXT;

    boolean json() {
        return form == Form.JSON;
    }

    /** Whether a verb, which has this option or one like it, is to print JSON on standard output. */
    static boolean json(CommandSpec verb) {
        OptionSpec option = verb.findOption("--output");
        Object asked = option == null ? null : option.getValue();
        if (asked instanceof List<?> targets) {
            return targets.stream().anyMatch(target -> target instanceof ReportTarget report && report.isJson());
        }
        return asked != null && asked.toString().equals(Form.JSON.toString());
    }
}
