package io.fleetc.rules;

import io.fleetc.diagnostic.Edit;
import io.fleetc.layers.Layer;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the edit of the user's text that gives a setting of a cluster another value.
 *
 * <p>A setting that stands in a layer which wins is changed where it stands. Otherwise it is added to the layer given, in
 * the deepest map that is already there.
 */
final class Rewrite {
    /** Layers that hold the text of the cluster itself or of what it is a part of. */
    private static final Set<Layer.Kind> OPEN =
            Set.of(Layer.Kind.DATABASE, Layer.Kind.DEFAULTS, Layer.Kind.GROUP, Layer.Kind.CLUSTER);

    private Rewrite() {}

    /**
     * The edit that makes a path say something.
     *
     * @param cluster the cluster
     * @param path the path in it
     * @param literal the new value as it is written
     * @param floor the lowest layer that may be changed
     * @return the edit; empty when the text around has a form in which only a person should write
     */
    static Optional<Edit> set(ClusterFacts cluster, ValuePath path, String literal, Layer floor) {
        List<Layer> layers = cluster.resolved().layers();
        Layer lowest = lowest(cluster, path, floor);
        for (int i = layers.size() - 1; i >= layers.indexOf(lowest); i--) {
            Layer layer = layers.get(i);
            Value value = path.saidIn(layer.specification());
            if (value != null && OPEN.contains(layer.kind())) {
                return path.in(layer.specification()) != null && replaceable(value)
                        ? Optional.of(new Edit(value.span(), quotedLike(value, literal)))
                        : Optional.empty();
            }
        }
        return Insertion.into(lowest.specification(), path, literal);
    }

    /**
     * The edit that takes a setting out.
     *
     * @return the edit; empty when several layers make the setting, since then taking it out of one shows the next
     */
    static Optional<Edit> remove(ClusterFacts cluster, ValuePath path) {
        List<Layer> layers = cluster.resolved().settings(path).stream()
                .map(setting -> setting.layer())
                .filter(ClusterFacts::fromFleet)
                .toList();
        return layers.size() == 1 && OPEN.contains(layers.get(0).kind())
                ? Removal.of(layers.get(0).specification(), path)
                : Optional.empty();
    }

    private static Layer lowest(ClusterFacts cluster, ValuePath path, Layer floor) {
        boolean open = OPEN.contains(floor.kind()) && floor.kind() != Layer.Kind.DATABASE;
        return describing(cluster, path).orElse(open ? floor : cluster.own());
    }

    /** Whether a setting is part of the description of the global database that a cluster is on. */
    static boolean inDatabase(ClusterFacts cluster, ValuePath path) {
        return describing(cluster, path).isPresent();
    }

    /** What a global database describes is changed there: a cluster that uses it has no database of its own. */
    private static Optional<Layer> describing(ClusterFacts cluster, ValuePath path) {
        Object top = path.steps().get(0);
        return cluster.resolved().layers().stream()
                .filter(layer -> layer.kind() == Layer.Kind.DATABASE)
                .filter(layer ->
                        top instanceof String key && layer.specification().get(key) != null)
                .findFirst();
    }

    private static boolean replaceable(Value value) {
        return value.span().known()
                && !(value instanceof Value.Mapping || value instanceof Value.Sequence)
                && !value.span().text().isBlank();
    }

    /** JSON keeps its quotes. */
    private static String quotedLike(Value value, String literal) {
        return value instanceof Value.Text && value.span().text().startsWith("\"") ? '"' + literal + '"' : literal;
    }
}
