package io.fleetc.evidence;

import java.time.Instant;

/**
 * One release of the platform works on a database whose schema another release made.
 *
 * @param origin where that stands
 * @param scope the database, or the fleet if it is so for every one
 * @param from the release that works
 * @param with the release whose schema it works with
 * @param reference who says so: a ticket, a document
 * @param time when that was said
 */
public record SchemaCompatible(Origin origin, Scope scope, String from, String with, String reference, Instant time)
        implements Statement {
    @Override
    public Kind kind() {
        return Kind.SCHEMA_COMPATIBLE;
    }
}
