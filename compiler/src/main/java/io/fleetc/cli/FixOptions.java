package io.fleetc.cli;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.report.Fixes;
import io.fleetc.report.Ink;
import io.fleetc.report.Report;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the offered fixes is applied. */
final class FixOptions {
    @Option(
            names = "--fix",
            paramLabel = "N",
            description =
                    "Apply the fix of this number to the files. The list at the end of the messages has the numbers.")
    @Nullable
    Integer number;

    @Option(names = "--dry-run", negatable = true, description = "Only show what `--fix` would change, as a patch.")
    boolean dryRun;

    /** Refuses what makes no sense; asked before the work begins. */
    void check(FleetOptions fleet, IndexOptions index) {
        if (dryRun && number == null) {
            throw new Misuse("`--dry-run` goes with `--fix N`");
        }
        if (number != null && fleet.root.equals("-")) {
            throw new Misuse("`--fix` changes files, so the fleet cannot come from standard input");
        }
        if (number != null && index.given) {
            throw new Misuse(
                    "`--fix` changes files of the working directory, and `--index` reads others: leave one out");
        }
    }

    /** The fixes that a run offers for files of the fleet. */
    static Fixes offered(List<Diagnostic> diagnostics, Sources files) {
        return Fixes.of(diagnostics, source -> isFile(source, files));
    }

    private static boolean isFile(Source source, Sources files) {
        return files.read(source.name()) instanceof Reading.Text text
                && text.source().text().equals(source.text());
    }

    /** Prints which fixes there are; their numbers count for a run that is asked the same. */
    void list(
            Fixes fixes,
            Report report,
            FleetOptions fleet,
            ChangeOptions change,
            CommonOptions common,
            Session session) {
        String list = fixes.list(
                report,
                "fleetc validate" + fleet.words(session) + change.words(session) + " --fix",
                common.colorOut(session) ? Ink.ANSI : Ink.PLAIN);
        if (!list.isEmpty() && !fleet.isStandardInput()) {
            session.out().println();
            session.out().print(list);
        }
    }

    /** Applies the fix that was asked for. */
    ExitCode apply(Fixes fixes, int chosen, FleetOptions fleet, Session session) throws IOException {
        Fixes.Fix fix = fixes.number(chosen).orElseThrow(() -> new Misuse(noSuchFix(chosen, fixes.count())));
        if (dryRun) {
            Fixes.Change shown = fixes.shown(fix);
            return new FileChanges(shown.before(), shown.after()).show(session);
        }
        Fixes.Change change = fixes.change(fix);
        return new FileChanges(change.before(), change.after()).write(fix.help().text(), fleet, session);
    }

    private static String noSuchFix(int chosen, int count) {
        String there = count == 0 ? "none" : count == 1 ? "one" : "fixes 1 to " + count;
        return "there is no fix " + chosen + ": this run offers " + there;
    }
}
