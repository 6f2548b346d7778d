package io.fleetc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What fleetc does as a config management plugin of Argo CD. */
@Command(name = "argocd", description = "Render for Argo CD as a config management plugin.")
final class ArgoCd {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}
