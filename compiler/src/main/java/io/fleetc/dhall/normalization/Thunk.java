package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** An expression to be evaluated at most once, when it is first looked at. Not safe for several threads. */
public final class Thunk implements Delayed, Frame {
    private @Nullable Expression expression;
    private @Nullable Environment environment;
    private @Nullable Denotation value;

    /** The promise of the expression's meaning. */
    public Thunk(Expression expression, Environment environment) {
        this.expression = expression;
        this.environment = environment;
    }

    /** The meaning, or null as long as nobody asked for it. */
    public @Nullable Denotation value() {
        return value;
    }

    /** What is to be evaluated; null once it was. */
    @Nullable
    Expression expression() {
        return expression;
    }

    /** In which environment; null once it was. */
    @Nullable
    Environment environment() {
        return environment;
    }

    /** Keeps the meaning and lets go of what it was made from. */
    @Override
    public Denotation resume(Denotation found, Machine machine) {
        value = found;
        expression = null;
        environment = null;
        return found;
    }

    @Override
    public Span span() {
        return expression == null ? Span.none() : expression.span();
    }
}
