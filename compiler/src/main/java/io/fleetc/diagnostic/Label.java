package io.fleetc.diagnostic;

import io.fleetc.source.Span;

/**
 * A place and what is to be said about it.
 *
 * @param span the smallest span that shows it
 * @param text a few words, lower case, without a final stop; may be empty
 */
public record Label(Span span, String text) {}
