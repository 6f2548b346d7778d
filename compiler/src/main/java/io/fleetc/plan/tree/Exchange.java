package io.fleetc.plan.tree;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps with one part exchanged; everything else keeps its place and its spans. */
final class Exchange {
    private Exchange() {}

    /**
     * A map with a member put at a path, maps around it made where they lack.
     *
     * @param order an earlier state of the map: a key that returns goes back behind the keys it stood behind there
     */
    static Value.Mapping put(Value.Mapping map, ValuePath path, Value.Member member, Value.Mapping order) {
        return exchange(map, path.steps(), member, order);
    }

    /** A map with a value put at a path. */
    static Value.Mapping put(Value.Mapping map, ValuePath path, Value value) {
        return put(map, path, new Value.Member(Span.none(), value), Values.empty());
    }

    /** A map without what stands at a path; the maps around it stay, be they empty. */
    static Value.Mapping remove(Value.Mapping map, ValuePath path) {
        return path.in(map) == null ? map : exchange(map, path.steps(), null, Values.empty());
    }

    private static Value.Mapping exchange(
            Value.Mapping map, List<Object> steps, Value.@Nullable Member member, Value.Mapping order) {
        if (steps.isEmpty() || !(steps.get(0) instanceof String key)) {
            throw new IllegalArgumentException("a list is exchanged as a whole, not at " + steps);
        }
        Map<String, Value.Member> members = new LinkedHashMap<>(map.members());
        if (steps.size() == 1) {
            if (member == null) {
                members.remove(key);
            } else {
                place(members, key, member, order);
            }
        } else {
            Value.Member there = members.get(key);
            Value.Mapping inner =
                    there != null && there.value() instanceof Value.Mapping found ? found : Values.empty();
            Value.Mapping innerOrder = order.mapping(key);
            Value.Mapping exchanged = exchange(
                    inner, steps.subList(1, steps.size()), member, innerOrder == null ? Values.empty() : innerOrder);
            Span span = there == null ? Span.none() : there.keySpan();
            place(members, key, new Value.Member(span, exchanged), order);
        }
        return new Value.Mapping(members, map.span());
    }

    /** Puts a member where the order has it: behind the nearest key that stands before it there, or at the end. */
    static void place(Map<String, Value.Member> members, String key, Value.Member member, Value.Mapping order) {
        if (members.containsKey(key) || !order.members().containsKey(key)) {
            members.put(key, member);
            return;
        }
        List<String> ordered = new ArrayList<>(order.members().keySet());
        String before = null;
        for (String known : ordered.subList(0, ordered.indexOf(key))) {
            before = members.containsKey(known) ? known : before;
        }
        Map<String, Value.Member> all = new LinkedHashMap<>(members);
        members.clear();
        if (before == null) {
            members.put(key, member);
        }
        for (Map.Entry<String, Value.Member> entry : all.entrySet()) {
            members.put(entry.getKey(), entry.getValue());
            if (entry.getKey().equals(before)) {
                members.put(key, member);
            }
        }
    }
}
