/** The description of a fleet as Dhall types, and fleets written with them. */
@NullMarked
package io.fleetc.compiler.dhall;

import org.jspecify.annotations.NullMarked;
