package io.fleetc.cli;

import io.fleetc.compiler.ChangeTerms;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.PlannedFleet;
import io.fleetc.compiler.WrittenPlan;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.history.Past;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.OutputTree;
import io.fleetc.output.WriteOptions;
import io.fleetc.output.WriteReport;
import io.fleetc.plan.view.PlanDirectory;
import io.fleetc.plan.view.PlanJson;
import io.fleetc.plan.view.PlanMarkdown;
import io.fleetc.plan.view.PlanText;
import io.fleetc.report.Ink;
import io.fleetc.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Divides a change into the fewest legal steps. */
@Command(
        name = "plan",
        description = "Divide a change into the fewest legal steps, each a complete desired state, with what must be on"
                + " record before the next one, and the way back.")
final class PlanVerb implements Verb {
    private static final int WIDTH = 120;

    /** The forms of a plan. */
    enum Form {
        /** For people. */
        TEXT,
        /** For pull requests. */
        MARKDOWN,
        /** For programs. */
        JSON;

        /** The word a user writes. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Mixin
    final ChangeOptions change = new ChangeOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to print the plan: ${COMPLETION-CANDIDATES}. Default: text.")
    Form form = Form.TEXT;

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description =
                    "Write the plan and, for each step, the whole fleet, what Argo CD applies with it, and runbooks.")
    @Nullable
    String directory;

    @Mixin
    final CommonOptions common = new CommonOptions();

    PlanVerb(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        if (!change.given()) {
            throw new Misuse("a plan departs from a base: name it with `--base`");
        }
        FleetRoot root = fleet.root(session);
        Checked<Past> opened = change.past(fleet, session).orElseThrow();
        Checked<PlannedFleet> planned;
        if (opened.present()) {
            try (Past past = opened.value()) {
                ChangeTerms terms = change.terms(change.asOf(fleet, Optional.of(past), session));
                planned = opened.then(base -> FleetCompiler.plan(root, base, terms));
                return finish(root, planned);
            }
        }
        planned = Checked.absent(opened.diagnostics());
        return finish(root, planned);
    }

    private ExitCode finish(FleetRoot root, Checked<PlannedFleet> planned) throws IOException {
        say(planned.diagnostics());
        ExitCode code = ExitCode.of(planned.diagnostics(), false);
        if (!planned.present() || code != ExitCode.FINE) {
            return code;
        }
        WrittenPlan written = WrittenPlan.of(root, planned.value());
        session.out()
                .print(
                        switch (form) {
                            case TEXT ->
                                PlanText.of(written.view(), common.colorOut(session) ? Ink.ANSI : Ink.PLAIN, WIDTH);
                            case MARKDOWN -> PlanMarkdown.of(written.view());
                            case JSON -> PlanJson.text(written.view());
                        });
        if (directory == null && form == Form.TEXT && !common.quiet) {
            session.err().println("With `--write DIR` each step is written: its fleet, objects for Argo CD, runbooks.");
        }
        return directory == null ? ExitCode.FINE : write(written, directory);
    }

    private ExitCode write(WrittenPlan written, String name) {
        Path target = session.directory(name);
        boolean other = Files.exists(target.resolve("index.json"))
                && !Files.exists(target.resolve(PlanDirectory.PLAN).resolve("plan.json"));
        if (other) {
            throw new Misuse("`" + name + "` holds something else that fleetc wrote: choose another directory");
        }
        for (String file : written.names()) {
            OutputTree.problem(file).ifPresent(why -> {
                throw new Misuse("`" + file + "` cannot be written on every system, since " + why);
            });
        }
        Checked<WriteReport> report = new OutputDirectory(target).write(written.tree(), WriteOptions.DEFAULT);
        say(report.diagnostics());
        if (report.present() && !common.quiet) {
            int count = report.value().written().size();
            session.err().println("wrote " + (count == 1 ? "1 file" : count + " files"));
        }
        return ExitCode.of(report.diagnostics(), false);
    }

    private void say(List<Diagnostic> diagnostics) {
        session.say(Report.below(fleet.prefix(session), diagnostics), common.colorErr(session));
    }
}
