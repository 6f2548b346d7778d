package io.fleetc.manifest;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chart values under construction: a tree of maps into which values are put by their paths. */
final class ValueTree {
    private final Map<String, ValueTree> children = new LinkedHashMap<>();
    private @Nullable Value value;

    /** Puts a value; maps are merged member by member, anything else replaces what is there. */
    void put(ValuePath path, Value put) {
        ValueTree at = this;
        for (Object step : path.steps()) {
            at.value = null;
            at = at.children.computeIfAbsent((String) step, key -> new ValueTree());
        }
        at.put(put);
    }

    private void put(Value put) {
        if (put instanceof Value.Mapping mapping && (!mapping.members().isEmpty() || !children.isEmpty())) {
            value = null;
            mapping.members()
                    .forEach((key, member) -> children.computeIfAbsent(key, name -> new ValueTree())
                            .put(member.value()));
        } else {
            children.clear();
            value = put;
        }
    }

    /** The tree as a value. */
    Value build() {
        if (value != null) {
            return value;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>();
        children.forEach((key, child) -> members.put(key, new Value.Member(Span.none(), child.build())));
        return new Value.Mapping(members, Span.none());
    }
}
