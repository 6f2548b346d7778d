package io.fleetc.model;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;

/**
 * One document of a fleet whose shape has been checked.
 *
 * @param body the document
 * @param pruned paths that were taken out because they were wrong
 */
public record Document(Value.Mapping body, List<ValuePath> pruned) {
    public Document {
        pruned = List.copyOf(pruned);
    }

    /** Its {@code kind}, or the empty text. */
    public String kind() {
        String kind = body.text("kind");
        return kind == null ? "" : kind;
    }
}
