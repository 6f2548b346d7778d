package io.fleetc.dhall.normalization;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.util.Locale;

/**
 * A run went beyond its {@link Limits}. It leaves all loops at once and becomes a diagnostic at the front door, which is
 * the one place that catches it.
 */
public final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    private Exhausted(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    /** More steps than allowed. */
    static Exhausted steps(long limit, Span span) {
        return new Exhausted(Diagnostic.error(
                        Code.FC7050, String.format(Locale.ROOT, "evaluation takes more than %,d steps", limit), span)
                .labelled("evaluation had come to this place")
                .helping("fold over fewer elements, or over a smaller number"));
    }

    /** A value larger than allowed, for example {@code text} or {@code list}. */
    static Exhausted size(String what, Span span) {
        return new Exhausted(Diagnostic.error(Code.FC7051, "the " + what + " grows too large", span)
                .labelled("it would be made here"));
    }

    /** What the user reads: what was exceeded, and the expression that was being evaluated. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /** Where evaluation stood. */
    public Span span() {
        return diagnostic.at().span();
    }
}
