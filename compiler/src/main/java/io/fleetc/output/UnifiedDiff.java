package io.fleetc.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines in which two texts differ, in the form that people know from Git. */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;
    private static final int HEADER_LINES = 2;

    /** To look for the fewest changes takes time by the square of the number of lines: here, a second. */
    private static final int MOST_LINES = 10_000;

    private static final String NO_LINE_END = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /**
     * Header, hunks and context; empty if the texts are equal. Control characters are written out, so that a file cannot
     * command the terminal it is shown on.
     */
    static List<String> of(String beforeName, String before, String afterName, String after) {
        return exact(beforeName, before, afterName, after).stream()
                .map(UnifiedDiff::visible)
                .toList();
    }

    /** The same with every character as it is, for a program that applies it. */
    public static List<String> exact(String beforeName, String before, String afterName, String after) {
        List<String> beforeLines = lines(before);
        Patch<String> patch = patch(beforeLines, lines(after));
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(beforeName, afterName, beforeLines, patch, CONTEXT);
        List<String> parts = new ArrayList<>();
        for (String line : removalsFirst(diff)) {
            parts.addAll(List.of(line.split("\n", -1)));
        }
        return parts;
    }

    /**
     * The fewest changes; where too many lines differ to look for these, all lines between the first and the last that
     * differs are one change.
     */
    private static Patch<String> patch(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && before.get(before.size() - 1 - last).equals(after.get(after.size() - 1 - last))) {
            last++;
        }
        int endBefore = before.size() - last;
        int endAfter = after.size() - last;
        if (endBefore - first + endAfter - first <= MOST_LINES) {
            // The variant with linear space: the plain one needs memory by the square of the number of changes.
            return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>());
        }
        Change all = new Change(DeltaType.CHANGE, first, endBefore, first, endAfter);
        return Patch.generate(before, after, List.of(all));
    }

    /** The same without the header. */
    public static List<String> hunks(String before, String after) {
        List<String> diff = of("before", before, "after", after);
        return diff.subList(Math.min(HEADER_LINES, diff.size()), diff.size());
    }

    /** The library mixes what goes and what comes within a block of changes; people read what goes first. */
    private static List<String> removalsFirst(List<String> diff) {
        List<String> ordered = new ArrayList<>(diff.subList(0, Math.min(HEADER_LINES, diff.size())));
        List<String> additions = new ArrayList<>();
        for (String line : diff.subList(ordered.size(), diff.size())) {
            if (line.startsWith("+")) {
                additions.add(line);
                continue;
            }
            if (!line.startsWith("-")) {
                ordered.addAll(additions);
                additions.clear();
            }
            ordered.add(line);
        }
        ordered.addAll(additions);
        return ordered;
    }

    /** The lines of a text without their ends; a last line without one says so, since that is a difference too. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from) + NO_LINE_END);
        }
        return lines;
    }

    private static String visible(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isISOControl(c) && c != '\t') {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
