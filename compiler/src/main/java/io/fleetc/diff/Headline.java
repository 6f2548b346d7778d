package io.fleetc.diff;

import org.jspecify.annotations.Nullable;

/**
 * What changes about a cluster in the words in which people think of it: its release, its flags, the settings that
 * decide most.
 *
 * @param subject for example {@code switches on `scheduling`} or the path of a setting
 * @param before what it was, or null where the subject says all
 * @param after what it is, or null where the subject says all
 * @param finding the risk in it; null if what follows from it says that
 */
public record Headline(
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable Finding finding) {
    /** A headline that says all by itself. */
    static Headline of(String sentence) {
        return new Headline(sentence, null, null, null);
    }

    /** The whole line. */
    public String sentence() {
        return before == null ? subject : subject + ": " + before + " → " + after;
    }
}
