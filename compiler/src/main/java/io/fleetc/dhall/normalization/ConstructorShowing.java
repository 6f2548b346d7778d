package io.fleetc.dhall.normalization;

import io.fleetc.source.Span;

/** Waits for the value of a {@code showConstructor}. */
record ConstructorShowing(Span span) implements Frame {
    @Override
    public Denotation resume(Denotation value, Machine machine) {
        String label = Merging.label(value);
        return label == null
                ? new Denotation.StuckShowConstructor(value)
                : new Denotation.TextValue(Rope.of(label), span);
    }
}
