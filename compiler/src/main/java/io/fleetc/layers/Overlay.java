package io.fleetc.layers;

import io.fleetc.source.Span;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lays one layer over what the layers below it say.
 *
 * <p>Maps merge member by member; lists and scalars replace; an explicit null removes what lower layers say. Each key has
 * the span of where it was written last. What only one of both says is taken as it is, not copied, so that thousands of
 * clusters share what their common layers say.
 */
final class Overlay {
    private Overlay() {}

    /**
     * The members of a layer over those below.
     *
     * @param lower what the layers below say, without a null
     * @param upper the layer
     */
    static Value.Mapping of(Value.Mapping lower, Value.Mapping upper) {
        if (lower.members().isEmpty()) {
            Value.Mapping kept = withoutNulls(upper);
            return kept.span().known() ? kept : new Value.Mapping(kept.members(), lower.span());
        }
        Map<String, Value.Member> members = new LinkedHashMap<>(lower.members());
        for (KeyedMember entry : upper.entries()) {
            String key = entry.key();
            Value value = entry.member().value();
            Span keySpan = entry.member().keySpan();
            Value.Member below = members.get(key);
            if (value instanceof Value.Null) {
                members.remove(key);
            } else if (value instanceof Value.Mapping map) {
                Value.Mapping result = below != null && below.value() instanceof Value.Mapping under
                        ? of(under, map)
                        : withoutNulls(map);
                members.put(key, new Value.Member(keySpan, result));
            } else {
                members.put(key, entry.member());
            }
        }
        Span span = upper.span().known() ? upper.span() : lower.span();
        return new Value.Mapping(members, span);
    }

    /** A map without its nulls; the same map if it has none. */
    private static Value.Mapping withoutNulls(Value.Mapping map) {
        Map<String, Value.Member> changed = null;
        for (KeyedMember entry : map.entries()) {
            Value value = entry.member().value();
            Value kept = value instanceof Value.Mapping below ? withoutNulls(below) : value;
            if (kept != value || value instanceof Value.Null) {
                if (changed == null) {
                    changed = new LinkedHashMap<>(map.members());
                }
                if (value instanceof Value.Null) {
                    changed.remove(entry.key());
                } else {
                    changed.put(entry.key(), new Value.Member(entry.member().keySpan(), kept));
                }
            }
        }
        return changed == null ? map : new Value.Mapping(changed, map.span());
    }
}
