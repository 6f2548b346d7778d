package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for the interpolations of a text, or for the operands of a {@code ++}, which are interpolations too. */
final class Interpolation implements Frame {
    private final List<String> chunks;
    private final List<Expression> interpolations;
    private final Environment environment;
    private final TextBuilder text;
    private int next;

    Interpolation(Expression.TextLiteral literal, Environment environment, Machine machine) {
        this.chunks = literal.chunks();
        this.interpolations = literal.interpolations();
        this.environment = environment;
        text = new TextBuilder(machine, literal.span());
        addChunk();
    }

    Interpolation(Expression.Operation appending, Environment environment, Machine machine) {
        this.chunks = List.of();
        this.interpolations = appending.operands();
        this.environment = environment;
        text = new TextBuilder(machine, appending.span());
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        text.add(value);
        next++;
        addChunk();
        if (next == interpolations.size()) {
            return text.result();
        }
        machine.push(this);
        return machine.evaluate(interpolations.get(next), environment);
    }

    private void addChunk() {
        if (!chunks.isEmpty() && !chunks.get(next).isEmpty()) {
            text.add(Rope.of(chunks.get(next)));
        }
    }
}
