/** Expressions to their meaning and back: evaluation, conversion, reading back. */
@NullMarked
package io.fleetc.dhall.normalization;

import org.jspecify.annotations.NullMarked;
