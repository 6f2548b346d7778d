package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code [9, e, "x"]}, {@code [10, e, "x", "y"]} and {@code [10, e, [T]]}; a selection in the place of the record is part
 * of the same chain, so that {@code a.b.c} is not deep.
 */
final class SelectorsFrame extends Frame {
    private final ArrayDeque<Selector> open = new ArrayDeque<>();
    private @Nullable Expression record;

    /** The array that holds the type of a projection, while that is being read. */
    private @Nullable Items around;

    /** One array of the chain. */
    private record Selector(Form form, Items items) {}

    SelectorsFrame(Decoding decoding, @Nullable Frame below, Form form, Items items) {
        super(decoding, below, below instanceof SelectorsFrame);
        items.next();
        open.push(new Selector(form, items));
    }

    @Override
    boolean joins(Form form, Items inner) {
        boolean selects = form == Form.SELECTION || form == Form.PROJECTION;
        if (!selects || record != null) {
            return false;
        }
        inner.next();
        open.push(new Selector(form, inner));
        return true;
    }

    @Override
    void take(Expression part) {
        if (record == null) {
            record = part;
        } else if (around != null) {
            around.end();
            around = null;
            open.pop().items.end();
            record = new Expression.ProjectionByType(record, part, NOWHERE);
        }
    }

    @Override
    @Nullable
    Expression proceed() {
        Expression selected = record;
        if (selected == null) {
            return null;
        }
        for (Selector selector = open.peek(); selector != null; selector = open.peek()) {
            Items items = selector.items;
            if (selector.form == Form.SELECTION) {
                items.next();
                selected = new Expression.Selection(selected, label(reader.text("a label")), NOWHERE);
            } else if (items.left() > 0 && reader.peek() == CborReader.Kind.ARRAY) {
                items.next();
                around = Items.array(reader, "the type of a projection");
                around.next();
                record = selected;
                return null;
            } else {
                selected = new Expression.Projection(selected, labels(items), NOWHERE);
            }
            items.end();
            open.pop();
        }
        return selected;
    }

    private List<Expression.Label> labels(Items items) {
        List<Expression.Label> labels = new ArrayList<>();
        while (items.left() > 0) {
            items.next();
            labels.add(label(reader.text("a label")));
        }
        return labels;
    }
}
