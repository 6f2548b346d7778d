package io.fleetc.cli;

import io.fleetc.compiler.Selection;
import io.fleetc.output.Repair;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares a golden directory with what the fleet compiles to. */
@Command(
        name = "check",
        description = "Compare a golden directory with what the fleet compiles to; exit with 3 if anything differs.")
final class GoldenCheck implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final IndexOptions index = new IndexOptions();

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CompilingOptions compiling = new CompilingOptions();

    @Mixin
    final ReportOptions reports = new ReportOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    GoldenCheck(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        reports.check();
        return new Comparing(fleet, index, output, reports, common, session)
                .run(
                        compiling.options(Selection.all()),
                        Repair.always("fleetc golden update" + output.words(fleet, session) + compiling.words()));
    }
}
