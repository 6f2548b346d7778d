package io.fleetc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Puts one fact on record. */
@Command(
        name = "add",
        description = "Write one new file below `evidence/` of a fleet. Commit it on its own, before the change that it"
                + " enables.")
final class EvidenceAdd {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}
