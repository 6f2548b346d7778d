package io.fleetc.schema;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;

/**
 * A document of which every part that is left has the right shape.
 *
 * @param document the document without the parts that were wrong
 * @param pruned where those parts stood in the document as it was written; nothing is "missing" there
 */
public record Shaped(Value.Mapping document, List<ValuePath> pruned) {
    public Shaped {
        pruned = List.copyOf(pruned);
    }
}
