package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind that differ in the same way, which are shown once.
 *
 * @param change how the first of them differs
 * @param things all of them, in order
 */
record Bundle(ThingChange change, List<Thing> things) {
    Bundle {
        things = List.copyOf(things);
    }

    /** What makes the changes of two things the same. */
    private record Sameness(
            String group,
            String kind,
            ThingChange.Action action,
            List<Change> changes,
            List<String> follows,
            Value.@Nullable Mapping content,
            @Nullable String like) {}

    static List<Bundle> of(List<ThingChange> changes) {
        Map<Sameness, List<ThingChange>> bundles = new LinkedHashMap<>();
        for (ThingChange change : changes) {
            Sameness sameness = new Sameness(
                    change.thing().group(),
                    change.thing().kind(),
                    change.action(),
                    change.changes(),
                    change.follows(),
                    change.content(),
                    change.like());
            bundles.computeIfAbsent(sameness, key -> new ArrayList<>()).add(change);
        }
        List<Bundle> all = new ArrayList<>();
        bundles.values()
                .forEach(same -> all.add(new Bundle(
                        same.get(0), same.stream().map(ThingChange::thing).toList())));
        return all;
    }
}
