package io.fleetc.schema;

import io.fleetc.value.ValuePath;
import java.util.List;

/**
 * One thing that the validator holds against a document.
 *
 * @param path the value; for an unknown member and for a bad name that member; for what is missing the map that lacks it
 * @param keyword the keyword of the schema that says so
 * @param ofKey whether it is about the name of the member rather than its value
 * @param missing the members that are missing; empty unless the keyword is {@code required}
 */
record Mistake(ValuePath path, String keyword, boolean ofKey, List<String> missing) {
    Mistake {
        missing = List.copyOf(missing);
    }

    /** The lower, the more of the other mistakes at the same place it explains. */
    int rank() {
        return switch (keyword) {
            case "additionalProperties", "type" -> 0;
            case "not" -> 1;
            case "enum", "const" -> 2;
            case "minLength", "maxLength" -> 3;
            default -> 4;
        };
    }

    /** Whether nothing that is said about the inside of the value matters any more. */
    boolean coversInside() {
        return !ofKey && rank() <= 2;
    }
}
