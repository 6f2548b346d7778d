package io.fleetc.schema;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes parts out of a value. */
final class Pruning {
    private final Set<ValuePath> pruned;

    private Pruning(Set<ValuePath> pruned) {
        this.pruned = pruned;
    }

    /** The document without the parts at the given paths; the document itself is never one of them. */
    static Value.Mapping of(Value.Mapping document, Set<ValuePath> pruned) {
        return pruned.isEmpty() ? document : new Pruning(pruned).mapping(document, ValuePath.root());
    }

    private Value value(Value value, ValuePath path) {
        if (value instanceof Value.Mapping mapping) {
            return mapping(mapping, path);
        }
        return value instanceof Value.Sequence list ? list(list, path) : value;
    }

    private Value.Mapping mapping(Value.Mapping mapping, ValuePath path) {
        Map<String, Value.Member> kept = new LinkedHashMap<>();
        mapping.members().forEach((key, member) -> {
            ValuePath below = path.key(key);
            if (!pruned.contains(below)) {
                kept.put(key, new Value.Member(member.keySpan(), value(member.value(), below)));
            }
        });
        return new Value.Mapping(kept, mapping.span());
    }

    private Value.Sequence list(Value.Sequence list, ValuePath path) {
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            ValuePath below = path.index(i);
            if (!pruned.contains(below)) {
                kept.add(value(list.items().get(i), below));
            }
        }
        return new Value.Sequence(kept, list.span());
    }
}
