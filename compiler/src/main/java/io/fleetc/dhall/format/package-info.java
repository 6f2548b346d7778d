/** Expressions to text: the formatter, and the short form for messages. */
@NullMarked
package io.fleetc.dhall.format;

import org.jspecify.annotations.NullMarked;
