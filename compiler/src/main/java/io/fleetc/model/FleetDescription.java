package io.fleetc.model;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fleet as its documents describe it, before any layer is merged: every part with its name and its span.
 *
 * @param name {@code metadata.name} of the Fleet document
 * @param span where that name is written
 * @param globalDatabases shared databases by name, sorted
 * @param defaults {@code spec.defaults}
 * @param groups groups by name, sorted
 * @param clusters clusters by name, sorted
 * @param specification the whole {@code spec} of the Fleet document, for the parts that only later stages read
 */
public record FleetDescription(
        String name,
        Span span,
        Map<String, Section> globalDatabases,
        Section defaults,
        Map<String, Section> groups,
        Map<String, Section> clusters,
        Value.Mapping specification) {
    public FleetDescription {
        globalDatabases = Collections.unmodifiableMap(new LinkedHashMap<>(globalDatabases));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        clusters = Collections.unmodifiableMap(new LinkedHashMap<>(clusters));
    }

    /** The names of the groups that a cluster lists, in its order. */
    public static List<String> groupsOf(Section cluster) {
        return cluster.body().get("groups") instanceof Value.Sequence list
                ? list.items().stream()
                        .filter(Value.Text.class::isInstance)
                        .map(item -> ((Value.Text) item).text())
                        .toList()
                : List.of();
    }
}
