package io.fleetc.cli;

import io.fleetc.compiler.Selection;
import io.fleetc.diagnostic.ShellWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Which clusters of the fleet. */
final class SelectionOptions {
    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Only this cluster; repeat it for several.")
    List<String> clusters = new ArrayList<>();

    @Option(
            names = "--group",
            paramLabel = "NAME",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Only clusters of this group; repeat it for several.")
    List<String> groups = new ArrayList<>();

    @Option(
            names = {"-l", "--label"},
            paramLabel = "KEY=VALUE",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Only clusters with this label; with several, all of them.")
    Map<String, String> labels = new LinkedHashMap<>();

    /** These options as words of a command that is to be run, each behind a blank. */
    String words() {
        return new ShellWords()
                .option("--cluster", clusters)
                .option("--group", groups)
                .option(
                        "-l",
                        labels.entrySet().stream()
                                .map(label -> label.getKey() + "=" + label.getValue())
                                .toList())
                .text();
    }

    Selection selection() {
        return new Selection(clusters, groups, labels);
    }
}
