package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [18, "a", b, "c"]}: texts and interpolations in turn. */
final class TextFrame extends Frame {
    private final Items items;
    private final List<String> chunks = new ArrayList<>();
    private final List<Expression> interpolations = new ArrayList<>();

    TextFrame(Decoding decoding, @Nullable Frame below, Items items) {
        super(decoding, below, true);
        this.items = items;
    }

    @Override
    void take(Expression part) {
        interpolations.add(part);
    }

    @Override
    @Nullable
    Expression proceed() {
        items.next();
        chunks.add(reader.text("text"));
        if (items.left() == 0) {
            items.end();
            return new Expression.TextLiteral(chunks, interpolations, NOWHERE);
        }
        items.next();
        return null;
    }
}
