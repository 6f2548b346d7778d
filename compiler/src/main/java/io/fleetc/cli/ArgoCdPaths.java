package io.fleetc.cli;

import io.fleetc.argocd.GeneratePaths;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the annotation that tells Argo CD what an Application is rendered from. */
@Command(
        name = "paths",
        description = {
            "Print the annotation argocd.argoproj.io/manifest-generate-paths for an Application.",
            "With it, only commits that touch the fleet make Argo CD render again."
        })
final class ArgoCdPaths implements Verb {
    private final Session session;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description = "The directory that spec.source.path names. Default: the working directory.")
    String path = ".";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    ArgoCdPaths(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        Path directory = session.path(path).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            throw new Misuse("`" + FleetOptions.word(path, session)
                    + "` is no directory: name the one that `spec.source.path` of the Application names");
        }
        Checked<String> annotation = GeneratePaths.annotation(directory);
        if (!annotation.present()) {
            session.say(
                    Report.of(annotation.diagnostics()),
                    Color.AUTO.on(session.surroundings().terminalErr(), session.surroundings()));
            return ExitCode.of(annotation.diagnostics(), false);
        }
        session.out().print(annotation.value());
        return ExitCode.FINE;
    }
}
