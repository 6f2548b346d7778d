package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.StuckText;
import io.fleetc.dhall.normalization.Denotation.TextValue;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts text together from chunks and interpolated values, of which some may be stuck. */
final class TextBuilder {
    private final Machine machine;
    private final Span span;
    private final List<Rope> chunks = new ArrayList<>(1);
    private final List<Denotation> interpolations = new ArrayList<>(0);
    private Rope last = Rope.empty();

    TextBuilder(Machine machine, Span span) {
        this.machine = machine;
        this.span = span;
    }

    void add(Rope text) {
        last = machine.appended(last, text, span);
    }

    /** Inlines a text, also one with interpolations of its own, and keeps anything else as an interpolation. */
    void add(Denotation value) {
        if (value instanceof TextValue text) {
            add(text.text());
        } else if (value instanceof StuckText text) {
            for (int i = 0; i < text.interpolations().size(); i++) {
                add(text.chunks().get(i));
                interpolate(text.interpolations().get(i));
            }
            add(text.chunks().get(text.interpolations().size()));
        } else {
            interpolate(value);
        }
    }

    private void interpolate(Denotation value) {
        chunks.add(last);
        interpolations.add(value);
        last = Rope.empty();
    }

    /** The text; a lone interpolation stands for itself. */
    Denotation result() {
        if (interpolations.isEmpty()) {
            return new TextValue(last, span);
        }
        if (interpolations.size() == 1 && last.isEmpty() && chunks.get(0).isEmpty()) {
            return interpolations.get(0);
        }
        chunks.add(last);
        return new StuckText(chunks, interpolations);
    }
}
