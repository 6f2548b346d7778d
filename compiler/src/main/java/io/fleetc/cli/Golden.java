package io.fleetc.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Golden directories: compiled fleets that are kept to see what a change does to them. */
@Command(name = "golden", description = "Compare golden directories with what the fleet compiles to, or update them.")
final class Golden {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}
