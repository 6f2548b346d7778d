/** Layers: shipped defaults, fleet defaults, groups and the cluster itself, merged with their provenance. */
@NullMarked
package io.fleetc.layers;

import org.jspecify.annotations.NullMarked;
