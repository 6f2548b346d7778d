package io.fleetc.cli;

import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.hook.GitHook;
import io.fleetc.hook.Moment;
import io.fleetc.report.Report;
import io.fleetc.source.Sources;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has plain Git judge a fleet before each commit. */
@Command(
        name = "install-git-hook",
        description =
                "Have Git refuse commits or pushes that make the fleet wrong: write its pre-commit or pre-push hook.",
        footer = {
            "",
            "The hook judges what is staged, not the files of the working directory, and starts nothing where no file"
                    + " of the fleet is staged.",
            "It is put where Git looks for it, also from a linked work tree and where core.hooksPath is set. For the"
                    + " tool pre-commit there is .pre-commit-hooks.yaml instead."
        })
final class InstallGitHook implements Verb {
    /** What the launcher says of itself. */
    private static final String LAUNCHER = "fleetc.launcher";

    private final Session session;

    @Parameters(
            paramLabel = "ROOT",
            arity = "0..1",
            description = "The directory of the fleet, or its only file. Default: the working directory.")
    String root = ".";

    @Option(
            names = "--pre-push",
            negatable = true,
            description = "Judge what is pushed, before each push, instead of what is staged, before each commit.")
    boolean push;

    @Option(
            names = "--add",
            negatable = true,
            description = "Put the call into a hook that somebody else wrote, before what that does.")
    boolean add;

    @Option(names = "--uninstall", negatable = true, description = "Take the hook away again.")
    boolean uninstall;

    @Option(
            names = "--launcher",
            paramLabel = "FILE",
            description = "The fleetc to run where none is on the PATH. Default: this one.")
    String launcher = "";

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    InstallGitHook(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Path path = session.path(root);
        Checked<GitHook> hook = GitHook.of(path, push ? Moment.PUSH : Moment.COMMIT);
        if (!hook.present()) {
            return say(hook.diagnostics());
        }
        if (uninstall) {
            print(hook.value(), hook.value().uninstall());
            return ExitCode.FINE;
        }
        if (!isFleet(Sources.open(path))) {
            throw new Misuse("there is no fleet at `" + root + "`: name the directory that holds `fleet.yaml`");
        }
        Checked<GitHook.Outcome> installed = hook.value().install(FleetRoot.INPUTS, this::fallback, add);
        if (installed.present()) {
            print(hook.value(), installed.value());
        }
        return say(installed.diagnostics());
    }

    private static boolean isFleet(Sources files) {
        return files.isOneFile() || files.list("", false).names().stream().anyMatch(FleetRoot.ENTRIES::contains);
    }

    private List<String> fallback(String fleet) {
        String known = launcher.isEmpty() ? System.getProperty(LAUNCHER, "") : launcher;
        return known.isEmpty()
                ? List.of()
                : List.of(session.path(known).toAbsolutePath().normalize().toString(), "validate", "--index", fleet);
    }

    private void print(GitHook hook, GitHook.Outcome outcome) {
        String file = FleetOptions.seen(hook.file(), session);
        if (result.json()) {
            session.out()
                    .print(JsonWriter.pretty(Values.map()
                            .put("hook", file)
                            .put("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .build()));
        } else if (!common.quiet) {
            session.out()
                    .println(
                            switch (outcome) {
                                case WRITTEN -> "wrote " + file;
                                case UNCHANGED -> file + " is as it should be";
                                case REMOVED -> "took the fleet out of " + file;
                                case ABSENT -> "the fleet has no hook";
                            });
        }
    }

    private ExitCode say(List<Diagnostic> diagnostics) {
        String prefix = FleetOptions.of(root, new ImportOptions()).prefix(session);
        session.say(Report.below(prefix, diagnostics), common.colorErr(session));
        return ExitCode.of(diagnostics, false);
    }
}
