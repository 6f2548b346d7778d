package io.fleetc.layers;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster with its layers merged.
 *
 * @param name the cluster's name
 * @param span where the cluster is declared: its name
 * @param layers all layers, lowest first; once the release is known the first one holds the shipped defaults
 * @param set what the fleet itself says: all layers but the shipped defaults
 * @param effective what holds: {@code set} over the shipped defaults
 */
public record ResolvedCluster(String name, Span span, List<Layer> layers, Value.Mapping set, Value.Mapping effective) {
    public ResolvedCluster {
        layers = List.copyOf(layers);
    }

    /** This cluster with the shipped defaults of its release below everything that the fleet says. */
    public ResolvedCluster over(Layer shipped) {
        List<Layer> all = new ArrayList<>(List.of(shipped));
        all.addAll(layers);
        return new ResolvedCluster(name, span, all, set, Layers.merge(all));
    }

    /** Whether a path was written in some layer but taken out because it was wrong: then it is not missing. */
    public boolean pruned(ValuePath path) {
        return layers.stream()
                .flatMap(layer -> layer.pruned().stream())
                .anyMatch(pruned -> pruned.covers(path) || path.covers(pruned));
    }

    /**
     * What each layer says about a path, lowest layer first; layers that say nothing are left out. The last one wins,
     * unless the value is a map, to which all of them contribute.
     */
    public List<Setting> settings(ValuePath path) {
        List<Setting> settings = new ArrayList<>();
        for (Layer layer : layers) {
            Value value = layer.specification().at(path);
            if (value != null) {
                settings.add(new Setting(layer, value));
            }
        }
        return settings;
    }

    /**
     * What one layer says about a path.
     *
     * @param layer the layer
     * @param value its value, with the span where it is written
     */
    public record Setting(Layer layer, Value value) {}
}
