package io.fleetc.cli;

import io.fleetc.argocd.Plugin;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the file by which the command server of the sidecar knows the plugin. */
@Command(name = "plugin", description = "Print plugin.yaml, which tells Argo CD's command server of the plugin.")
final class ArgoCdPlugin implements Verb {
    private final Session session;

    @Parameters(
            paramLabel = "WORD",
            arity = "0..*",
            description = {
                "How the sidecar runs fleetc, the absolute path of a program first; no shell reads it.",
                "Default: as in the container image of fleetc."
            })
    List<String> command = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    ArgoCdPlugin(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        List<String> words = command.isEmpty() ? Plugin.COMMAND : command;
        if (!words.get(0).startsWith("/")) {
            throw new Misuse("the program must be an absolute path, since the command server looks nothing up: `"
                    + words.get(0) + "`");
        }
        session.out().print(Plugin.definition(words));
        return ExitCode.FINE;
    }
}
