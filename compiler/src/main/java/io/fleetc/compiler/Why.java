package io.fleetc.compiler;

import io.fleetc.layers.Layer;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a setting of a cluster has its value: what each layer says about it, which one wins, which ones it beat.
 *
 * @param cluster the cluster
 * @param path the setting
 * @param effective what holds
 * @param leaves for each scalar or list at or below the path, what the layers say, by path
 */
public record Why(String cluster, ValuePath path, Value effective, List<Leaf> leaves) {
    public Why {
        leaves = List.copyOf(leaves);
    }

    /**
     * One scalar or list.
     *
     * @param path its path in the cluster's specification
     * @param opinions what the layers say, the winner first, then those that it beat from the highest to the lowest
     */
    public record Leaf(ValuePath path, List<Opinion> opinions) {
        public Leaf {
            opinions = List.copyOf(opinions);
        }
    }

    /**
     * What one layer says.
     *
     * @param layer the layer's name
     * @param kind its sort
     * @param value what it says; a null removes what lower layers say
     * @param span where it says so
     * @param wins whether this is what holds
     */
    public record Opinion(String layer, Layer.Kind kind, Value value, Span span, boolean wins) {}

    /** The answer for a path, or empty if no layer says anything there. */
    static Optional<Why> of(ResolvedCluster cluster, ValuePath path) {
        Value effective = path.in(cluster.effective());
        if (effective == null) {
            return Optional.empty();
        }
        List<Leaf> leaves = new ArrayList<>();
        collect(cluster, path, effective, leaves);
        return Optional.of(new Why(cluster.name(), path, effective, leaves));
    }

    private static void collect(ResolvedCluster cluster, ValuePath path, Value value, List<Leaf> leaves) {
        if (value instanceof Value.Mapping mapping && !mapping.members().isEmpty()) {
            mapping.members().forEach((key, member) -> collect(cluster, path.key(key), member.value(), leaves));
        } else {
            leaves.add(new Leaf(path, opinions(cluster, path)));
        }
    }

    private static List<Opinion> opinions(ResolvedCluster cluster, ValuePath path) {
        List<ResolvedCluster.Setting> settings = cluster.settings(path);
        List<Opinion> opinions = new ArrayList<>();
        boolean found = false;
        for (int i = settings.size() - 1; i >= 0; i--) {
            ResolvedCluster.Setting setting = settings.get(i);
            boolean wins = !found && !(setting.value() instanceof Value.Null);
            found |= wins;
            opinions.add(new Opinion(
                    setting.layer().name(),
                    setting.layer().kind(),
                    setting.value(),
                    setting.value().span(),
                    wins));
        }
        return opinions;
    }
}
