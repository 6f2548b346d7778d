package io.fleetc.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what each cluster shall run. */
@Command(name = "compile", description = "Write what each cluster shall run: its Helm values and its manifests.")
final class Compile implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final SelectionOptions selection = new SelectionOptions();

    @Mixin
    final CompilingOptions compiling = new CompilingOptions();

    @Option(names = "--dry-run", negatable = true, description = "Only list what would be written and deleted.")
    boolean dryRun;

    @Option(names = "--force", negatable = true, description = "Overwrite and delete files that were edited by hand.")
    boolean force;

    @Mixin
    final BranchOptions branch = new BranchOptions();

    @Mixin
    final ReportOptions reports = new ReportOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Compile(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        reports.check();
        branch.check();
        return new Writing(fleet, output, reports, common, session)
                .run(compiling.options(selection.selection()), force, dryRun, branch);
    }
}
