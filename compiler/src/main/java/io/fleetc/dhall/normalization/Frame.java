package io.fleetc.dhall.normalization;

import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** What remains to be done with a value once it is there: one entry of the stack of a {@link Machine}. */
interface Frame {
    /**
     * Goes on with the value. A frame is resumed once for each time it was pushed.
     *
     * @return the result, or null if the machine has been given something else to do first
     */
    @Nullable
    Denotation resume(Denotation value, Machine machine);

    /** The expression that waits, if the frame knows it. */
    default Span span() {
        return Span.none();
    }
}
