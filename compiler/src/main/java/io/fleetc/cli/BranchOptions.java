package io.fleetc.cli;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.output.DryCommit;
import io.fleetc.output.FileTree;
import io.fleetc.output.GitAttributes;
import io.fleetc.output.HydratorFiles;
import io.fleetc.output.WriteReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** What is written beside the output for those who keep it on a branch of its own. */
final class BranchOptions {
    @Option(
            names = "--dry-sha",
            paramLabel = "SHA",
            description = "Write `hydrator.metadata` as Argo CD's source hydrator does: the output was made from this"
                    + " commit. Where nothing changes, it stays.")
    String drySha = "";

    @Option(
            names = "--dry-commit",
            paramLabel = "NAME=TEXT",
            description = "What else `hydrator.metadata` says of the commit: repoURL, author, date, subject or body."
                    + " Repeat it for several.")
    Map<String, String> details = new LinkedHashMap<>();

    @Option(
            names = "--git-attributes",
            negatable = true,
            description = "Write a `.gitattributes` that marks the output as generated, unless there is one.")
    boolean gitAttributes;

    /** Whether anything is to be written beside the output. */
    boolean asked() {
        return !drySha.isEmpty() || gitAttributes;
    }

    /** Refuses what makes no sense; asked before the work begins. */
    void check() {
        boolean hexadecimal = drySha.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!drySha.isEmpty() && (!hexadecimal || (drySha.length() != 40 && drySha.length() != 64))) {
            throw new Misuse("`--dry-sha` is the whole id of a commit, as `git rev-parse HEAD` prints it");
        }
        if (drySha.isEmpty() && !details.isEmpty()) {
            throw new Misuse("`--dry-commit` goes with `--dry-sha SHA`");
        }
        for (String name : details.keySet()) {
            if (!DryCommit.DETAILS.contains(name)) {
                throw new Misuse(
                        "`--dry-commit` says `" + String.join("`, `", DryCommit.DETAILS) + "`, not `" + name + "`");
            }
        }
    }

    /** Writes the output, and beside it what was asked for. */
    Checked<WriteReport> write(Path directory, FileTree tree, boolean dryRun, Supplier<Checked<WriteReport>> output) {
        Optional<HydratorFiles> hydrator = drySha.isEmpty()
                ? Optional.empty()
                : Optional.of(new HydratorFiles(directory, new DryCommit(drySha, new TreeMap<>(details))));
        List<Diagnostic> refusals = hydrator.map(files -> files.refusals(tree)).orElse(List.of());
        if (!refusals.isEmpty()) {
            return Checked.none(refusals);
        }
        Checked<WriteReport> written = output.get();
        Checked<WriteReport> all =
                hydrator.isPresent() ? written.then(report -> hydrator.get().write(tree, report, dryRun)) : written;
        return gitAttributes ? all.then(report -> attributed(directory, report, dryRun)) : all;
    }

    private static Checked<WriteReport> attributed(Path directory, WriteReport report, boolean dryRun) {
        return GitAttributes.write(directory, dryRun).map(more -> {
            List<String> written = new ArrayList<>(more);
            written.addAll(report.written());
            return new WriteReport(written, report.unchanged(), report.pruned());
        });
    }
}
