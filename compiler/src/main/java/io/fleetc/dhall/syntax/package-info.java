/** The tree of a Dhall expression and its literals: what every other chapter works on. */
@NullMarked
package io.fleetc.dhall.syntax;

import org.jspecify.annotations.NullMarked;
