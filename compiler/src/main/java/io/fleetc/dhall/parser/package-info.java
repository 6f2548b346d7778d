/** Text to an expression: the grammar of the standard, every expression with its span. */
@NullMarked
package io.fleetc.dhall.parser;

import org.jspecify.annotations.NullMarked;
