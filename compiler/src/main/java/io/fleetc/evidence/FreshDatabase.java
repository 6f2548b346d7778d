package io.fleetc.evidence;

import java.time.Instant;

/**
 * A database was created: there was nothing in it that a migration could have missed.
 *
 * @param origin where that stands
 * @param scope the database
 * @param time when it was created
 */
public record FreshDatabase(Origin origin, Scope scope, Instant time) implements Statement {
    @Override
    public Kind kind() {
        return Kind.FRESH_DATABASE;
    }
}
