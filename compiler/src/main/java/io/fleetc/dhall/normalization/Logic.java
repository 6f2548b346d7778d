package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import org.jspecify.annotations.Nullable;

/** {@code ||}, {@code &&}, {@code ==} and {@code !=}: a literal decides, or else whether both operands are equivalent. */
final class Logic extends Operations {
    Logic(Expression.Operation operation, Environment environment, Machine machine) {
        super(operation, environment, machine);
    }

    @Override
    @Nullable
    Denotation combine(Denotation soFar, Denotation operand) {
        // With a neutral operand the other one is the result, and ‖ and && also have one that absorbs.
        boolean neutral = operator() == Operator.AND || operator() == Operator.EQUAL;
        if (Choice.isLiteral(soFar, neutral)) {
            return operand;
        }
        if (Choice.isLiteral(operand, neutral)) {
            return soFar;
        }
        return decides(operand) ? operand : null;
    }

    @Override
    boolean decides(Denotation soFar) {
        return switch (operator()) {
            case OR -> Choice.isLiteral(soFar, true);
            case AND -> Choice.isLiteral(soFar, false);
            default -> false;
        };
    }

    @Override
    Denotation same(Denotation operand) {
        return switch (operator()) {
            case EQUAL -> new Denotation.BoolValue(true, span());
            case NOT_EQUAL -> new Denotation.BoolValue(false, span());
            default -> operand;
        };
    }
}
