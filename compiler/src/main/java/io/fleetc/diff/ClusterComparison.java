package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a cluster runs in two revisions, object by object.
 *
 * <p>Pods carry digests of the Secrets and ConfigMaps that they read at start. Such a digest differs because something
 * else does, and it differs on every cluster: where what it is of is told anyway, the digest itself is not.
 */
public final class ClusterComparison {
    private static final String DIGEST = "checksum/";
    private static final String ANNOTATIONS = "annotations";

    private final SortedMap<Thing, Value.Mapping> before;
    private final SortedMap<Thing, Value.Mapping> after;
    private final TextChanges texts = new TextChanges();
    private final Set<String> told = new LinkedHashSet<>();

    private ClusterComparison(SortedMap<Thing, Value.Mapping> before, SortedMap<Thing, Value.Mapping> after) {
        this.before = before;
        this.after = after;
    }

    /** How a cluster differs. */
    public static ClusterChange of(ClusterSide before, ClusterSide after) {
        return new ClusterChange(Headlines.of(before, after), things(things(before), things(after)));
    }

    /** How objects differ that belong to no cluster. */
    static List<ThingChange> things(List<Value.Mapping> before, List<Value.Mapping> after) {
        return things(byThing(before), byThing(after));
    }

    private static List<ThingChange> things(
            SortedMap<Thing, Value.Mapping> before, SortedMap<Thing, Value.Mapping> after) {
        return new ClusterComparison(before, after).compare();
    }

    private static SortedMap<Thing, Value.Mapping> things(ClusterSide side) {
        SortedMap<Thing, Value.Mapping> things = byThing(side.objects());
        things.put(Thing.VALUES, side.values());
        return things;
    }

    private static SortedMap<Thing, Value.Mapping> byThing(List<Value.Mapping> objects) {
        SortedMap<Thing, Value.Mapping> things = new TreeMap<>();
        objects.forEach(object -> things.put(Thing.of(object), object));
        return things;
    }

    private List<ThingChange> compare() {
        Set<Thing> differing = new TreeSet<>();
        before.forEach((thing, object) -> {
            if (!object.equals(after.get(thing))) {
                differing.add(thing);
            }
        });
        for (Thing thing : after.keySet()) {
            if (!before.containsKey(thing)) {
                differing.add(thing);
            }
        }
        differing.forEach(thing -> told.add(thing.name()));
        List<ThingChange> changes = new ArrayList<>();
        for (Thing thing : differing) {
            changes.add(change(thing, before.get(thing), after.get(thing)));
        }
        return changes;
    }

    private ThingChange change(Thing thing, Value.@Nullable Mapping first, Value.@Nullable Mapping second) {
        if (first == null && second != null) {
            return whole(thing, ThingChange.Action.ADDED, second, after);
        }
        if (first != null && second == null) {
            return whole(thing, ThingChange.Action.REMOVED, first, before);
        }
        List<Change> changes = new ArrayList<>();
        Set<String> follows = new TreeSet<>();
        boolean renewed = false;
        for (Change change : ValueChanges.between(first, second, texts)) {
            FieldPath path = change.path();
            if (isDigest(path)) {
                follows.add(path.last().substring(DIGEST.length()));
            } else if (thing.name().endsWith("*") && path.isBelow(List.of("metadata", "name"))) {
                renewed = true;
            } else {
                changes.add(change);
            }
        }
        return new ThingChange(
                thing,
                renewed ? ThingChange.Action.RENEWED : ThingChange.Action.CHANGED,
                changes,
                List.copyOf(follows),
                null,
                null);
    }

    private boolean isDigest(FieldPath path) {
        int length = path.steps().size();
        return path.last().startsWith(DIGEST)
                && told.contains(path.last().substring(DIGEST.length()))
                && length > 1
                && path.steps().get(length - 2).text().equals(ANNOTATIONS);
    }

    /** What comes or goes as a whole; a copy of what stands in another namespace of the same revision is called that. */
    private static ThingChange whole(
            Thing thing, ThingChange.Action action, Value.Mapping object, SortedMap<Thing, Value.Mapping> side) {
        Value.Mapping content = Contents.withoutDigests(object, thing.name());
        for (Map.Entry<Thing, Value.Mapping> other : side.entrySet()) {
            Thing same = other.getKey();
            if (same.kind().equals(thing.kind())
                    && same.group().equals(thing.group())
                    && same.name().equals(thing.name())
                    && same.namespace().compareTo(thing.namespace()) < 0
                    && Contents.withoutNamespace(object).equals(Contents.withoutNamespace(other.getValue()))) {
                return new ThingChange(thing, action, List.of(), List.of(), null, same.namespace());
            }
        }
        return new ThingChange(thing, action, List.of(), List.of(), content, null);
    }
}
