package io.fleetc.benchmark.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that is printed in the end, as Markdown that can be read without being rendered. */
final class Table {
    private static final List<String> HEAD = List.of(
            "case",
            "cpu ms",
            "least",
            "wall ms",
            "peak MiB",
            "objects",
            "KB",
            "cpu ms / 100 objects",
            "cpu ms / 100 KB",
            "compared",
            "is",
            "target",
            "");

    private static final int FIRST_NUMBER = 1;
    private static final int COMPARED = 9;
    private static final int IS = 10;

    private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));

    /** A case and what it is compared with: the first beside it, the others below. */
    void add(Case row, List<Comparison> comparisons) {
        List<String> cells = new ArrayList<>(List.of(row.name()));
        if (row.measured()) {
            cells.add(whole(row.cpu()));
            cells.add(whole(row.leastCpu()));
            cells.add(whole(row.wall()));
            cells.add(row.peak() > 0 ? whole(row.peak()) : "");
            boolean made = row.comparable();
            cells.add(made ? String.valueOf(row.size().objects()) : "");
            cells.add(made ? whole(row.size().bytes() / 1e3) : "");
            cells.add(made ? String.format(Locale.ROOT, "%.1f", row.perObjects()) : "");
            cells.add(made ? String.format(Locale.ROOT, "%.1f", row.perBytes()) : "");
        } else {
            cells.add(row.failure().isEmpty() ? "not run" : row.failure());
        }
        if (comparisons.isEmpty()) {
            rows.add(cells);
        }
        for (Comparison comparison : comparisons) {
            while (cells.size() < COMPARED) {
                cells.add("");
            }
            cells.add(comparison.of());
            cells.add(comparison.shown());
            cells.add(comparison.target());
            cells.add(comparison.met() ? "met" : "missed");
            rows.add(cells);
            cells = new ArrayList<>();
        }
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    @Override
    public String toString() {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (!isNote(row, i)) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(rows.get(i), widths, text);
            if (i == 0) {
                ruler(widths, text);
            }
        }
        return text.toString();
    }

    /** Why there are no figures, which may be long. */
    private static boolean isNote(List<String> row, int column) {
        return row.size() == 2 && column == 1;
    }

    private static void line(List<String> row, int[] widths, StringBuilder text) {
        for (int i = 0; i < widths.length; i++) {
            String cell = i < row.size() ? row.get(i) : "";
            String padding = " ".repeat(Math.max(0, widths[i] - cell.length()));
            boolean right = isNumber(i) && !isNote(row, i);
            text.append("| ").append(right ? padding + cell : cell + padding).append(' ');
        }
        text.append("|\n");
    }

    private static void ruler(int[] widths, StringBuilder text) {
        for (int i = 0; i < widths.length; i++) {
            text.append(isNumber(i) ? "|" + "-".repeat(widths[i] + 1) + ":" : "|" + "-".repeat(widths[i] + 2));
        }
        text.append("|\n");
    }

    private static boolean isNumber(int column) {
        return (column >= FIRST_NUMBER && column < COMPARED) || column == IS || column == IS + 1;
    }
}
