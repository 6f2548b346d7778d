package io.fleetc.layers;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;

/**
 * One layer of a cluster: a partial cluster specification and where it comes from.
 *
 * @param name what a user calls it: {@code shipped defaults of 3.18.0}, {@code spec.defaults}, {@code group eu-prod},
 *     {@code cluster dc-a}
 * @param kind which of the sorts of layers it is
 * @param specification the settings that the layer makes, with their spans
 * @param pruned paths that were written in this layer but taken out because they were wrong
 */
public record Layer(String name, Kind kind, Value.Mapping specification, List<ValuePath> pruned) {
    public Layer {
        pruned = List.copyOf(pruned);
    }

    /** A layer in which nothing was wrong. */
    public Layer(String name, Kind kind, Value.Mapping specification) {
        this(name, kind, specification, List.of());
    }

    /** The sorts of layers, lowest first. */
    public enum Kind {
        /** What the vendor's chart of this release does when nobody says anything. */
        SHIPPED,
        /** What fleetc derives where the fleet is silent and the chart has no default. */
        DERIVED,
        /** The global database that the cluster names. */
        DATABASE,
        /** {@code spec.defaults} of the fleet. */
        DEFAULTS,
        /** A group that the cluster is in. */
        GROUP,
        /** The cluster for which this one stands by. */
        PRIMARY,
        /** The cluster itself. */
        CLUSTER
    }
}
