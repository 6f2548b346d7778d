package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.source.Span;

/**
 * Where the fleet says something about a cluster.
 *
 * @param span the value, or the key of a map or a list
 * @param layer the layer that says it
 */
public record Place(Span span, Layer layer) {}
