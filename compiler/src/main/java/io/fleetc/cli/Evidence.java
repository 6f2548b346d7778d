package io.fleetc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is on record about a fleet. */
@Command(name = "evidence", description = "Put on record what ran, what was seen and what was approved, or list it.")
final class Evidence {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}
