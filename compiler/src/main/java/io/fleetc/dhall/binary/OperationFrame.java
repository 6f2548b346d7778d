package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [3, operator, a, b]}; the same operator in the place of the first operand is part of the same chain. */
final class OperationFrame extends Frame {
    private final Operator operator;
    private final ArrayDeque<Items> open = new ArrayDeque<>();
    private final List<Expression> operands = new ArrayList<>();

    OperationFrame(Decoding decoding, @Nullable Frame below, Operator operator, Items items) {
        super(decoding, below, needsBrackets(below, operator));
        this.operator = operator;
        items.next();
        open.push(items);
    }

    private static boolean needsBrackets(@Nullable Frame below, Operator operator) {
        return below instanceof OperationFrame outer && outer.operator.compareTo(operator) >= 0;
    }

    /** Takes an inner array for the chain if it is in the place of the first operand. */
    boolean joins(Operator same, Items inner) {
        if (same != operator || !operands.isEmpty()) {
            return false;
        }
        inner.next();
        open.push(inner);
        return true;
    }

    @Override
    void take(Expression part) {
        operands.add(part);
    }

    @Override
    @Nullable
    Expression proceed() {
        if (operands.isEmpty()) {
            return null;
        }
        if (operands.size() > 1) {
            open.pop().end();
        }
        Items items = open.peek();
        if (items == null) {
            return new Expression.Operation(operator, operands, NOWHERE);
        }
        items.next();
        return null;
    }
}
