package io.fleetc.cli;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledFleet;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.history.Staged;
import io.fleetc.output.Comparison;
import io.fleetc.output.ComparisonText;
import io.fleetc.output.Difference;
import io.fleetc.output.Repair;
import io.fleetc.report.Report;
import io.fleetc.source.StoredTree;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Compares a directory with what a fleet compiles to; never writes.
 *
 * @param fleet which fleet
 * @param index whether the files are those of the next commit
 * @param output which directory
 * @param reports how to report
 * @param common what every verb takes
 * @param session the run
 */
record Comparing(
        FleetOptions fleet,
        IndexOptions index,
        OutputOptions output,
        ReportOptions reports,
        CommonOptions common,
        Session session) {

    /** Compares, prints, and says how it ended; {@code repair} puts differences right. */
    ExitCode run(CompileOptions options, Repair repair) throws IOException {
        if (!index.given) {
            return compare(
                    fleet.root(session),
                    options,
                    repair,
                    compiled -> Comparison.of(compiled.files(), output.path(session), compiled.partial()));
        }
        Checked<Staged> opened = index.open(fleet, session);
        if (!opened.present()) {
            return refuse(report(opened.diagnostics()));
        }
        // What the index names is read while it is compared.
        try (Staged staged = opened.value()) {
            Checked<FleetRoot> root = IndexOptions.root(staged, fleet, session);
            if (!root.present()) {
                return refuse(report(root.diagnostics()));
            }
            StoredTree directory = staged.below(output.path(session))
                    .orElseThrow(() -> new Misuse("`" + output.shown(session)
                            + "` lies outside of the repository, so that `--index` says nothing about it"));
            boolean whole = Files.exists(output.path(session).resolve(".git"));
            return compare(
                    root.value(),
                    options,
                    repair.andThen(" && git add " + ShellWords.quoted(output.shown(session))),
                    compiled -> Comparison.of(compiled.files(), directory, whole, compiled.partial()));
        }
    }

    private ExitCode compare(
            FleetRoot root,
            CompileOptions options,
            Repair repair,
            Function<CompiledFleet, Checked<Comparison>> comparing)
            throws IOException {
        Checked<CompiledFleet> compiled =
                Progress.during("compiling", common, session, () -> FleetCompiler.compile(root, options));
        Report report = report(compiled.diagnostics()).about(clusters(compiled));
        if (!compiled.accepted()) {
            return refuse(report);
        }
        Checked<Comparison> compared = comparing.apply(compiled.value());
        if (!compared.accepted()) {
            return refuse(report.andElsewhere(compared.diagnostics()));
        }
        return print(report, compared.value(), repair);
    }

    private Report report(List<Diagnostic> diagnostics) {
        return Report.below(index.prefix(fleet, session), diagnostics);
    }

    private ExitCode refuse(Report report) throws IOException {
        reports.print(report, common, session, session.err());
        return ExitCode.of(report.diagnostics(), reports.strict);
    }

    /** People read the differences as a text of its own, everybody else as diagnostics. */
    private ExitCode print(Report judged, Comparison comparison, Repair repair) throws IOException {
        List<Diagnostic> differences = comparison.diagnostics(output.shown(session), repair);
        Report all = judged.andElsewhere(differences).with(result(comparison));
        reports.printForPrograms(all, session);
        if (!reports.takesStandardOutput()) {
            reports.printText(judged, common, session, session.err());
            session.out().print(ComparisonText.of(comparison, repair));
        }
        return ExitCode.of(all.diagnostics(), reports.strict);
    }

    private Value.Mapping result(Comparison comparison) {
        List<Value> differences = new ArrayList<>();
        for (Difference difference : comparison.differences()) {
            differences.add(Values.map()
                    .put("path", difference.path())
                    .put("kind", word(difference.kind()))
                    .build());
        }
        return Values.map()
                .put("directory", output.shown(session))
                .put("differences", Values.list(differences))
                .build();
    }

    private static String word(Difference.Kind kind) {
        return switch (kind) {
            case CHANGED, TOO_LARGE -> "changed";
            case LINE_ENDS -> "lineEnds";
            case NOT_A_FILE, LINK -> "notAFile";
            case MISSING -> "missing";
            case ORPHAN -> "orphan";
        };
    }

    private static List<String> clusters(Checked<CompiledFleet> compiled) {
        return compiled.present() ? compiled.value().clusters() : List.of();
    }
}
