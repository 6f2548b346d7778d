package io.fleetc.manifest;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The digests of what the pods of one cluster read at start: of its values, and of the ConfigMaps that are emitted. Most
 * services read the same, so that each digest is computed once.
 */
final class StartDigests {
    private final Value.Mapping values;
    private final Map<List<ValuePath>, String> ofValues = new LinkedHashMap<>();
    private final Map<String, String> ofConfigMaps = new LinkedHashMap<>();

    StartDigests(Value.Mapping values) {
        this.values = values;
    }

    /** Takes in a ConfigMap. */
    void add(Value.Mapping configMap) {
        Value.Mapping metadata = configMap.mapping("metadata");
        String name = metadata == null ? null : metadata.text("name");
        Value data = configMap.get("data");
        if (name != null && data != null) {
            ofConfigMaps.put(name, ValueDigest.of(data));
        }
    }

    /** The digest of an emitted ConfigMap, or null if there is none of that name. */
    @Nullable
    String configMap(String name) {
        return ofConfigMaps.get(name);
    }

    /** The digest of the values but for some paths, which the pod follows without a restart. */
    String values(List<ValuePath> followed) {
        List<ValuePath> present = new ArrayList<>();
        for (ValuePath path : followed) {
            if (path.in(values) != null) {
                present.add(path);
            }
        }
        String known = ofValues.get(present);
        if (known == null) {
            known = ValueDigest.of(without(present));
            ofValues.put(present, known);
        }
        return known;
    }

    private Value.Mapping without(List<ValuePath> paths) {
        Value.Mapping left = values;
        for (ValuePath path : paths) {
            left = leavingOut(left, path.steps());
        }
        return left;
    }

    private static Value.Mapping leavingOut(Value.Mapping values, List<Object> steps) {
        Values.Builder builder = Values.map();
        values.members().forEach((key, member) -> {
            if (!key.equals(steps.get(0))) {
                builder.put(key, member.value());
            } else if (steps.size() > 1 && member.value() instanceof Value.Mapping below) {
                builder.put(key, leavingOut(below, steps.subList(1, steps.size())));
            }
        });
        return builder.build();
    }
}
