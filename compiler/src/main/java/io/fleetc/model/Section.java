package io.fleetc.model;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;

/**
 * A named part of a fleet, as it was written: a cluster, a group, a global database, or {@code spec.defaults}.
 *
 * @param name its name
 * @param nameSpan where the name is written
 * @param body what is said about it
 * @param pruned paths in the body that were written but taken out because they were wrong; nothing is "missing" there
 */
public record Section(String name, Span nameSpan, Value.Mapping body, List<ValuePath> pruned) {
    public Section {
        pruned = List.copyOf(pruned);
    }
}
