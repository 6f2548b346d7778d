package io.fleetc.dhall.normalization;

import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** Waits for a function and gives it one argument. */
record ApplyTo(Delayed argument, Span span) implements Frame {
    @Override
    public @Nullable Denotation resume(Denotation function, Machine machine) {
        return machine.apply(function, argument, span);
    }
}
