package io.fleetc.cli;

import picocli.CommandLine.Option;

/** What every verb takes. */
final class CommonOptions {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "Print in colour: ${COMPLETION-CANDIDATES}. NO_COLOR is respected. Default: auto.")
    Color color = Color.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only errors and the result.")
    boolean quiet;

    @Option(names = "--no-progress", negatable = true, description = "Never print progress, not even on a terminal.")
    boolean noProgress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    boolean colorOut(Session session) {
        return color.on(session.surroundings().terminalOut(), session.surroundings());
    }

    boolean colorErr(Session session) {
        return color.on(session.surroundings().terminalErr(), session.surroundings());
    }
}
