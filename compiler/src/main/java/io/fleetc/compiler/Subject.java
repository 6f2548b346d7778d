package io.fleetc.compiler;

import java.util.Locale;

/** What {@code inspect} shows a table of. */
public enum Subject {
    /** The clusters and how they are deployed. */
    CLUSTERS,
    /** The flags of each cluster. */
    FLAGS,
    /** The services of each cluster. */
    SERVICES,
    /** The database servers and who uses them. */
    DATABASES,
    /** The images that run. */
    IMAGES,
    /** The uses of free-form {@code values}. */
    VALUES;

    /** The word a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
