package io.fleetc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of texts in columns of equal width. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** With a header in capitals. */
    static String of(List<String> columns, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(column -> column.toUpperCase(Locale.ROOT)).toList());
        all.addAll(rows);
        return aligned(all);
    }

    /** Without a header. */
    static String aligned(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i))
                        .append(" ".repeat(widths.get(i) - width(row.get(i))))
                        .append(GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
