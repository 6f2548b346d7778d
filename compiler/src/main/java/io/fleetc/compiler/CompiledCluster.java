package io.fleetc.compiler;

import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.Component;
import io.fleetc.value.Value;
import java.util.List;

/**
 * One cluster, compiled.
 *
 * @param input what it was made from; its {@code set} is the content of {@code values.yaml}
 * @param components its objects, file by file, in the order in which they must be applied
 */
public record CompiledCluster(ClusterInput input, List<Component> components) {
    public CompiledCluster {
        components = List.copyOf(components);
    }

    /** Its objects, in that order. */
    public List<Value.Mapping> objects() {
        return components.stream()
                .flatMap(component -> component.objects().stream())
                .toList();
    }

    /** The cluster's name. */
    public String name() {
        return input.cluster().name();
    }
}
