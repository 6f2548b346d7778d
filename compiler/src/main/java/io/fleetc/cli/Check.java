package io.fleetc.cli;

import io.fleetc.output.Repair;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares committed output with what the fleet compiles to. */
@Command(
        name = "check",
        description = "Compare a directory with what the fleet compiles to; exit with 3 if anything differs.")
final class Check implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final IndexOptions index = new IndexOptions();

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final SelectionOptions selection = new SelectionOptions();

    @Mixin
    final CompilingOptions compiling = new CompilingOptions();

    @Mixin
    final ReportOptions reports = new ReportOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Check(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        reports.check();
        return new Comparing(fleet, index, output, reports, common, session)
                .run(
                        compiling.options(selection.selection()),
                        Repair.forcing("fleetc compile" + output.words(fleet, session) + selection.words()
                                + compiling.words()));
    }
}
