package io.fleetc.dhall.imports;

import io.fleetc.dhall.syntax.Octets;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;

/** What was found at a place. */
sealed interface Content {
    /** A text to be parsed. */
    record Text(Source source) implements Content {}

    /** Bytes, for {@code as Text} and {@code as Bytes}. */
    record Raw(Octets bytes) implements Content {}

    /** Nothing is there, so that {@code ?} goes on; to be said at the import if nothing else is found. */
    record Absent(Diagnostic why) implements Content {}

    /** Something is there that cannot be imported; to be said at the import. */
    record Refused(Diagnostic why) implements Content {}
}
