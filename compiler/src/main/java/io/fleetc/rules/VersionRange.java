package io.fleetc.rules;

import io.fleetc.model.SemanticVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A set of releases, written {@code >=3.17.0 <4}: comparisons that all must hold; alternatives stand between {@code ||}.
 * A version with fewer than three numbers stands for the first release of that line.
 */
public final class VersionRange {
    private static final Pattern COMPARISON =
            Pattern.compile("(>=|<=|>|<|=)(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?");

    private final String written;
    private final List<List<Bound>> alternatives;

    private VersionRange(String written, List<List<Bound>> alternatives) {
        this.written = written;
        this.alternatives = alternatives;
    }

    /** Reads a range; empty when the text has another form. */
    public static Optional<VersionRange> parse(String written) {
        List<List<Bound>> alternatives = new ArrayList<>();
        for (String alternative : written.split("\\|\\|", -1)) {
            List<Bound> bounds = new ArrayList<>();
            for (String comparison : alternative.trim().split("\\s+", -1)) {
                Matcher matcher = COMPARISON.matcher(comparison);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                bounds.add(bound(matcher));
            }
            alternatives.add(bounds);
        }
        return Optional.of(new VersionRange(written, alternatives));
    }

    private static Bound bound(Matcher matcher) {
        return new Bound(
                matcher.group(1),
                new SemanticVersion(
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)),
                        matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4)),
                        ""));
    }

    /** Whether a release is in it. */
    public boolean contains(SemanticVersion version) {
        return alternatives.stream().anyMatch(bounds -> bounds.stream().allMatch(bound -> bound.admits(version)));
    }

    /** In words: {@code 3.17.0 or later}. */
    public String inWords() {
        return String.join(
                ", or ",
                alternatives.stream()
                        .map(bounds -> String.join(
                                " and ", bounds.stream().map(Bound::inWords).toList()))
                        .toList());
    }

    @Override
    public String toString() {
        return written;
    }

    private record Bound(String operator, SemanticVersion version) {
        boolean admits(SemanticVersion other) {
            int order = other.compareTo(version);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }

        String inWords() {
            return switch (operator) {
                case ">=" -> version + " or later";
                case "<=" -> version + " or earlier";
                case ">" -> "after " + version;
                case "<" -> "before " + version;
                default -> version.toString();
            };
        }
    }
}
