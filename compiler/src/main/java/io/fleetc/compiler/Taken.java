package io.fleetc.compiler;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fleet says once it says what somebody else rendered.
 *
 * @param settings the settings that the cluster makes for itself, by path in its specification
 * @param before the texts of the files that change, by name
 * @param after the texts that they get
 * @param notes what else comes of it, in sentences
 */
public record Taken(
        Map<ValuePath, Value> settings,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        List<String> notes) {
    public Taken {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
        notes = List.copyOf(notes);
    }
}
