package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A form that is under way and waits for one of its parts: what would be a call on the thread's stack in a recursive
 * decoder.
 */
abstract class Frame {
    /** The place of everything that is decoded. */
    static final Span NOWHERE = Span.none();

    final Decoding decoding;
    final CborReader reader;
    final @Nullable Frame below;

    /** How many frames there are up to here, and how many of them need brackets or a binder in source text. */
    final int height;

    final int nesting;

    Frame(Decoding decoding, @Nullable Frame below, boolean nests) {
        this.decoding = decoding;
        this.reader = decoding.reader;
        this.below = below;
        this.height = below == null ? 1 : below.height + 1;
        this.nesting = (below == null ? 0 : below.nesting) + (nests ? 1 : 0);
    }

    /** Takes the part that this waited for. */
    abstract void take(Expression part);

    /** Reads on, as far as the next part that is an expression: null if there is one, else the whole. */
    abstract @Nullable Expression proceed();

    /** Takes an inner array for the same chain if it is of the same form and in the place where the chain goes on. */
    boolean joins(Form form, Items inner) {
        return false;
    }

    static Expression.Label label(String text) {
        return new Expression.Label(text, NOWHERE);
    }
}
