package io.fleetc.cli;

import io.fleetc.argocd.Parameter;
import io.fleetc.value.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what an Application may set, as Argo CD asks for it. */
@Command(
        name = "parameters",
        description = "Print the parameters that an Application may set, as a list of announcements in JSON.")
final class ArgoCdParameters implements Verb {
    private final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    ArgoCdParameters(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        session.out().println(JsonWriter.compact(Parameter.announcements()));
        return ExitCode.FINE;
    }
}
