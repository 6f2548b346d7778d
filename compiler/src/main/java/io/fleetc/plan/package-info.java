/**
 * Staged plans: an illegal jump as the fewest legal steps, each a complete desired state with its gates, its undo and the
 * rules that keep it from coming earlier.
 */
@NullMarked
package io.fleetc.plan;

import org.jspecify.annotations.NullMarked;
