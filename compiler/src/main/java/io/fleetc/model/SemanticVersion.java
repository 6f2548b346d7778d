package io.fleetc.model;

import java.util.Optional;
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
    private static final int MOST_DIGITS = 9;

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
        int plus = text.indexOf('+');
        String ordered = plus < 0 ? text : text.substring(0, plus);
        int hyphen = ordered.indexOf('-');
        String numbers = hyphen < 0 ? ordered : ordered.substring(0, hyphen);
        String preRelease = hyphen < 0 ? "" : ordered.substring(hyphen + 1);
        int first = numbers.indexOf('.');
        int second = numbers.indexOf('.', first + 1);
        if (second < 0
                || (hyphen >= 0 && !isIdentifiers(preRelease))
                || (plus >= 0 && !isIdentifiers(text.substring(plus + 1)))) {
            return Optional.empty();
        }
        int major = number(numbers.substring(0, first));
        int minor = number(numbers.substring(first + 1, second));
        int patch = number(numbers.substring(second + 1));
        return major < 0 || minor < 0 || patch < 0
                ? Optional.empty()
                : Optional.of(new SemanticVersion(major, minor, patch, preRelease));
    }

    /** A number without leading zeros, or -1. */
    private static int number(String digits) {
        boolean padded = digits.length() > 1 && digits.charAt(0) == '0';
        return isNumber(digits) && digits.length() <= MOST_DIGITS && !padded ? Integer.parseInt(digits) : -1;
    }

    private static boolean isIdentifiers(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return !text.isEmpty();
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
        for (int i = 0; i < identifier.length(); i++) {
            if (identifier.charAt(i) < '0' || identifier.charAt(i) > '9') {
                return false;
            }
        }
        return !identifier.isEmpty();
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease.isEmpty() ? "" : "-" + preRelease);
    }
}
