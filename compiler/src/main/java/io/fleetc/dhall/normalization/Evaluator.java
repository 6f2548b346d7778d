package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;

/**
 * Finds out what expressions mean: evaluation to weak head normal form by the rules of the standard's chapters on
 * β-normalization and equivalence, call by need, within {@link Limits}. Every method may throw {@link Exhausted}; none
 * takes more of the thread's stack for a deeper program. Not safe for several threads.
 *
 * <p>Ill-typed expressions are evaluated as far as there are rules for them and then are {@link Denotation.Stuck}.
 */
public final class Evaluator {
    private final Machine machine;

    /** One run: the steps of all calls count together. */
    public Evaluator(Linkage linkage, Limits limits) {
        machine = new Machine(linkage, limits);
    }

    /** The meaning of the expression, where the environment says what its variables stand for. */
    public Denotation evaluate(Expression expression, Environment environment) {
        return machine.run(machine.depth(), machine.evaluate(expression, environment));
    }

    /** The meaning of the expression, evaluated at once only where that is cheaper than a promise. */
    public Delayed delay(Expression expression, Environment environment) {
        return Machine.delay(expression, environment);
    }

    /** The meaning of what may not have been evaluated yet. */
    public Denotation force(Delayed delayed) {
        Denotation known = Machine.known(delayed);
        return known != null ? known : machine.run(machine.depth(), machine.force(delayed));
    }

    /** The value of the function for the argument; the span is that of the application. */
    public Denotation apply(Denotation function, Delayed argument, Span span) {
        return machine.run(machine.depth(), machine.apply(function, argument, span));
    }

    /** The value of the function for the argument. */
    public Denotation apply(Denotation function, Delayed argument) {
        return apply(function, argument, Span.none());
    }

    /** What stands under a binder, for the given argument. */
    public Denotation instantiate(Denotation.Body body, Delayed argument) {
        return machine.run(machine.depth(), machine.instantiate(body, argument));
    }

    /** Whether both, as far as they are known, have the same normal form but for the names of bound variables. */
    public boolean equivalent(Delayed left, Delayed right) {
        return left == right || Choice.isLiteral(machine.run(machine.depth(), machine.compare(left, right)), true);
    }

    /** The limits of this run. */
    public Limits limits() {
        return machine.limits();
    }

    /** Counts steps of other work on meanings, such as reading them back. */
    void steps(long count) {
        machine.steps(count);
    }
}
