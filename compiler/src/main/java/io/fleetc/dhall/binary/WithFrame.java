package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [29, e, ["a", 0, "b"], value]}; another {@code with} in the place of the record is part of the same chain. */
final class WithFrame extends Frame {
    private final ArrayDeque<Items> open = new ArrayDeque<>();
    private final List<Expression.Clause> clauses = new ArrayList<>();
    private List<Expression.Step> path = List.of();
    private @Nullable Expression record;

    WithFrame(Decoding decoding, @Nullable Frame below, Items items) {
        super(decoding, below, below instanceof WithFrame);
        items.next();
        open.push(items);
    }

    @Override
    boolean joins(Form form, Items inner) {
        if (form != Form.WITH || record != null) {
            return false;
        }
        inner.next();
        open.push(inner);
        return true;
    }

    @Override
    void take(Expression part) {
        if (record == null) {
            record = part;
        } else {
            clauses.add(new Expression.Clause(path, part, NOWHERE));
            open.pop().end();
        }
    }

    @Override
    @Nullable
    Expression proceed() {
        if (record == null) {
            return null;
        }
        Items items = open.peek();
        if (items == null) {
            return new Expression.With(record, clauses, NOWHERE);
        }
        items.next();
        path = path();
        items.next();
        return null;
    }

    private List<Expression.Step> path() {
        List<Expression.Step> steps = new ArrayList<>();
        Items items = Items.array(reader, "the path of `with`");
        do {
            items.next();
            if (reader.peek() == CborReader.Kind.INTEGER) {
                reader.integer("a label or 0", Form.INTO_OPTIONAL, Form.INTO_OPTIONAL);
                steps.add(new Expression.Step(null, NOWHERE));
            } else {
                steps.add(new Expression.Step(reader.text("a label"), NOWHERE));
            }
        } while (items.left() > 0);
        items.end();
        return steps;
    }
}
