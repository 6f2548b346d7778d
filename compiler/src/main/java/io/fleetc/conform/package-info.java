/** How our objects differ from those that somebody else rendered for the same cluster. */
@NullMarked
package io.fleetc.conform;

import org.jspecify.annotations.NullMarked;
