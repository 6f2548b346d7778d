/**
 * A step of the build: turns the lambdas of the finished jar into ordinary classes, because linking each of them when it is
 * first met costs a short run a seventh of its time. {@link io.fleetc.desugar.Desugar} is the way in.
 */
@NullMarked
package io.fleetc.desugar;

import org.jspecify.annotations.NullMarked;
