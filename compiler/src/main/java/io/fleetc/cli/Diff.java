package io.fleetc.cli;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diff.DiffJson;
import io.fleetc.diff.DiffMarkdown;
import io.fleetc.diff.DiffText;
import io.fleetc.diff.FleetDiff;
import io.fleetc.history.Past;
import io.fleetc.history.Revision;
import io.fleetc.report.Report;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a change does to which clusters. */
@Command(
        name = "diff",
        description = "Show what a change does to which clusters, the gravest first.",
        footer = {
            "",
            "For example: fleetc diff --base origin/main... -o text -o markdown=comment.md",
            "The Markdown fits into a comment on a pull request."
        })
final class Diff implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final ChangeOptions change = new ChangeOptions();

    @Mixin
    final SelectionOptions selection = new SelectionOptions();

    @Option(names = "--full", negatable = true, description = "Leave nothing out of the text.")
    boolean full;

    @Option(names = "--exit-code", negatable = true, description = "Exit with 3 if anything differs.")
    boolean exitCode;

    @Mixin
    final CompilingOptions compiling = new CompilingOptions();

    @Mixin
    final ReportOptions reports = new ReportOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Diff(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        ResultForms forms = new ResultForms("diff", reports, session);
        forms.check();
        if (!change.given()) {
            throw new Misuse("there is nothing to compare with: name a revision or a directory with `--base`");
        }
        FleetRoot root = fleet.root(session);
        Checked<FleetDiff> diff = Progress.during("comparing", common, session, () -> compare(root));
        Report report = Report.below(fleet.prefix(session), diff.diagnostics());
        reports.printText(report, common, session, session.err());
        forms.print(report, diff.present() ? form -> rendered(diff.value(), form) : null, common);
        boolean differs = diff.present() && !diff.value().isEmpty();
        return ExitCode.of(diff.diagnostics(), reports.strict)
                .or(exitCode && differs ? ExitCode.DIFFERENT : ExitCode.FINE);
    }

    @Override
    public boolean takes(String option, String value) {
        return ResultForms.takes(option, value);
    }

    private Checked<FleetDiff> compare(FleetRoot root) {
        Checked<Past> named = change.past(fleet, session).orElseThrow();
        if (!named.present()) {
            return Checked.absent(named.diagnostics());
        }
        // What the past's revisions hold is read while they are compared.
        try (Past past = named.value()) {
            Revision base = past.base();
            return named.then(opened -> FleetCompiler.diff(
                    called(base),
                    new FleetRoot(base.files(), root.dhall()),
                    root,
                    compiling.options(selection.selection())));
        }
    }

    /** The base as the user named it; a directory by its name, since its path may be another one elsewhere. */
    private String called(Revision base) {
        return base.at().isPresent() ? change.bases.get(change.bases.size() - 1) : base.label();
    }

    private String rendered(FleetDiff diff, ResultForms.Form form) {
        return switch (form.format()) {
            case JSON -> DiffJson.render(diff);
            case MARKDOWN -> DiffMarkdown.render(diff, command());
            default -> DiffText.render(diff, full, form.color());
        };
    }

    /** What shows everything. */
    private String command() {
        return "fleetc diff" + fleet.words(session) + change.words(session) + " --full";
    }
}
