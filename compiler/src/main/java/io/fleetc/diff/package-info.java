/** What a change of the fleet does to which clusters. */
@NullMarked
package io.fleetc.diff;

import org.jspecify.annotations.NullMarked;
