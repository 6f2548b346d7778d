package io.fleetc.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A verb of the contract that this version does not have: refused with a sentence, whatever its arguments. */
@Command(description = "Not supported yet.")
final class NotYet implements Verb {
    private final String name;

    /** The arguments, which nobody looks at. */
    @Unmatched
    List<String> arguments = new ArrayList<>();

    NotYet(String name) {
        this.name = name;
    }

    @Override
    public ExitCode run() {
        throw new Misuse("`" + name + "` is not supported yet");
    }
}
