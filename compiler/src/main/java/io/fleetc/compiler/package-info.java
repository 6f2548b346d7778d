/** The front door: from the files of a fleet to everything that is said about it and everything that is written. */
@NullMarked
package io.fleetc.compiler;

import org.jspecify.annotations.NullMarked;
