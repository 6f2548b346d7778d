package io.fleetc.output;

import java.util.ArrayList;
import java.util.List;

/** A comparison as a person reads it: how much differs, which files, how, and the command that puts it right. */
public final class ComparisonText {
    private static final int MOST_NAMES = 200;
    private static final int MOST_DIFFS = 20;
    private static final int MOST_LINES = 50;

    private final StringBuilder text = new StringBuilder();

    private ComparisonText() {}

    /**
     * The whole text with a line end; empty if nothing differs.
     *
     * @param repair the commands of which the right one is printed last
     */
    public static String of(Comparison comparison, Repair repair) {
        if (comparison.isEmpty()) {
            return "";
        }
        ComparisonText text = new ComparisonText();
        text.names(comparison.differences());
        text.diffs(comparison.differences());
        text.repair(comparison.differences(), repair);
        return text.text.toString();
    }

    /** What only a person can put right, what only force overwrites, and the command for the rest. */
    private void repair(List<Difference> differences, Repair repair) {
        line("");
        boolean forces = !repair.forced().equals(repair.usual());
        boolean forced = named(
                differences, Difference.Remedy.FORCE, forces, "edited by hand, so that only `--force` overwrites it:");
        named(differences, Difference.Remedy.MOVE, true, "not written by fleetc, so that only you can move it away:");
        boolean written = differences.stream()
                .anyMatch(difference ->
                        difference.remedy() != Difference.Remedy.MOVE || difference.kind() != Difference.Kind.ORPHAN);
        if (written) {
            line("to put it right: " + (forced ? repair.forced() : repair.usual()));
        }
    }

    /** Names the differences that ask for this, and says whether there are any. */
    private boolean named(List<Difference> differences, Difference.Remedy remedy, boolean shown, String heading) {
        List<String> paths = differences.stream()
                .filter(difference -> difference.remedy() == remedy)
                .map(Difference::path)
                .toList();
        if (!paths.isEmpty() && shown) {
            line(heading);
            paths.stream().limit(MOST_NAMES).forEach(path -> line("  " + path));
            more(paths.size() - MOST_NAMES, "file", "files");
        }
        return !paths.isEmpty();
    }

    private void names(List<Difference> differences) {
        int count = differences.size();
        line(count == 1 ? "1 file differs:" : count + " files differ:");
        int named = 0;
        for (Difference.Kind kind : Difference.Kind.values()) {
            for (Difference difference : differences) {
                if (difference.kind() == kind && named++ < MOST_NAMES) {
                    line("  " + kind.words() + ": " + difference.path());
                }
            }
        }
        more(count - MOST_NAMES, "file", "files");
    }

    private void diffs(List<Difference> differences) {
        List<Difference> changed = new ArrayList<>();
        for (Difference difference : differences) {
            if (difference.kind() == Difference.Kind.CHANGED && !isExplainedByOthers(difference, differences)) {
                changed.add(difference);
            }
        }
        for (Difference difference : changed.subList(0, Math.min(MOST_DIFFS, changed.size()))) {
            line("");
            List<String> diff = difference.diff();
            diff.subList(0, Math.min(MOST_LINES, diff.size())).forEach(this::line);
            more(diff.size() - MOST_LINES, "line", "lines");
        }
        more(changed.size() - MOST_DIFFS, "changed file", "changed files");
    }

    /** An index differs whenever a file beside it does, by a digest that tells nobody anything. */
    private static boolean isExplainedByOthers(Difference index, List<Difference> differences) {
        String directory = TreePath.parent(index.path());
        return index.path().equals(directory + "/" + DirectoryIndex.NAME)
                && differences.stream()
                        .map(Difference::path)
                        .anyMatch(path -> TreePath.isBelow(path, directory) && !path.equals(index.path()));
    }

    private void more(int count, String one, String several) {
        if (count > 0) {
            line("… " + count + " more " + (count == 1 ? one : several));
        }
    }

    private ComparisonText line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
