package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators on values of a type for which there is another one, or none. */
final class OperatorMistakes {
    private OperatorMistakes() {}

    /** What an operator demands of its operands. */
    static Expectation operand(Expression.Operation operation, Denotation type) {
        return Expectation.of(type, "an operand of `" + operation.operator().ascii() + "`")
                .by(operation);
    }

    /** What somebody who gave an operator an operand of this type probably wanted. */
    static Diagnostic explain(Diagnostic mistake, Expression.Operation operation, Denotation type) {
        Operator operator = operation.operator();
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        boolean arithmetic = operator == Operator.PLUS || operator == Operator.TIMES;
        if (equality) {
            return mistake.noting("`" + operator.ascii() + "` compares only `Bool` with `Bool`")
                    .noting(
                            type.equals(Types.NATURAL)
                                    ? "two `Natural` are compared by `Natural/isZero` and `Natural/subtract`, which"
                                            + " the Prelude has as `Natural/equal`"
                                    : type.equals(Types.TEXT)
                                            ? "texts cannot be compared; a union has names that `merge` tells apart"
                                            : "`assert : a === b` compares when the types are checked");
        }
        if (operator == Operator.PLUS && type.equals(Types.TEXT)) {
            return instead(mistake, operation, Operator.TEXT_APPEND, "texts are appended by `++`");
        }
        if (operator == Operator.PLUS && type instanceof Denotation.ListType) {
            return instead(mistake, operation, Operator.LIST_APPEND, "lists are appended by `#`");
        }
        if (arithmetic && (type.equals(Types.INTEGER) || type.equals(Types.DOUBLE))) {
            return mistake.noting("there is no arithmetic on `Integer` and `Double`, only on `Natural`");
        }
        if (operator == Operator.TEXT_APPEND && type instanceof Denotation.ListType) {
            return instead(mistake, operation, Operator.LIST_APPEND, "lists are appended by `#`");
        }
        return mistake;
    }

    /**
     * The help to use another operator, as an edit where the operator can be found between its operands and neither of
     * them is a number, which the other operator would not take.
     */
    static Diagnostic instead(Diagnostic mistake, Expression.Operation operation, Operator right, String why) {
        List<Expression> operands = operation.operands();
        boolean number = operands.stream().anyMatch(Expression.NaturalLiteral.class::isInstance);
        Edit edit = operands.size() == 2 && !number ? replacing(operation, right) : null;
        return edit == null ? mistake.helping(why) : mistake.helping(why, edit);
    }

    /** Whether the operator was written: a field that is written twice makes a combination, too. */
    static boolean isWritten(Expression.Operation operation) {
        Span left = operation.operands().get(0).span();
        Span right = operation.operands().get(1).span();
        if (!left.known() || left.source() != right.source() || left.end() > right.start()) {
            return true;
        }
        String between = left.source().text().substring(left.end(), right.start());
        return between.contains(operation.operator().ascii())
                || between.contains(operation.operator().unicode());
    }

    private static @Nullable Edit replacing(Expression.Operation operation, Operator right) {
        Span left = operation.operands().get(0).span();
        Span next = operation.operands().get(1).span();
        if (!left.known() || left.source() != next.source() || left.end() > next.start()) {
            return null;
        }
        String between = left.source().text().substring(left.end(), next.start());
        String sign = operation.operator().ascii();
        int at = between.indexOf(sign);
        return between.strip().equals(sign)
                ? new Edit(left.source().span(left.end() + at, left.end() + at + sign.length()), right.ascii())
                : null;
    }
}
