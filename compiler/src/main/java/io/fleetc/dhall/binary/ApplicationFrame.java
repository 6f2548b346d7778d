package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [0, f, a, b]}; an application in the place of the function is part of the same chain. */
final class ApplicationFrame extends Frame {
    private final ArrayDeque<Items> open = new ArrayDeque<>();
    private final List<Expression> arguments = new ArrayList<>();
    private @Nullable Expression function;

    /** Whether the innermost array has an argument. */
    private boolean applied;

    ApplicationFrame(Decoding decoding, @Nullable Frame below, Items items) {
        super(decoding, below, below instanceof ApplicationFrame);
        items.next();
        open.push(items);
    }

    @Override
    boolean joins(Form form, Items inner) {
        if (form != Form.APPLICATION || function != null) {
            return false;
        }
        inner.next();
        open.push(inner);
        return true;
    }

    @Override
    void take(Expression part) {
        if (function == null) {
            function = part;
        } else {
            arguments.add(part);
            applied = true;
        }
    }

    @Override
    @Nullable
    Expression proceed() {
        if (function == null) {
            return null;
        }
        for (Items items = open.peek(); items != null; items = open.peek()) {
            if (items.left() > 0 || !applied) {
                items.next();
                return null;
            }
            items.end();
            open.pop();
            applied = false;
        }
        return new Expression.Application(function, arguments, NOWHERE);
    }
}
