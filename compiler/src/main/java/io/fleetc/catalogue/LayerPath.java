package io.fleetc.catalogue;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;

/** Where in a fleet a layer stands. */
final class LayerPath {
    private LayerPath() {}

    /** The path of a layer's specification, such as {@code spec.clusters.dc-a}. */
    static ValuePath of(Layer layer) {
        String owner = layer.name().substring(layer.name().indexOf(' ') + 1);
        return switch (layer.kind()) {
            case GROUP -> ValuePath.of("spec", "groups", owner);
            case PRIMARY, CLUSTER -> ValuePath.of("spec", "clusters", owner);
            default -> ValuePath.of("spec", "defaults");
        };
    }
}
