/** Timings, which have no place in tests: run by hand, on a machine that does nothing else. */
@NullMarked
package io.fleetc.benchmark;

import org.jspecify.annotations.NullMarked;
