/** Expressions to CBOR and back, and the semantic hash. */
@NullMarked
package io.fleetc.dhall.binary;

import org.jspecify.annotations.NullMarked;
