/** Plans as people and programs read them. */
@NullMarked
package io.fleetc.plan.view;

import org.jspecify.annotations.NullMarked;
