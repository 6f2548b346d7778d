package io.fleetc.dhall.normalization;

import org.jspecify.annotations.Nullable;

/**
 * A body that was found rather than written: a meaning that speaks of the parameter by its level, as the type of a
 * function's body does. It is written down as an expression only once somebody gives it another argument, so that a
 * chain of ten thousand functions is not written down at each of them.
 */
public final class Abstraction implements Denotation.Body {
    private final Evaluator evaluator;
    private final Environment environment;
    private final Denotation value;
    private Denotation.Body.@Nullable Closure closure;

    /**
     * The meaning as a function of a parameter.
     *
     * @param evaluator the one that made the meaning
     * @param environment what the binders around the parameter stand for; how many there are is the parameter's level
     * @param value the meaning
     */
    public Abstraction(Evaluator evaluator, Environment environment, Denotation value) {
        this.evaluator = evaluator;
        this.environment = environment;
        this.value = value;
    }

    /** The level of the parameter. */
    public int level() {
        return environment.size();
    }

    /** What the body is for the parameter itself. */
    public Denotation value() {
        return value;
    }

    @Override
    public Delayed at(Delayed argument) {
        return argument instanceof Denotation.BoundVariable variable && variable.level() == level()
                ? value
                : closure().at(argument);
    }

    private Denotation.Body.Closure closure() {
        if (closure == null) {
            closure = new Closure(environment, new ReadBack(evaluator).nameless(value, level() + 1));
        }
        return closure;
    }
}
