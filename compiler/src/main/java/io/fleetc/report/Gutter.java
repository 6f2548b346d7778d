package io.fleetc.report;

/**
 * The margin of an excerpt: line numbers, right-aligned, and the bar.
 *
 * @param digits how wide the longest line number of the diagnostic is
 * @param ink how to colour it
 * @param out where the lines go
 */
record Gutter(int digits, Ink ink, StringBuilder out) {
    /** {@code --> clusters/dc-a.yaml:12:5}. */
    void place(String place) {
        out.append(" ".repeat(digits))
                .append(paint("-->"))
                .append(' ')
                .append(place)
                .append('\n');
    }

    /** A line of the file. */
    void line(int number, String text) {
        out.append(paint(padded(String.valueOf(number)) + " |"));
        end(text);
    }

    /** A line of a file before or after an edit. */
    void edited(int number, Ink.Role role, String text) {
        String sign = role == Ink.Role.ADDED ? "+" : "-";
        out.append(paint(padded(String.valueOf(number)))).append(' ');
        out.append(ink.paint(role, text.isEmpty() ? sign : sign + " " + text)).append('\n');
    }

    /** A line that stands in no file. */
    void blank(String text) {
        out.append(paint(" ".repeat(digits) + " |"));
        end(text);
    }

    /** Lines that are left out. */
    void gap() {
        out.append(paint("...")).append('\n');
    }

    /** A fact below the excerpt: {@code = note: …}, further lines indented. */
    void fact(Ink.Role role, String word, String text) {
        String[] lines = text.split("\n", -1);
        out.append(" ".repeat(digits)).append(' ').append(paint("=")).append(' ');
        out.append(ink.paint(role, word))
                .append(": ")
                .append(Glyphs.line(lines[0]))
                .append('\n');
        for (int i = 1; i < lines.length; i++) {
            String indent = " ".repeat(digits + word.length() + 5);
            out.append((indent + Glyphs.line(lines[i])).stripTrailing()).append('\n');
        }
    }

    private void end(String text) {
        out.append(text.isEmpty() ? "" : " " + text).append('\n');
    }

    private String padded(String number) {
        return " ".repeat(Math.max(0, digits - number.length())) + number;
    }

    private String paint(String text) {
        return ink.paint(Ink.Role.GUTTER, text);
    }
}
