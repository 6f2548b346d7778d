package io.fleetc.cli;

import io.fleetc.compiler.Selection;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.report.Report;
import io.fleetc.source.Span;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a golden directory anew, over whatever was changed in it. */
@Command(name = "update", description = "Write a golden directory anew; refused where the variable CI is set.")
final class GoldenUpdate implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final OutputOptions output = new OutputOptions();

    @Mixin
    final CompilingOptions compiling = new CompilingOptions();

    @Mixin
    final ReportOptions reports = new ReportOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    GoldenUpdate(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        reports.check();
        if (!session.surroundings().variable("CI").isEmpty()) {
            Diagnostic refused = Diagnostic.error(
                            Code.FC5010, "golden directories are not updated where `CI` is set", Span.none())
                    .helping("run `fleetc golden update" + output.words(fleet, session) + compiling.words()
                            + "` at your desk and review the difference");
            reports.print(Report.of(List.of(refused)), common, session, session.err());
            return ExitCode.MISUSE;
        }
        return new Writing(fleet, output, reports, common, session)
                .run(compiling.options(Selection.all()), true, false, new BranchOptions());
    }
}
