/** A normal form to plain data, by the rules of dhall-to-json. */
@NullMarked
package io.fleetc.dhall.data;

import org.jspecify.annotations.NullMarked;
