package io.fleetc.cli;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledFleet;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.WrittenFleet;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
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
        Checked<WrittenFleet> compiled = Progress.during(
                "compiling", common, session, () -> compile(options, new WriteOptions(force, dryRun, false), branch));
        ExitCode code = ExitCode.of(compiled.diagnostics(), reports.strict);
        WriteReport written = compiled.present() ? compiled.value().report() : NOTHING;
        Report report = Report.below(fleet.prefix(session), compiled.diagnostics())
                .about(compiled.present() ? compiled.value().clusters() : List.of())
                .with(code == ExitCode.FINE ? result(written, dryRun) : Values.empty());
        reports.print(report, common, session, session.err());
        if (code == ExitCode.FINE && !reports.takesStandardOutput()) {
            print(written, dryRun);
        }
        return code;
    }

    private Checked<WrittenFleet> compile(CompileOptions options, WriteOptions how, BranchOptions branch)
            throws IOException {
        FleetRoot root = fleet.root(session);
        OutputDirectory directory = new OutputDirectory(output.path(session));
        if (!branch.asked()) {
            return FleetCompiler.compile(
                    root, options, directory.with(output.receipts(options.layout(), session)), how, this::accepts);
        }
        Checked<CompiledFleet> compiled = FleetCompiler.compile(root, options);
        return accepts(compiled.diagnostics())
                ? compiled.then(fleet -> write(fleet, how, branch, directory))
                : Checked.absent(compiled.diagnostics());
    }

    /** What stands beside the output of a branch is made of the whole output. */
    private Checked<WrittenFleet> write(
            CompiledFleet compiled, WriteOptions how, BranchOptions branch, OutputDirectory directory) {
        WriteOptions options = new WriteOptions(how.force(), how.dryRun(), compiled.partial());
        return branch.write(
                        output.path(session),
                        compiled.files(),
                        how.dryRun(),
                        () -> directory.write(compiled.files(), options))
                .map(report -> new WrittenFleet(compiled.clusters(), report));
    }

    private boolean accepts(List<Diagnostic> said) {
        return ExitCode.of(said, reports.strict) == ExitCode.FINE;
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

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }
}
