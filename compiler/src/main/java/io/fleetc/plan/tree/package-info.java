/** The files of each step of a plan: a complete desired state. */
@NullMarked
package io.fleetc.plan.tree;

import org.jspecify.annotations.NullMarked;
