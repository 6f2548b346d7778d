/** The Maven face: options to a request, diagnostics to Maven's log. */
@NullMarked
package io.fleetc.maven;

import org.jspecify.annotations.NullMarked;
