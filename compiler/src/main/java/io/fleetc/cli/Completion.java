package io.fleetc.cli;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a script that makes a shell complete fleetc's command line. */
@Command(
        name = "completion",
        description = "Print a completion script for a shell.",
        footer = {
            "",
            "bash:  source <(fleetc completion bash)",
            "zsh:   source <(fleetc completion zsh)",
            "fish:  fleetc completion fish | source"
        })
final class Completion implements Verb {
    /** The shells there are scripts for. */
    enum Shell {
        /** GNU bash. */
        BASH,
        /** The Z shell. */
        ZSH,
        /** The friendly interactive shell. */
        FISH;

        /** The word a user writes. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session session;

    @Parameters(paramLabel = "SHELL", description = "The shell: ${COMPLETION-CANDIDATES}.")
    Shell shell = Shell.BASH;

    @Mixin
    final CommonOptions common = new CommonOptions();

    Completion(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        CommandLine line = Verbs.commandLine(session);
        session.out().print(shell == Shell.FISH ? FishCompletion.script(line) : AutoComplete.bash("fleetc", line));
        return ExitCode.FINE;
    }
}
