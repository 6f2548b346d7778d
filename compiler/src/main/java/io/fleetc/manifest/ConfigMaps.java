package io.fleetc.manifest;

import io.fleetc.catalogue.Services;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/** The ConfigMaps that services read beside the chart's values, each only when the cluster needs it. */
final class ConfigMaps {
    private final ClusterInput input;
    private final Services services;

    ConfigMaps(ClusterInput input, Services services) {
        this.input = input;
        this.services = services;
    }

    List<Value.Mapping> objects() {
        List<Value.Mapping> objects = new ArrayList<>();
        for (Services.ConfigMap map : services.configMaps()) {
            if (map.when().holds(input.flags(), input.values(), input.cluster().specification())) {
                objects.add(input.object("v1", "ConfigMap", map.name())
                        .annotate(Waves.ANNOTATION, Waves.CONFIGURATION)
                        .with("data", data(map))
                        .build());
            }
        }
        return objects;
    }

    private Value.Mapping data(Services.ConfigMap map) {
        Values.Builder data = Values.map();
        map.lines().forEach((key, path) -> data.put(key, lines(path)));
        if (map.entries() != null && map.entries().in(input.values()) instanceof Value.Mapping entries) {
            data.putAll(Scalars.texts(entries));
        }
        return data.build();
    }

    private String lines(ValuePath path) {
        StringBuilder lines = new StringBuilder();
        if (path.in(input.values()) instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                lines.append(Scalars.text(item)).append('\n');
            }
        }
        return lines.toString();
    }
}
