package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cluster in one revision: what it is made from, as far as people think in it, and what it runs.
 *
 * @param name its name
 * @param release the platform's release
 * @param flags the flags that the release knows, by name
 * @param specification the settings in effect, in the fleet's own words
 * @param values the content of {@code values.yaml}
 * @param objects its objects, those by which Argo CD deploys it among them
 */
public record ClusterSide(
        String name,
        String release,
        SortedMap<String, FlagSide> flags,
        Value.Mapping specification,
        Value.Mapping values,
        List<Value.Mapping> objects) {
    public ClusterSide {
        flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
        objects = List.copyOf(objects);
    }
}
