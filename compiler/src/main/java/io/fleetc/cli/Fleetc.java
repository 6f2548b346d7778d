package io.fleetc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command without a verb: prints help. */
@Command(
        name = "fleetc",
        header = "One description of a fleet in, everything each cluster must run out.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "fleetc VERB [ROOT] [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nVerbs:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:fine",
            " 1:the fleet is wrong",
            " 2:the command line or the settings are",
            " 3:something differs (check, golden check, diff --exit-code, dhall format --check)",
            " 4:unproven: a fact is missing",
            "70:a bug in fleetc",
            "74:a file cannot be read or written"
        },
        footer = {
            "",
            "Every option can be set by a variable (--no-progress by FLEETC_NO_PROGRESS) or in .fleetc.yaml"
                    + " (no-progress: true), which is looked for upward from the working directory."
        })
final class Fleetc {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean version;
}
