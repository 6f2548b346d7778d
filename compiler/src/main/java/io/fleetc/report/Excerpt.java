package io.fleetc.report;

import io.fleetc.diagnostic.Label;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of one source with the labelled places underlined: carets for the first label, dashes for the others.
 *
 * <p>A label of one line shares the excerpt with others that are near; one of several lines stands alone, with a bar
 * along it.
 */
final class Excerpt {
    /** Wider lines are cut around what they are shown for. */
    private static final int MAX_COLUMNS = 160;

    /** How much of a cut line stands before the label. */
    private static final int LEAD_COLUMNS = 60;

    /** A label this many lines away still shares the excerpt. */
    private static final int NEAR_LINES = 4;

    /** A longer span shows its first two lines and its last one. */
    private static final int MAX_SPAN_LINES = 6;

    private final Source source;
    private final List<Span> spans = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Ink.Role first;

    /** An excerpt for one label, underlined in the colour of {@code first}. */
    Excerpt(Label label, Ink.Role first) {
        this.source = label.span().source();
        this.first = first;
        add(label);
    }

    /** Takes a further label if it stands near enough to be shown together with those it has. */
    boolean join(Label label) {
        Span trimmed = trimmed(label.span());
        boolean joins = label.span().source() == source
                && !isLong(trimmed)
                && source.line(line(trimmed)).length() <= MAX_COLUMNS
                && spans.stream().noneMatch(Excerpt::isLong)
                && spans.stream().anyMatch(has -> Math.abs(line(has) - line(trimmed)) <= NEAR_LINES);
        if (joins) {
            add(label);
        }
        return joins;
    }

    /** The greatest line number that is printed. */
    int lastLine() {
        return spans.stream().mapToInt(Excerpt::lastLine).max().orElse(1);
    }

    void render(Gutter gutter, ShownLines lines) {
        gutter.blank("");
        if (isLong(spans.get(0))) {
            renderLong(gutter, lines);
        } else {
            renderLines(gutter, lines);
        }
    }

    private void renderLines(Gutter gutter, ShownLines lines) {
        TreeMap<Integer, List<Integer>> byLine = new TreeMap<>();
        for (int i = 0; i < spans.size(); i++) {
            byLine.computeIfAbsent(line(spans.get(i)), line -> new ArrayList<>())
                    .add(i);
        }
        int previous = byLine.firstKey();
        for (Map.Entry<Integer, List<Integer>> entry : byLine.entrySet()) {
            int number = entry.getKey();
            if (number - previous == 2) {
                ShownLine between = lines.of(source, number - 1);
                gutter.line(number - 1, cut(between, 0));
            } else if (number - previous > 2) {
                gutter.gap();
            }
            renderLine(number, entry.getValue(), gutter, lines);
            previous = number;
        }
    }

    private void renderLine(int number, List<Integer> which, Gutter gutter, ShownLines lines) {
        ShownLine shown = lines.of(source, number);
        int start = source.lineStart(number);
        int cutAt = cutAt(shown, shown.column(spans.get(which.get(0)).start() - start));
        gutter.line(number, cut(shown, cutAt));
        for (int i : which) {
            Span span = spans.get(i);
            int from = shown.column(span.start() - start) - cutAt;
            int to = shown.column(span.end() - start) - cutAt;
            if (from >= 0) {
                int marks = Math.max(1, Math.min(to, MAX_COLUMNS) - from);
                gutter.blank(" ".repeat(from) + underline(gutter.ink(), i, marks));
            }
        }
    }

    private void renderLong(Gutter gutter, ShownLines lines) {
        Span span = spans.get(0);
        int from = line(span);
        int to = lastLine(span);
        boolean whole = to - from < MAX_SPAN_LINES;
        for (int number = from; number <= to; number++) {
            if (whole || number < from + 2 || number == to) {
                String bar = paint(gutter.ink(), 0, number == from ? "/" : "|");
                String text = cut(lines.of(source, number), 0);
                gutter.line(number, text.isEmpty() ? bar : bar + " " + text);
            } else if (number == from + 2) {
                gutter.gap();
            }
        }
        ShownLine last = lines.of(source, to);
        int column = Math.min(last.column(span.end() - source.lineStart(to)), MAX_COLUMNS);
        String corner = paint(gutter.ink(), 0, "|" + "_".repeat(Math.max(1, column)));
        gutter.blank(corner + underline(gutter.ink(), 0, 1));
    }

    private String underline(Ink ink, int which, int marks) {
        String mark = which == 0 && first != Ink.Role.RELATED ? "^" : "-";
        String text = Glyphs.line(labels.get(which).text());
        return paint(ink, which, mark.repeat(marks) + (text.isEmpty() ? "" : " " + text));
    }

    private String paint(Ink ink, int which, String text) {
        return ink.paint(which == 0 ? first : Ink.Role.RELATED, text);
    }

    private void add(Label label) {
        spans.add(trimmed(label.span()));
        labels.add(label);
    }

    private static int cutAt(ShownLine line, int column) {
        return line.width() <= MAX_COLUMNS ? 0 : Math.max(0, column - LEAD_COLUMNS);
    }

    private static String cut(ShownLine line, int from) {
        String text = from == 0 ? line.text(0, MAX_COLUMNS) : "…" + line.text(from + 1, from + MAX_COLUMNS);
        return text + (line.width() > from + MAX_COLUMNS ? "…" : "");
    }

    private static int line(Span span) {
        return span.from().line();
    }

    private static int lastLine(Span span) {
        return span.to().line();
    }

    private static boolean isLong(Span span) {
        return line(span) != lastLine(span);
    }

    /** The span without the white space at its end, which block values carry with them, and within the text. */
    private static Span trimmed(Span span) {
        String text = span.source().text();
        int start = Math.min(span.start(), text.length());
        int end = Math.min(span.end(), text.length());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return span.source().span(start, Math.max(start, end));
    }
}
