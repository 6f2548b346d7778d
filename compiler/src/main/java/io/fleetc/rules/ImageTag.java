package io.fleetc.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tag of a Spark image as the vendor writes it: the version of Spark and the vendor's own build of it, such as
 * {@code 3.5.3-v10}, where build 10 comes after build 9.
 */
record ImageTag(int major, int minor, int patch, int build) implements Comparable<ImageTag> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?:-v(\\d{1,9})(?:-[0-9A-Za-z.]+)?)?");

    /** Reads a tag; empty for one that somebody named in another way, of which nothing is known. */
    static Optional<ImageTag> parse(String tag) {
        Matcher matcher = FORM.matcher(tag);
        return matcher.matches()
                ? Optional.of(new ImageTag(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3)),
                        matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4))))
                : Optional.empty();
    }

    @Override
    public int compareTo(ImageTag other) {
        int versions = Integer.compare(major, other.major);
        versions = versions != 0 ? versions : Integer.compare(minor, other.minor);
        versions = versions != 0 ? versions : Integer.compare(patch, other.patch);
        return versions != 0 ? versions : Integer.compare(build, other.build);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + "-v" + build;
    }
}
