package io.fleetc.dhall.parser;

import io.fleetc.source.Span;

/**
 * A comment, which means nothing to anybody but people and the formatter.
 *
 * @param span from its first to its last character; the line end behind a line comment is not part of it
 * @param block whether it is written between <code>{-</code> and <code>-}</code>; else it runs to the end of its line. The
 *     lines at the head of a file that begin with {@code #!} are line comments too
 */
public record Comment(Span span, boolean block) {}
