package io.fleetc.dhall.normalization;

import io.fleetc.source.Span;

/**
 * A run went beyond its {@link Limits}. It leaves all loops at once and becomes a diagnostic at the front door, which is
 * the one place that catches it.
 */
public final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    /** What was exceeded, as a sentence for the user, and the expression that was being evaluated. */
    public Exhausted(String message, Span span) {
        super(message, null, false, false);
        this.span = span;
    }

    /** More steps than allowed. */
    static Exhausted steps(long limit, Span span) {
        return new Exhausted("evaluation takes more than " + limit + " steps", span);
    }

    /** A value larger than allowed, for example {@code text} or {@code list}. */
    static Exhausted size(String what, Span span) {
        return new Exhausted("the " + what + " grows too large", span);
    }

    /** Where evaluation stood. */
    public Span span() {
        return span;
    }
}
