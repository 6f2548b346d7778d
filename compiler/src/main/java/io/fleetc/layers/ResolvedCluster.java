package io.fleetc.layers;

import io.fleetc.diagnostic.Nearest;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    /** The maps of the shipped defaults whose entries are things of their own, which a cluster may have or not. */
    private static final Set<String> ENTRIES = Set.of("priorityClasses", "sparkProxy", "worker");

    public ResolvedCluster {
        layers = List.copyOf(layers);
    }

    /**
     * This cluster with the shipped defaults of its release below everything that the fleet says. A null removes what the
     * fleet's lower layers say; a setting or a block of settings returns to its shipped default, an entry of a map of
     * things is gone.
     */
    public ResolvedCluster over(Layer shipped) {
        List<Layer> all = new ArrayList<>(List.of(shipped));
        all.addAll(layers);
        Value.Mapping effective = withSettingsOf(shipped.specification(), Layers.merge(all), false);
        return new ResolvedCluster(name, span, all, set, effective);
    }

    /** A map with what it lacks of the defaults, at every depth; entries of their own are not filled in. */
    // The very same map has nothing to be filled in.
    @SuppressWarnings("ReferenceEquality")
    private static Value.Mapping withSettingsOf(Value.Mapping defaults, Value.Mapping map, boolean entries) {
        if (map == defaults) {
            return map;
        }
        Map<String, Value.Member> added = new LinkedHashMap<>();
        for (Map.Entry<String, Value.Member> entry : defaults.members().entrySet()) {
            Value.Member member = entry.getValue();
            Value.Member present = map.members().get(entry.getKey());
            if (member.value() instanceof Value.Mapping below) {
                if (present != null && present.value() instanceof Value.Mapping own) {
                    Value.Mapping filled = withSettingsOf(below, own, ENTRIES.contains(entry.getKey()));
                    if (filled != own) {
                        added.put(entry.getKey(), new Value.Member(present.keySpan(), filled));
                    }
                } else if (present == null && !entries) {
                    added.put(entry.getKey(), member);
                }
            } else if (present == null && !(member.value() instanceof Value.Null)) {
                added.put(entry.getKey(), member);
            }
        }
        if (added.isEmpty()) {
            return map;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>(map.members());
        members.putAll(added);
        return new Value.Mapping(members, map.span());
    }

    /**
     * Whether a path was written in some layer but taken out because it was wrong, be it under a mistyped name: then it is
     * not missing.
     */
    public boolean pruned(ValuePath path) {
        return layers.stream()
                .flatMap(layer -> layer.pruned().stream())
                .anyMatch(pruned -> pruned.covers(path) || path.covers(pruned) || isSlipOf(pruned, path));
    }

    /** Whether the first path differs from the second in its last key only, and by no more than a slip. */
    private static boolean isSlipOf(ValuePath written, ValuePath meant) {
        int last = meant.steps().size() - 1;
        return last >= 0
                && written.steps().size() == last + 1
                && written.steps().subList(0, last).equals(meant.steps().subList(0, last))
                && Nearest.to(
                                String.valueOf(written.steps().get(last)),
                                List.of(String.valueOf(meant.steps().get(last))))
                        .isPresent();
    }

    /**
     * What each layer says about a path, lowest layer first; layers that say nothing are left out. A null around the path
     * is said about it too, since it removes what is below. The last one wins, unless it is a null, or the value is a map,
     * to which all of them contribute.
     */
    public List<Setting> settings(ValuePath path) {
        List<Setting> settings = new ArrayList<>();
        for (Layer layer : layers) {
            Value value = path.saidIn(layer.specification());
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
