package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.BoolValue;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** Waits for the condition of an {@code if}, and on a stuck one for what its branches come to. */
final class Choice implements Frame {
    private final Expression.If expression;
    private final Environment environment;
    private @Nullable Denotation condition;
    private @Nullable Denotation thenBranch;
    private @Nullable Denotation elseBranch;

    Choice(Expression.If expression, Environment environment) {
        this.expression = expression;
        this.environment = environment;
    }

    @Override
    public Span span() {
        return expression.span();
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        if (condition == null) {
            if (value instanceof BoolValue known) {
                return machine.evaluate(known.value() ? expression.thenBranch() : expression.elseBranch(), environment);
            }
            condition = value;
            machine.push(this);
            return machine.evaluate(expression.thenBranch(), environment);
        }
        if (thenBranch == null) {
            thenBranch = value;
            machine.push(this);
            return machine.evaluate(expression.elseBranch(), environment);
        }
        if (elseBranch == null) {
            if (isLiteral(thenBranch, true) && isLiteral(value, false)) {
                return condition;
            }
            elseBranch = value;
            machine.push(this);
            return machine.compare(thenBranch, value);
        }
        return isLiteral(value, true) ? thenBranch : new Denotation.StuckIf(condition, thenBranch, elseBranch);
    }

    static boolean isLiteral(Denotation denotation, boolean value) {
        return denotation instanceof BoolValue bool && bool.value() == value;
    }
}
