package io.fleetc.cli;

import io.fleetc.dhall.Freezing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes integrity hashes behind imports. */
@Command(
        name = "freeze",
        description =
                "Write the hash of what is there behind each remote import, in place, and print which files changed.")
final class DhallFreeze implements Verb {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Dhall files, or directories of them; - prints standard input with hashes.")
    List<String> files = new ArrayList<>();

    @Option(names = "--all", negatable = true, description = "Freeze imports of files and environment variables too.")
    boolean all;

    @Option(
            names = "--check",
            negatable = true,
            description = "Write nothing, print which files would change, and exit with 3 if there are any.")
    boolean check;

    @Mixin
    final ImportOptions imports = new ImportOptions();

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    DhallFreeze(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        return new DhallRewriting(check, result, common, session)
                .run(
                        files,
                        file -> file.source()
                                .then(new Freezing(() -> imports.freezing(file.sources(), session), all)::freeze));
    }
}
