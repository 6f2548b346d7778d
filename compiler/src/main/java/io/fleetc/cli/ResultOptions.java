package io.fleetc.cli;

import java.util.Locale;
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
}
