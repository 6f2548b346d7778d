package io.fleetc.cli;

import io.fleetc.compiler.ClusterState;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.ValidatedFleet;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Fixes;
import io.fleetc.report.Report;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says everything that can be said about a fleet. */
@Command(name = "validate", description = "Say everything that is wrong with a fleet.")
final class Validate implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final ReportOptions reports = new ReportOptions();

    @Mixin
    final FixOptions fix = new FixOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Validate(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        reports.check();
        fix.check(fleet);
        FleetRoot root = fleet.root(session);
        Checked<ValidatedFleet> validated =
                Progress.during("validating", common, session, () -> FleetCompiler.validate(root));
        Fixes fixes = FixOptions.offered(validated.diagnostics(), root.files());
        if (fix.number != null) {
            return fix.apply(fixes, fix.number, fleet, session);
        }
        List<String> clusters = validated.present()
                ? validated.value().clusters().stream().map(ClusterState::name).toList()
                : List.of();
        Report report =
                Report.below(fleet.prefix(session), validated.diagnostics()).about(clusters);
        reports.print(report, common, session, session.out());
        if (!common.quiet && !reports.takesStandardOutput()) {
            fix.list(fixes, report, fleet, common, session);
        }
        if (validated.accepted() && !common.quiet && !reports.takesStandardOutput()) {
            session.out()
                    .println(clusters.size() == 1 ? "1 cluster, no errors" : clusters.size() + " clusters, no errors");
        }
        return ExitCode.of(validated.diagnostics(), reports.strict);
    }
}
