package io.fleetc.cli;

import io.fleetc.argocd.Plugin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what puts the sidecar beside Argo CD's repository server. */
@Command(
        name = "sidecar",
        description = "Print a patch for the Deployment argocd-repo-server that adds the sidecar with the plugin.")
final class ArgoCdSidecar implements Verb {
    private final Session session;

    @Parameters(paramLabel = "IMAGE", description = "The container image of fleetc, best with its digest.")
    String image = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    ArgoCdSidecar(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        session.out().print(Plugin.sidecar(image));
        return ExitCode.FINE;
    }
}
