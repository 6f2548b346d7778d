package io.fleetc.source;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One text that fleetc reads, under the name by which a user knows it.
 *
 * <p>The name is relative to the fleet root, with {@code /} as separator on every platform, so that no message carries
 * an absolute path. Two sources are the same only if they are the same object.
 */
public final class Source {
    private static final Source NONE = new Source("", "");

    private final String name;
    private final @Nullable Supplier<String> later;

    /** The place that speaks for a text which is not to be seen; null for all others. */
    private final @Nullable Span asked;

    /** Null until somebody asks for a text that is read late. */
    private @Nullable String text;

    private int[] lineStarts = {};

    /** A text and its root-relative name. */
    public Source(String name, String text) {
        this(name, text, null, null);
    }

    private Source(String name, @Nullable String text, @Nullable Supplier<String> later, @Nullable Span asked) {
        this.name = name;
        this.text = text;
        this.later = later;
        this.asked = asked;
    }

    /** A text that is read when somebody asks for it, which most often nobody does. */
    public static Source later(String name, Supplier<String> text) {
        return new Source(name, null, text, null);
    }

    /**
     * A text that no report may quote, since it may hold a secret: what is to be said about a place in it is said about the
     * place that asked for it.
     */
    public static Source unseen(String name, String text, Span asked) {
        return new Source(name, text, null, asked.visible());
    }

    /** The empty source of everything that fleetc derives itself. */
    static Source none() {
        return NONE;
    }

    /** The root-relative name, for example {@code clusters/dc-a.yaml}. */
    public String name() {
        return name;
    }

    /**
     * Whether it is a program, so that what stands at the place of a value may be shared, computed or in another file: only
     * a person should change it.
     */
    public boolean isProgram() {
        return name.endsWith(".dhall");
    }

    /** The place that asked for it if it is not to be seen, else null. */
    @Nullable
    Span asked() {
        return asked;
    }

    /** The text, decoded, as it stands in the file. */
    public String text() {
        String known = text;
        if (known == null) {
            known = later == null ? "" : later.get();
            text = known;
        }
        return known;
    }

    /** The span from {@code start} (inclusive) to {@code end} (exclusive), both in UTF-16 units from the beginning. */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    /** Line and column of an offset; an offset behind the end is taken as the end. */
    public Position position(int offset) {
        int clipped = Math.min(Math.max(offset, 0), text().length());
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, clipped);
        int line = found >= 0 ? found : -found - 2;
        int column = text().codePointCount(starts[line], clipped) + 1;
        return new Position(line + 1, column);
    }

    /** The text of a line (first is 1) without its line end. */
    public String line(int number) {
        int[] starts = lineStarts();
        String whole = text();
        int from = starts[number - 1];
        int to = number < starts.length ? starts[number] : whole.length();
        while (to > from && (whole.charAt(to - 1) == '\n' || whole.charAt(to - 1) == '\r')) {
            to--;
        }
        return whole.substring(from, to);
    }

    /** The offset at which a line (first is 1) begins. */
    public int lineStart(int number) {
        return lineStarts()[number - 1];
    }

    /** How many lines there are; an empty text has one. */
    public int lineCount() {
        return lineStarts().length;
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            lineStarts = findLineStarts(text());
        }
        return lineStarts;
    }

    private static int[] findLineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name;
    }
}
