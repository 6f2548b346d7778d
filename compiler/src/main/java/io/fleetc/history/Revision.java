package io.fleetc.history;

import io.fleetc.source.Sources;
import java.time.Instant;
import java.util.Optional;

/**
 * One state of a fleet's files.
 *
 * @param id what names it for good: the full hash of a commit, or the name of a directory
 * @param label what people call it: the short hash of a commit, or the name of a directory
 * @param files the files of the fleet, each read when it is asked for, while the {@link Past} is open; none where the
 *     fleet did not exist
 * @param at when it came into being, where that is known: the committer's time of the first commit that has these files
 */
public record Revision(String id, String label, Sources files, Optional<Instant> at) {
    /** The same, made at another time. */
    Revision madeAt(Optional<Instant> time) {
        return new Revision(id, label, files, time);
    }

    /** Whether the fleet did not exist. */
    public boolean absent() {
        return files.list("", false).names().isEmpty();
    }
}
