package io.fleetc.cli;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.Taken;
import io.fleetc.conform.ConformJson;
import io.fleetc.conform.ConformMarkdown;
import io.fleetc.conform.ConformText;
import io.fleetc.conform.Conformance;
import io.fleetc.conform.Difference;
import io.fleetc.conform.EqualText;
import io.fleetc.conform.RenderedObject;
import io.fleetc.conform.RenderedObjects;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.diff.Wording;
import io.fleetc.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what a cluster compiles to with what the vendor's chart renders. */
@Command(
        name = "conform",
        description = "Compare what a cluster compiles to with what `helm template` renders for it, field by field.",
        footer = {
            "",
            "For example: helm template data-plane CHART -n iomete-system -f values.yaml > rendered.yaml",
            "             fleetc conform --rendered rendered.yaml dc-a",
            "It ends with 3 if anything that is shown differs."
        })
final class Conform implements Verb {
    private static final String TOO_LARGE =
            "the rendered file is larger than 8 MiB: leave out the definitions of resources, with `--skip-crds`";

    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "CLUSTER", description = "The cluster.")
    String cluster = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ROOT", description = FleetOptions.DESCRIPTION)
    String root = ".";

    @Option(
            names = "--rendered",
            paramLabel = "FILE",
            description = "What `helm template` printed; - reads it from standard input.")
    String rendered = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            splitSynopsisLabel = ",",
            description = "Show objects of this kind alone. Repeat it for several.")
    List<String> kinds = new ArrayList<>();

    @Option(names = "--only", paramLabel = "PART", description = "Show this part alone: ${COMPLETION-CANDIDATES}.")
    @Nullable
    Part only;

    @Option(
            names = "--take",
            paramLabel = "N|PATH",
            description =
                    "Let the cluster say what they have, in the file of the fleet: the difference of this number, or"
                            + " all at this path.")
    String take = "";

    @Option(names = "--dry-run", negatable = true, description = "Only show what `--take` would change, as a patch.")
    boolean dryRun;

    @Option(names = "--equal", description = "Only print what counts as the same, though it is written otherwise.")
    boolean equal;

    @Option(names = "--full", negatable = true, description = "Leave nothing out of the text.")
    boolean full;

    @Mixin
    final ImportOptions imports = new ImportOptions();

    @Mixin
    final ReportOptions reports = new ReportOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Conform(Session session) {
        this.session = session;
    }

    /** The parts of the result, as they are written on the command line. */
    enum Part {
        DIFFERENT(Conformance.Part.DIFFERENT),
        THEIRS(Conformance.Part.THEIRS),
        OURS(Conformance.Part.OURS);

        private final Conformance.Part part;

        Part(Conformance.Part part) {
            this.part = part;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public ExitCode run() throws IOException {
        if (equal) {
            session.out().print(EqualText.render());
            return ExitCode.FINE;
        }
        FleetOptions fleet = FleetOptions.of(root, imports);
        ResultForms forms = new ResultForms("conform", reports, session);
        forms.check();
        check(fleet);
        if (fleet.isStandardInput() && rendered.equals("-")) {
            throw new Misuse("only one of the fleet and `--rendered` can come from standard input");
        }
        Checked<List<RenderedObject>> theirs =
                InputFile.read(rendered, TOO_LARGE, session).then(RenderedObjects::read);
        FleetRoot files = fleet.root(session);
        boolean readable = theirs.accepted();
        Checked<Conformance> compared = Progress.during(
                "comparing",
                common,
                session,
                () -> FleetCompiler.conform(files, cluster, readable ? theirs.value() : List.of()));
        Report report =
                Report.below(fleet.prefix(session), compared.diagnostics()).andElsewhere(theirs.diagnostics());
        boolean present = readable && compared.accepted();
        if (present && !take.isEmpty()) {
            return take(files, fleet, compared.value(), theirs.value(), report);
        }
        reports.printText(report, common, session, session.err());
        Conformance shown = present ? shown(compared.value()) : null;
        forms.print(report, shown == null ? null : form -> rendered(shown, fleet, form), common);
        boolean differs = shown != null && !shown.isSame();
        return ExitCode.of(report.diagnostics(), reports.strict).or(differs ? ExitCode.DIFFERENT : ExitCode.FINE);
    }

    @Override
    public boolean takes(String option, String value) {
        return !option.equals("dry-run") && ResultForms.takes(option, value);
    }

    private void check(FleetOptions fleet) {
        if (rendered.isEmpty() || cluster.isEmpty()) {
            throw new Misuse("say what is compared: `fleetc conform --rendered FILE CLUSTER`");
        }
        if (dryRun && take.isEmpty()) {
            throw new Misuse("`--dry-run` goes with `--take N`");
        }
        if (!take.isEmpty() && fleet.isStandardInput()) {
            throw new Misuse("`--take` changes a file, so the fleet cannot come from standard input");
        }
    }

    private ExitCode take(
            FleetRoot files, FleetOptions fleet, Conformance compared, List<RenderedObject> theirs, Report report)
            throws IOException {
        List<Difference> chosen = compared.differences().stream()
                .filter(difference -> take.equals(String.valueOf(difference.number()))
                        || take.equals(difference.change().path().toString()))
                .toList();
        if (chosen.isEmpty()) {
            int count = compared.differences().size();
            throw new Misuse("there is no difference `" + take + "`: "
                    + (count == 0 ? "nothing differs" : "this run finds 1 to " + count));
        }
        Checked<Taken> taken = FleetCompiler.take(files, compared, theirs, chosen);
        Report all = report.saying(Stream.concat(report.diagnostics().stream(), taken.diagnostics().stream())
                .distinct()
                .toList());
        reports.print(all, common, session, session.err());
        ExitCode code = ExitCode.of(all.diagnostics(), reports.strict);
        if (!taken.present()) {
            return code;
        }
        Taken change = taken.value();
        FileChanges written = new FileChanges(change.before(), change.after());
        if (dryRun) {
            return code.or(written.show(session));
        }
        List<String> settings = new ArrayList<>();
        change.settings()
                .forEach((path, value) -> settings.add("set `" + path + "` to `" + Wording.value(value) + "`"));
        ExitCode done = written.write(String.join("\n", settings), fleet, session);
        change.notes().forEach(note -> session.out().println(note));
        return code.or(done);
    }

    /** What takes a difference, without its number; nothing where that cannot be. */
    private String command(FleetOptions fleet) {
        return fleet.isStandardInput() || rendered.equals("-")
                ? ""
                : "fleetc conform"
                        + new ShellWords()
                                .option("--rendered", InputFile.seen(rendered, session))
                                .word(cluster)
                                .text()
                        + fleet.words(session) + " --take";
    }

    private Conformance shown(Conformance all) {
        Conformance some = only == null ? all : all.only(only.part);
        return kinds.isEmpty() ? some : some.only(kinds);
    }

    private String rendered(Conformance shown, FleetOptions fleet, ResultForms.Form form) {
        String name = InputFile.seen(rendered, session);
        return switch (form.format()) {
            case JSON -> ConformJson.render(shown, name);
            case MARKDOWN -> ConformMarkdown.render(shown, name);
            default -> ConformText.render(shown, name, command(fleet), full, form.color());
        };
    }
}
