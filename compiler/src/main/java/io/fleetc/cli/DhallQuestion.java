package io.fleetc.cli;

import io.fleetc.dhall.DhallProgram;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Report;
import java.io.IOException;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which Dhall file is asked something, and how. */
final class DhallQuestion {
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description =
                    "The Dhall file; - reads standard input. Imports do not leave the working directory, or that of"
                            + " a file elsewhere. Default: standard input.")
    String file = DhallFile.STANDARD_INPUT;

    @Mixin
    final ImportOptions imports = new ImportOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    /** Prints the answer, and what is to be said. */
    ExitCode answer(Session session, Function<DhallProgram, Checked<String>> question) throws IOException {
        DhallFile asked = DhallFile.of(file, session);
        Checked<String> answer = asked.source()
                .then(text -> DhallProgram.of(text, imports.resolver(asked.sources(), session)))
                .then(question);
        Report report = Report.below(asked.prefix(), answer.sorted().diagnostics());
        session.say(report, common.colorErr(session));
        if (answer.accepted()) {
            session.out().print(answer.value());
        }
        return ExitCode.of(answer.diagnostics(), false);
    }
}
