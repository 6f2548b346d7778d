package io.fleetc.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as {@code MAJOR.MINOR.PATCH} with an optional pre-release, ordered by the rules of semver.org 2.0.0.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param preRelease what stands behind the hyphen, or empty; build metadata is dropped since it does not order
 */
public record SemanticVersion(int major, int minor, int patch, String preRelease)
        implements Comparable<SemanticVersion> {
    private static final Pattern FORM = Pattern.compile(
            "(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");

    // Written out, since what a record is given is put together when it is first called, which every cold start pays
    // for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SemanticVersion that
                && major == that.major
                && minor == that.minor
                && patch == that.patch
                && preRelease.equals(that.preRelease);
    }

    @Override
    public int hashCode() {
        return ((major * 31 + minor) * 31 + patch) * 31 + preRelease.hashCode();
    }

    /** Reads a version; empty when the text has another form. */
    public static Optional<SemanticVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String preRelease = matcher.group(4);
        return Optional.of(new SemanticVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                preRelease == null ? "" : preRelease));
    }

    /** A version that the program itself writes down. */
    public static SemanticVersion of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: " + text));
    }

    /** Whether this version is the other one or comes later. */
    public boolean atLeast(SemanticVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int numbers = Integer.compare(major, other.major);
        numbers = numbers != 0 ? numbers : Integer.compare(minor, other.minor);
        numbers = numbers != 0 ? numbers : Integer.compare(patch, other.patch);
        return numbers != 0 ? numbers : comparePreReleases(preRelease, other.preRelease);
    }

    private static int comparePreReleases(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Boolean.compare(left.isEmpty(), right.isEmpty());
        }
        String[] lefts = left.split("\\.", -1);
        String[] rights = right.split("\\.", -1);
        for (int i = 0; i < Math.min(lefts.length, rights.length); i++) {
            int order = compareIdentifiers(lefts[i], rights[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftNumber = isNumber(left);
        boolean rightNumber = isNumber(right);
        if (leftNumber && rightNumber) {
            return left.length() != right.length()
                    ? Integer.compare(left.length(), right.length())
                    : left.compareTo(right);
        }
        return leftNumber == rightNumber ? left.compareTo(right) : Boolean.compare(rightNumber, leftNumber);
    }

    private static boolean isNumber(String identifier) {
        return !identifier.isEmpty() && identifier.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease.isEmpty() ? "" : "-" + preRelease);
    }
}
