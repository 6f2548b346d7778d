package io.fleetc.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern of request paths, as the vendor writes them: {@code /api/v*}{@code /domains/*}{@code /sql}.
 *
 * <p>A star is one path segment, {@code v*} a version, {@code a.*} the rest of a segment, {@code (a|b)} one of the
 * words, {@code ...} anything and nothing below. A pattern covers everything below it, at the border of a segment.
 *
 * <p>The order of patterns is that in which a router must try them: of two patterns that cover the same request the more
 * specific one comes first. More specific is what has, at the first segment in which they differ, a word where the other
 * has a wildcard or nothing.
 */
public final class RoutePattern implements Comparable<RoutePattern> {
    /** A name that Kubernetes gives to a Namespace or a Service (RFC 1123 label), and nothing that could leave it. */
    public static final String NAME = "[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?";

    private static final Pattern WORDS = Pattern.compile("\\(([A-Za-z0-9|-]+)\\)");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._-]+");

    private final String written;
    private final List<Segment> segments;
    private final boolean slashEnd;

    private RoutePattern(String written, List<Segment> segments, boolean slashEnd) {
        this.written = written;
        this.segments = List.copyOf(segments);
        this.slashEnd = slashEnd;
    }

    /**
     * Reads a pattern.
     *
     * @param written the pattern
     * @param captures names for its plain stars from left to right; what stands there must then be a {@link #NAME}
     * @throws IllegalArgumentException if it is not a pattern: the catalogue is part of the program
     */
    public static RoutePattern parse(String written, List<String> captures) {
        if (!written.startsWith("/")) {
            throw new IllegalArgumentException("route pattern " + written + " does not begin with a slash");
        }
        List<String> parts = new ArrayList<>(List.of(written.substring(1).split("/", -1)));
        parts.remove("...");
        boolean slashEnd = parts.get(parts.size() - 1).isEmpty();
        if (slashEnd) {
            parts.remove(parts.size() - 1);
        }
        List<String> names = new ArrayList<>(captures);
        List<Segment> segments = new ArrayList<>();
        for (String part : parts) {
            segments.add(segment(written, part, names));
        }
        if (!names.isEmpty()) {
            throw new IllegalArgumentException("route pattern " + written + " has no star for " + names);
        }
        return new RoutePattern(written, segments, slashEnd && !segments.isEmpty());
    }

    private static Segment segment(String pattern, String part, List<String> names) {
        if (part.equals("*")) {
            return new Segment(Rank.STAR, names.isEmpty() ? "[^/]+" : "(?<" + names.remove(0) + ">" + NAME + ")");
        }
        if (part.equals("v*")) {
            return new Segment(Rank.PARTIAL, "v[0-9]+");
        }
        if (WORDS.matcher(part).matches()) {
            return new Segment(Rank.WORDS, "(?:" + part.substring(1));
        }
        boolean open = part.endsWith(".*");
        String literal = open ? part.substring(0, part.length() - 1) : part;
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException("route pattern " + pattern + " has the segment " + part);
        }
        String escaped = literal.replace(".", "\\.");
        return open ? new Segment(Rank.PARTIAL, escaped + "[^/]+") : new Segment(Rank.WORD, escaped);
    }

    /** Whether it covers every request. */
    public boolean isDefault() {
        return segments.isEmpty();
    }

    /**
     * The pattern as a regular expression of the path; Perl, Java and nginx read it alike. Captured stars are named
     * groups.
     */
    public String regex() {
        StringBuilder regex = new StringBuilder("^");
        segments.forEach(segment -> regex.append('/').append(segment.regex()));
        return regex.append(slashEnd ? "/" : isDefault() ? "/" : "(?:/|$)").toString();
    }

    @Override
    public int compareTo(RoutePattern other) {
        int common = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < common; i++) {
            int order = segments.get(i).compareTo(other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        int longerFirst = Integer.compare(other.segments.size(), segments.size());
        return longerFirst != 0 ? longerFirst : written.compareTo(other.written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoutePattern that && regex().equals(that.regex());
    }

    @Override
    public int hashCode() {
        return regex().hashCode();
    }

    /** As the vendor writes it. */
    @Override
    public String toString() {
        return written;
    }

    /** How much a segment leaves open, least first. */
    private enum Rank {
        WORD,
        WORDS,
        PARTIAL,
        STAR
    }

    /** One segment of the path; the more specific one comes first. */
    private record Segment(Rank rank, String regex) implements Comparable<Segment> {
        @Override
        public int compareTo(Segment other) {
            int ranks = rank.compareTo(other.rank);
            return ranks != 0 ? ranks : regex.compareTo(other.regex);
        }
    }
}
