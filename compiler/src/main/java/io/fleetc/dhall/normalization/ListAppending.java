package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.ListValue;
import io.fleetc.dhall.syntax.Expression;

/** {@code #}. */
final class ListAppending extends Operations {
    ListAppending(Expression.Operation operation, Environment environment, Machine machine) {
        super(operation, environment, machine);
    }

    @Override
    Denotation combine(Denotation soFar, Denotation operand) {
        if (soFar instanceof ListValue left) {
            if (left.elements().size() == 0) {
                return operand;
            }
            if (operand instanceof ListValue right && right.elements().size() > 0) {
                return new ListValue(machine().appended(left.elements(), right.elements(), span()), null, span());
            }
        }
        return operand instanceof ListValue right && right.elements().size() == 0 ? soFar : stuck(soFar, operand);
    }
}
