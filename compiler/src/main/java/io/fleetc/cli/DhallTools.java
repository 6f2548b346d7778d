package io.fleetc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The tools of the Dhall language, which work on any Dhall file. */
@Command(
        name = "dhall",
        description = "Evaluate, type, hash, format and freeze Dhall files, be they of a fleet or not.")
final class DhallTools {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}
