/**
 * The Dhall language: text to plain values. The packages below are the chapters of the standard: {@code syntax} (the tree),
 * {@code parser}, {@code binary}, {@code normalization}, {@code typing}, {@code imports}; {@code format} prints expressions
 * and {@code data} turns a normal form into a {@link io.fleetc.value.Value}.
 *
 * <p>Nothing here knows what a fleet is; only {@code source}, {@code diagnostic} and {@code value} are used, so that the
 * package can be taken out as it stands. No pass recurses on the thread's stack.
 */
@NullMarked
package io.fleetc.dhall;

import org.jspecify.annotations.NullMarked;
