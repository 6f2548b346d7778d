package io.fleetc.plan.tree;

import io.fleetc.layers.Layer;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what the change did to {@code spec.defaults} and to groups, wherever more clusters wait for it than have it at
 * this step: one line there instead of one in each cluster. Clusters that differ then say so themselves.
 */
final class SharedLayers {
    private final Draft draft;
    private final Wanted wanted;
    private final Map<String, ResolvedCluster> clusters;

    private SharedLayers(Draft draft, Wanted wanted) {
        this.draft = draft;
        this.wanted = wanted;
        this.clusters = Layers.of(membersAsWanted());
    }

    /** Undoes in a draft what should be undone. */
    static void undo(Draft draft, FleetDescription base, Wanted wanted) {
        SharedLayers layers = new SharedLayers(draft, wanted);
        Set<String> all = new TreeSet<>(layers.clusters.keySet());
        Value.Mapping defaults = draft.defaults().body();
        draft.defaults(layers.undone("spec.defaults", defaults, base.defaults().body(), all));
        for (String group : List.copyOf(draft.groups().keySet())) {
            Section earlier = base.groups().get(group);
            Section now = draft.groups().get(group);
            if (earlier != null && now != null) {
                Set<String> members = new TreeSet<>(all);
                members.removeIf(cluster -> !wanted.groups(cluster).contains(group));
                Draft.put(draft.groups(), group, layers.undone("group " + group, now.body(), earlier.body(), members));
            }
        }
    }

    /** The fleet with each cluster in the groups that it is in at this step. */
    private FleetDescription membersAsWanted() {
        Draft members = new Draft(draft.description());
        for (Section cluster : draft.clusters().values()) {
            Value.Mapping body = cluster.body();
            for (String key : List.of("groups", "standbyFor")) {
                Value value = wanted.settings(cluster.name()).get(key);
                ValuePath path = ValuePath.of(key);
                body = value == null ? Exchange.remove(body, path) : Exchange.put(body, path, value);
            }
            Draft.put(members.clusters(), cluster.name(), body);
        }
        return members.description();
    }

    private Value.Mapping undone(String layer, Value.Mapping now, Value.Mapping earlier, Set<String> users) {
        Value.Mapping body = now;
        for (ValuePath path : differences(now, earlier)) {
            if (waiting(layer, path, path.in(now), path.in(earlier), users) > 0) {
                body = exchanged(body, path, earlier);
            }
        }
        return body;
    }

    /** A body with a part as it was; maps that the change brought and that are empty now go too. */
    private static Value.Mapping exchanged(Value.Mapping body, ValuePath path, Value.Mapping earlier) {
        Value was = path.in(earlier);
        if (was != null) {
            return Exchange.put(body, path, new Value.Member(keySpan(earlier, path), was), earlier);
        }
        Value.Mapping rest = Exchange.remove(body, path);
        ValuePath above = above(path);
        boolean vacant = !above.steps().isEmpty()
                && above.in(earlier) == null
                && above.in(rest) instanceof Value.Mapping map
                && map.members().isEmpty();
        return vacant ? exchanged(rest, above, earlier) : rest;
    }

    private static ValuePath above(ValuePath path) {
        return new ValuePath(path.steps().subList(0, path.steps().size() - 1));
    }

    private static Span keySpan(Value.Mapping map, ValuePath path) {
        Value around = above(path).in(map);
        Value.Member member = around instanceof Value.Mapping found
                ? found.members()
                        .get(String.valueOf(path.steps().get(path.steps().size() - 1)))
                : null;
        return member == null ? Span.none() : member.keySpan();
    }

    /** The paths of the smallest parts in which two bodies differ. */
    private static List<ValuePath> differences(Value.Mapping now, Value.Mapping earlier) {
        List<ValuePath> differences = new ArrayList<>();
        collect(now, earlier, ValuePath.root(), differences);
        return differences;
    }

    private static void collect(
            @Nullable Value now, @Nullable Value earlier, ValuePath path, List<ValuePath> differences) {
        if (now != null && now.equals(earlier)) {
            return;
        }
        boolean maps = isMapOrAbsent(now) && isMapOrAbsent(earlier) && !(isEmpty(now) && isEmpty(earlier));
        if (!maps) {
            differences.add(path);
            return;
        }
        Value.Mapping left = now instanceof Value.Mapping map ? map : Values.empty();
        Value.Mapping right = earlier instanceof Value.Mapping map ? map : Values.empty();
        Set<String> keys = new TreeSet<>(left.members().keySet());
        keys.addAll(right.members().keySet());
        keys.forEach(key -> collect(left.get(key), right.get(key), path.key(key), differences));
    }

    private static boolean isMapOrAbsent(@Nullable Value value) {
        return value == null || value instanceof Value.Mapping;
    }

    private static boolean isEmpty(@Nullable Value value) {
        return value == null
                || (value instanceof Value.Mapping map && map.members().isEmpty());
    }

    /** How many more of the users of a layer want what it said before than what it says now. */
    private int waiting(String layer, ValuePath path, @Nullable Value now, @Nullable Value earlier, Set<String> users) {
        int waiting = 0;
        for (String user : users) {
            ResolvedCluster cluster = clusters.get(user);
            Value settled = path.in(wanted.settings(user));
            if (cluster == null) {
                continue;
            }
            Value ifKept = effective(cluster.layers(), layer, path, now);
            Value ifUndone = effective(cluster.layers(), layer, path, earlier);
            if (!equal(ifKept, ifUndone)) {
                waiting += equal(settled, ifUndone) ? 1 : equal(settled, ifKept) ? -1 : 0;
            }
        }
        return waiting;
    }

    /** What layers say together about a path when one of them says something else. */
    private static @Nullable Value effective(
            List<Layer> layers, String exchanged, ValuePath path, @Nullable Value instead) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            Value said = layer.name().equals(exchanged) ? instead : said(layer.specification(), path);
            if (said != null) {
                return said instanceof Value.Null ? null : said;
            }
        }
        return null;
    }

    /** What a layer says about a path: a null or a scalar above it covers it. */
    private static @Nullable Value said(Value.Mapping body, ValuePath path) {
        Value at = body;
        for (Object step : path.steps()) {
            if (!(at instanceof Value.Mapping map)) {
                return Values.nothing();
            }
            at = map.get(String.valueOf(step));
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static boolean equal(@Nullable Value one, @Nullable Value other) {
        return one == null ? other == null : one.equals(other);
    }
}
