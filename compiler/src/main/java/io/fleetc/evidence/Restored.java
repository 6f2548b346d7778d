package io.fleetc.evidence;

import java.time.Instant;

/**
 * A database was restored: whatever happened to it between the moment it now holds and the restore is gone.
 *
 * @param origin where that stands
 * @param scope the database
 * @param to the moment whose state it holds
 * @param time when it was restored
 */
public record Restored(Origin origin, Scope scope, Instant to, Instant time) implements Statement {
    @Override
    public Kind kind() {
        return Kind.RESTORED;
    }
}
