package io.fleetc.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of statements. */
public enum Kind {
    /** A job ran. */
    JOB_RUN,
    /** A cluster was seen at a revision. */
    OBSERVED,
    /** A database was created. */
    FRESH_DATABASE,
    /** A database was restored from a backup. */
    RESTORED,
    /** A release of the platform works with the schema of another one. */
    SCHEMA_COMPATIBLE,
    /** Somebody approved something. */
    APPROVAL;

    private static final String PREFIX = "https://fleetc.io/evidence/";
    private static final String SUFFIX = "/v1";

    /** The word for it, such as {@code job-run}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code predicateType} of such a statement. */
    public String predicateType() {
        return PREFIX + word() + SUFFIX;
    }

    /** The field of the predicate that says when it became true. */
    String timeField() {
        return this == JOB_RUN ? "finished" : "at";
    }

    /** The kind of a {@code predicateType}. */
    public static Optional<Kind> of(String predicateType) {
        return Arrays.stream(values())
                .filter(kind -> kind.predicateType().equals(predicateType))
                .findFirst();
    }

    /** All words, in their order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }

    @Override
    public String toString() {
        return word();
    }
}
