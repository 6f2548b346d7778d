/** What is wrong, where it stands, and how to put it right; data first, renderers beside it. */
@NullMarked
package io.fleetc.diagnostic;

import org.jspecify.annotations.NullMarked;
