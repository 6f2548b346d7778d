package io.fleetc.cli;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.report.Explanations;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the long text of a code. */
@Command(name = "explain", description = "Say what a code means and what to do about it.")
final class Explain implements Verb {
    private final Session session;

    @Parameters(paramLabel = "CODE", description = "What stands between the brackets of a message, such as FC2001.")
    String code = "";

    @Mixin
    final CommonOptions common = new CommonOptions();

    Explain(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        String wanted = code.toUpperCase(Locale.ROOT);
        session.out()
                .println(Explanations.page(wanted)
                        .orElseThrow(() -> unknown(wanted))
                        .strip());
        return ExitCode.FINE;
    }

    private static Misuse unknown(String wanted) {
        List<String> known = Arrays.stream(Code.values()).map(Code::name).toList();
        String near = Nearest.to(wanted, known)
                .map(name -> ": did you mean " + name + "?")
                .orElse("");
        return new Misuse("there is no code " + wanted + near);
    }
}
