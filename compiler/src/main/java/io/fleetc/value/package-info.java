/** Plain data with source spans, and the paths that name its parts. */
@NullMarked
package io.fleetc.value;

import org.jspecify.annotations.NullMarked;
