package io.fleetc.report;

import io.fleetc.source.Source;

/** One line of a source as a terminal shows it, and the column at which each of its characters lands. */
final class ShownLine {
    private final String[] glyphs;
    private final int[] columns;

    /** A line of a source (first is 1), with secrets hidden. */
    ShownLine(Source source, int number, Redaction redaction) {
        String line = source.line(number);
        int start = source.lineStart(number);
        glyphs = new String[line.length()];
        columns = new int[line.length() + 1];
        boolean hiding = false;
        for (int i = 0; i < line.length(); i++) {
            boolean hidden = redaction.hides(source, start + i);
            if (hidden) {
                glyphs[i] = hiding ? "" : Redaction.MARK;
                columns[i + 1] = columns[i] + (hiding ? 0 : Redaction.MARK.length());
            } else if (i > 0 && Character.isSurrogatePair(line.charAt(i - 1), line.charAt(i))) {
                glyphs[i] = "";
                columns[i + 1] = columns[i];
            } else {
                glyphs[i] = Glyphs.shown(line.codePointAt(i));
                columns[i + 1] = columns[i] + Glyphs.width(line.codePointAt(i));
            }
            hiding = hidden;
        }
    }

    /** The column, from 0, of the character at an offset in the line; behind the last one for any later offset. */
    int column(int offset) {
        return columns[Math.min(Math.max(offset, 0), columns.length - 1)];
    }

    /** How many columns the line takes. */
    int width() {
        return columns[columns.length - 1];
    }

    /** What stands between two columns. */
    String text(int fromColumn, int toColumn) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < glyphs.length; i++) {
            if (columns[i] >= fromColumn && columns[i + 1] <= toColumn) {
                shown.append(glyphs[i]);
            }
        }
        return shown.toString().stripTrailing();
    }
}
