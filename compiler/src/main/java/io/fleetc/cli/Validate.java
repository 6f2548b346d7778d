package io.fleetc.cli;

import io.fleetc.change.Judgement;
import io.fleetc.compiler.ClusterState;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.JudgedChange;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.history.Staged;
import io.fleetc.report.Fixes;
import io.fleetc.report.Report;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says everything that can be said about a fleet. */
@Command(
        name = "validate",
        description = "Say everything that is wrong with a fleet, and with the change that leads to it.")
final class Validate implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final IndexOptions index = new IndexOptions();

    @Mixin
    final ChangeOptions change = new ChangeOptions();

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
        fix.check(fleet, index);
        if (!index.given) {
            return validate(fleet.root(session));
        }
        Checked<Staged> opened = index.open(fleet, session);
        if (!opened.present()) {
            return conclude(Checked.none(opened.diagnostics()), Sources.of(Map.of()));
        }
        // What the index names is read while the fleet is judged.
        try (Staged staged = opened.value()) {
            change.beforeCommit(staged.hasHead());
            Checked<FleetRoot> root = IndexOptions.root(staged, fleet, session);
            return root.present()
                    ? validate(root.value())
                    : conclude(Checked.none(root.diagnostics()), Sources.of(Map.of()));
        }
    }

    @Override
    public boolean takes(String option, String value) {
        return !option.equals("dry-run");
    }

    private ExitCode validate(FleetRoot root) throws IOException {
        return conclude(
                Progress.during("validating", common, session, () -> change.judge(root, fleet, session)), root.files());
    }

    /** Says everything and how it ended, or applies the fix that was asked for. */
    private ExitCode conclude(Checked<JudgedChange> validated, Sources files) throws IOException {
        Fixes fixes = FixOptions.offered(validated.diagnostics(), files);
        if (fix.number != null) {
            return fix.apply(fixes, fix.number, fleet, session);
        }
        List<String> clusters = validated.present()
                ? validated.value().fleet().clusters().stream()
                        .map(ClusterState::name)
                        .toList()
                : List.of();
        Report report = Report.below(index.prefix(fleet, session), validated.diagnostics())
                .about(clusters);
        reports.print(report, common, session, session.out());
        if (!common.quiet && !reports.takesStandardOutput()) {
            if (!index.given) {
                fix.list(fixes, report, fleet, change, common, session);
            }
            if (validated.accepted()) {
                session.out()
                        .println((clusters.size() == 1 ? "1 cluster" : clusters.size() + " clusters") + ", no errors; "
                                + (change.given() ? verdict(validated.value()) : noVerdict()));
            }
        }
        return code(validated);
    }

    private String noVerdict() {
        return index.given
                ? "there is no commit yet, so that all of it is new"
                : "without `--base`, no change was judged";
    }

    private static String verdict(JudgedChange judged) {
        return judged.judgement()
                .map(Judgement::verdict)
                .map(verdict -> "the change is " + verdict.word())
                .orElse("there was nothing to compare with");
    }

    /** What nobody can tell is not what is wrong. */
    private ExitCode code(Checked<JudgedChange> validated) {
        List<Diagnostic> open = validated.present()
                ? validated.value().judgement().map(Judgement::unproven).orElse(List.of())
                : List.of();
        List<Diagnostic> others = validated.diagnostics().stream()
                .filter(said -> open.stream().noneMatch(each -> isSame(each, said)))
                .toList();
        boolean unproven = open.stream().anyMatch(Diagnostic::isError);
        return ExitCode.of(others, reports.strict).or(unproven ? ExitCode.UNPROVEN : ExitCode.FINE);
    }

    /** Whether both say the same; what is said about a program has lost its edits on the way. */
    private static boolean isSame(Diagnostic one, Diagnostic other) {
        return one.code().equals(other.code())
                && one.message().equals(other.message())
                && one.at().equals(other.at());
    }
}
