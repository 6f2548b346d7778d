package io.fleetc.source;

/**
 * A piece of a source: what a diagnostic points at and what an edit replaces.
 *
 * @param source the text
 * @param start offset of the first UTF-16 unit
 * @param end offset behind the last one; equal to {@code start} for a place between two characters
 */
public record Span(Source source, int start, int end) implements Comparable<Span> {
    private static final Span NONE = new Span(Source.none(), 0, 0);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /** The span of a value that fleetc derived and that stands in no file. */
    public static Span none() {
        return NONE;
    }

    /** Whether this names a place in a file. */
    public boolean known() {
        return source != NONE.source;
    }

    /** The place to show: this one, or the one that asked for the text if that is not to be seen. */
    public Span visible() {
        Span asked = source.asked();
        return asked == null ? this : asked;
    }

    /** Where it begins. */
    public Position from() {
        return source.position(start);
    }

    /** Where it ends. */
    public Position to() {
        return source.position(end);
    }

    /** The text it covers. */
    public String text() {
        return source.text().substring(start, Math.min(end, source.text().length()));
    }

    /** From the beginning of this span to the end of another one of the same source. */
    public Span endingWith(Span other) {
        return new Span(source, start, Math.max(end, other.end));
    }

    /** The place directly before this span. */
    public Span before() {
        return new Span(source, start, start);
    }

    /** The place directly behind this span. */
    public Span after() {
        return new Span(source, end, end);
    }

    /** Sources by name, then the place in the text. */
    @Override
    public int compareTo(Span other) {
        int names = source.name().compareTo(other.source.name());
        if (names != 0) {
            return names;
        }
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    /** {@code clusters/dc-a.yaml:3:5}. */
    @Override
    public String toString() {
        return source.name() + ":" + from();
    }
}
