package io.fleetc.cli;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledCluster;
import io.fleetc.compiler.CompiledFleet;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.diagnostic.Checked;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.WriteOptions;
import io.fleetc.output.WriteReport;
import io.fleetc.report.Report;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.util.List;

/**
 * Compiles a fleet and writes it to a directory.
 *
 * @param fleet which fleet
 * @param output which directory
 * @param reports how to report
 * @param common what every verb takes
 * @param session the run
 */
record Writing(FleetOptions fleet, OutputOptions output, ReportOptions reports, CommonOptions common, Session session) {
    private static final WriteReport NOTHING = new WriteReport(List.of(), List.of(), List.of());

    /** Compiles, writes, prints, and says how it ended. */
    ExitCode run(CompileOptions options, boolean force, boolean dryRun, BranchOptions branch) throws IOException {
        Checked<CompiledFleet> compiled = Progress.during(
                "compiling", common, session, () -> FleetCompiler.compile(fleet.root(session), options));
        boolean refused = ExitCode.of(compiled.diagnostics(), reports.strict) != ExitCode.FINE;
        Checked<WriteReport> written = refused
                ? Checked.of(NOTHING, compiled.diagnostics())
                : compiled.then(accepted -> write(accepted, force, dryRun, branch));
        ExitCode code = ExitCode.of(written.diagnostics(), reports.strict);
        Report report = Report.below(fleet.prefix(session), written.diagnostics())
                .about(clusters(compiled))
                .with(code == ExitCode.FINE ? result(written.value(), dryRun) : Values.empty());
        reports.print(report, common, session, session.err());
        if (code == ExitCode.FINE && !reports.takesStandardOutput()) {
            print(written.value(), dryRun);
        }
        return code;
    }

    private Checked<WriteReport> write(CompiledFleet compiled, boolean force, boolean dryRun, BranchOptions branch) {
        WriteOptions how = new WriteOptions(force, dryRun, compiled.partial());
        OutputDirectory directory = new OutputDirectory(output.path(session));
        return branch.write(
                output.path(session), compiled.files(), dryRun, () -> directory.write(compiled.files(), how));
    }

    private void print(WriteReport written, boolean dryRun) {
        if (dryRun) {
            written.written().forEach(path -> session.out().println("write " + path));
            written.pruned().forEach(path -> session.out().println("delete " + path));
        } else if (!common.quiet) {
            session.out()
                    .println("wrote " + files(written.written().size()) + ", deleted "
                            + written.pruned().size() + ", left "
                            + written.unchanged().size() + " as they were");
        }
    }

    private Value.Mapping result(WriteReport written, boolean dryRun) {
        return Values.map()
                .put("directory", output.shown(session))
                .put("dryRun", dryRun)
                .put("written", Values.texts(written.written()))
                .put("unchanged", Values.texts(written.unchanged()))
                .put("pruned", Values.texts(written.pruned()))
                .build();
    }

    private static List<String> clusters(Checked<CompiledFleet> compiled) {
        return compiled.present()
                ? compiled.value().clusters().stream()
                        .map(CompiledCluster::name)
                        .toList()
                : List.of();
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }
}
