/** The type of an expression, and what is wrong with it in the words of its author. */
@NullMarked
package io.fleetc.dhall.typing;

import org.jspecify.annotations.NullMarked;
