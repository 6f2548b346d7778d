package io.fleetc.diagnostic;

import io.fleetc.source.Span;

/**
 * A change of the user's text that puts something right.
 *
 * @param span what is replaced; empty for an insertion
 * @param replacement the new text; empty for a deletion
 */
public record Edit(Span span, String replacement) {
    /** Another name where one is written; quotes around it stay, which JSON cannot do without. */
    public static Edit renaming(Span span, String name) {
        return new Edit(span, span.text().startsWith("\"") ? '"' + name + '"' : name);
    }
}
