package io.fleetc.compiler;

import io.fleetc.catalogue.Flag;
import io.fleetc.catalogue.Release;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.layers.Layer;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Forcing;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a setting of a cluster has its value: what each layer says about it, which one wins, which ones it beat.
 *
 * @param cluster the cluster
 * @param path the setting
 * @param effective what holds; null when a layer took away what the others say
 * @param leaves for each scalar or list at or below the path, what the layers say, by path
 */
public record Why(String cluster, ValuePath path, @Nullable Value effective, List<Leaf> leaves) {
    public Why {
        leaves = List.copyOf(leaves);
    }

    /**
     * One scalar or list.
     *
     * @param path its path in the cluster's specification
     * @param value what holds; null when a layer took away what the others say
     * @param opinions what the layers say: the winner if there is one, then the others from the highest to the lowest
     * @param leftOut why the cluster's release has no use for a flag, as half a sentence; empty where it has
     * @param forced the rules that a flag could not be the other way for
     */
    public record Leaf(
            ValuePath path, @Nullable Value value, List<Opinion> opinions, String leftOut, List<Forcing.By> forced) {
        public Leaf {
            opinions = List.copyOf(opinions);
            forced = List.copyOf(forced);
        }
    }

    /**
     * What one layer says.
     *
     * @param layer the layer's name
     * @param kind its sort
     * @param value what it says; a null, which may stand around the path, removes what lower layers of the fleet say
     * @param span where it says so
     * @param wins whether this is what holds
     * @param removes whether this is the null that took away what the fleet's lower layers say
     */
    public record Opinion(String layer, Layer.Kind kind, Value value, Span span, boolean wins, boolean removes) {}

    /** The answer for a path; an error if no layer says anything there. */
    static Checked<Why> of(ResolvedCluster cluster, ValuePath path) {
        Value effective = path.in(cluster.effective());
        if (effective == null && cluster.settings(path).isEmpty()) {
            return Checked.none(unknown(cluster, path));
        }
        List<Leaf> leaves = new ArrayList<>();
        collect(cluster, path, effective, leaves);
        return Checked.of(new Why(cluster.name(), path, effective, leaves));
    }

    /** The same with what the rules and the release of the cluster have to say about each flag. */
    Why judged(ValidatedFleet fleet, ClusterState state) {
        Release release = state.release();
        if (release == null || leaves.stream().noneMatch(leaf -> FlagState.isFlag(leaf.path()))) {
            return this;
        }
        Forcing forcing = Forcing.of(FleetCompiler.facts(fleet), fleet.rules(), cluster);
        return new Why(
                cluster,
                path,
                effective,
                leaves.stream()
                        .map(leaf -> FlagState.isFlag(leaf.path()) ? judged(leaf, release, forcing) : leaf)
                        .toList());
    }

    private static Leaf judged(Leaf leaf, Release release, Forcing forcing) {
        String name = String.valueOf(leaf.path().steps().get(1));
        Flag flag = release.catalogue().flags().get(name);
        String leftOut = flag == null || flag.knownIn(release.version()) ? "" : flag.absence(release.version());
        return new Leaf(leaf.path(), leaf.value(), leaf.opinions(), leftOut, forcing.on(name));
    }

    private static Diagnostic unknown(ResolvedCluster cluster, ValuePath path) {
        Diagnostic unknown = Diagnostic.error(
                Code.FC1022,
                "no layer of cluster `" + cluster.name() + "` says anything about `" + path + "`",
                Span.none());
        ValuePath known = ValuePath.root();
        for (Object step : path.steps()) {
            Value around = known.in(cluster.effective());
            if (step instanceof String key && around instanceof Value.Mapping map && map.get(key) == null) {
                ValuePath above = known;
                return Nearest.to(key, map.members().keySet())
                        .map(near -> unknown.helping("ask for `" + above.key(near) + "`"))
                        .orElse(unknown);
            }
            known = known.then(new ValuePath(List.of(step)));
        }
        return unknown;
    }

    private static void collect(ResolvedCluster cluster, ValuePath path, @Nullable Value value, List<Leaf> leaves) {
        if (value instanceof Value.Mapping mapping && !mapping.members().isEmpty()) {
            mapping.members().forEach((key, member) -> collect(cluster, path.key(key), member.value(), leaves));
        } else {
            leaves.add(new Leaf(path, value, opinions(cluster, path, value != null), "", List.of()));
        }
    }

    /** Below a null only the shipped default holds, which no layer of the fleet takes away. */
    private static List<Opinion> opinions(ResolvedCluster cluster, ValuePath path, boolean present) {
        List<ResolvedCluster.Setting> settings = cluster.settings(path);
        List<Opinion> opinions = new ArrayList<>();
        boolean won = !present;
        boolean removed = false;
        for (int i = settings.size() - 1; i >= 0; i--) {
            Layer layer = settings.get(i).layer();
            Value value = settings.get(i).value();
            boolean removes = value instanceof Value.Null && !removed && !(present && won);
            removed |= removes;
            boolean wins = !won && (removed ? layer.kind() == Layer.Kind.SHIPPED : !(value instanceof Value.Null));
            won |= wins;
            Opinion opinion = new Opinion(layer.name(), layer.kind(), value, value.span(), wins, removes);
            opinions.add(wins ? 0 : opinions.size(), opinion);
        }
        return opinions;
    }
}
