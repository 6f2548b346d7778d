package io.fleetc.cli;

import picocli.CommandLine.Option;

/** What a statement is about. */
final class ScopeOptions {
    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SUBJECT",
            description = "What it is about: cluster/NAME, globalDatabase/NAME, or fleet.")
    String subject = "";
}
