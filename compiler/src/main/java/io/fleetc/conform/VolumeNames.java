package io.fleetc.conform;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives the volumes of a pod names that say what they hold, {@code secret/data-plane}: the names that people choose are
 * known inside the pod alone. Volumes that hold the same, and temporary directories, keep theirs.
 */
final class VolumeNames {
    private static final List<String> NAMES = List.of("secretName", "name", "claimName", "path");

    private VolumeNames() {}

    /** The specification of a pod with such names. */
    static Value.Mapping canonical(Value.Mapping pod) {
        if (!(pod.get("volumes") instanceof Value.Sequence volumes)) {
            return pod;
        }
        Map<String, String> names = names(volumes);
        Map<String, Value.Member> members = new LinkedHashMap<>();
        pod.members().forEach((key, member) -> {
            Value value = switch (key) {
                case "volumes" -> renamed(member.value(), names);
                case "containers", "initContainers" -> mounting(member.value(), names);
                default -> member.value();
            };
            members.put(key, new Value.Member(member.keySpan(), value));
        });
        return new Value.Mapping(members, pod.span());
    }

    private static Map<String, String> names(Value.Sequence volumes) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        for (Value item : volumes.items()) {
            if (item instanceof Value.Mapping volume && volume.text("name") != null) {
                String content = content(volume);
                if (content != null) {
                    held.put(String.valueOf(volume.text("name")), content);
                    counts.merge(content, 1, Integer::sum);
                }
            }
        }
        held.values().removeIf(content -> counts.getOrDefault(content, 0) != 1);
        return held;
    }

    private static @Nullable String content(Value.Mapping volume) {
        for (Map.Entry<String, Value.Member> member : volume.members().entrySet()) {
            if (member.getValue().value() instanceof Value.Mapping source) {
                for (String name : NAMES) {
                    if (source.text(name) != null) {
                        return member.getKey() + "/" + source.text(name);
                    }
                }
            }
        }
        return null;
    }

    private static Value mounting(Value containers, Map<String, String> names) {
        return each(
                containers,
                container -> container.get("volumeMounts") == null
                        ? container
                        : with(container, "volumeMounts", renamed(container.get("volumeMounts"), names)));
    }

    private static Value renamed(@Nullable Value items, Map<String, String> names) {
        return each(items == null ? Values.list() : items, item -> {
            String name = item.text("name");
            String held = name == null ? null : names.get(name);
            return held == null ? item : with(item, "name", Values.text(held));
        });
    }

    private static Value each(Value list, UnaryOperator<Value.Mapping> change) {
        if (!(list instanceof Value.Sequence sequence)) {
            return list;
        }
        List<Value> items = new ArrayList<>();
        sequence.items().forEach(item -> items.add(item instanceof Value.Mapping map ? change.apply(map) : item));
        return new Value.Sequence(items, sequence.span());
    }

    private static Value.Mapping with(Value.Mapping map, String key, Value value) {
        Map<String, Value.Member> members = new LinkedHashMap<>(map.members());
        members.put(key, new Value.Member(value.span(), value));
        return new Value.Mapping(members, map.span());
    }
}
