package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.BoolValue;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.source.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An abstract machine with an explicit stack, after the CEK machine (Felleisen and Friedman, 1986): control is an
 * expression, the environment belongs to it, and the stack holds {@link Frame}s, each of which waits for one value.
 * Evaluating, forcing, applying and comparing are all frames of the one loop in {@link #run}, so that no depth of a
 * program takes any of the thread's stack: a stuck {@code &&} compares its operands, which evaluates them, which may
 * meet a stuck {@code &&}.
 *
 * <p>The methods that return a nullable denotation follow one convention: a denotation is the result; null says that the
 * machine has been given something to evaluate, after which it resumes the topmost frame. Who wants to go on with the
 * result therefore pushes a frame first and then returns what such a method returns.
 */
final class Machine {
    private static final Expression NOTHING = new Expression.Constant(Universe.TYPE, Span.none());

    private final Limits limits;
    private final Expression.Visitor<Environment, @Nullable Denotation> evaluation;
    private Frame[] frames = new Frame[64];
    private int depth;
    private Expression expression = NOTHING;
    private Environment environment = Environment.empty();
    private long steps;
    private int comparisonLevel;

    Machine(Linkage linkage, Limits limits) {
        this.limits = limits;
        evaluation = new Evaluation(this, linkage);
    }

    Limits limits() {
        return limits;
    }

    /** How many frames wait; what {@link #run} has to be told before the first of them is pushed. */
    int depth() {
        return depth;
    }

    /**
     * Runs until the stack is down to the given depth again, beginning with what one of the other methods returned, and
     * returns the last value. It may be called again while a linkage answers.
     */
    Denotation run(int base, @Nullable Denotation start) {
        Denotation value = start;
        boolean finished = false;
        try {
            while (true) {
                while (value == null) {
                    step();
                    value = expression.accept(evaluation, environment);
                }
                if (depth == base) {
                    finished = true;
                    return value;
                }
                Frame frame = frames[--depth];
                step();
                value = frame.resume(value, this);
            }
        } finally {
            if (!finished) {
                Arrays.fill(frames, base, Math.max(base, depth), null);
                depth = base;
            }
        }
    }

    /** Counts one step of work. */
    private void step() {
        if (++steps > limits.steps()) {
            throw Exhausted.steps(limits.steps(), known(expression.span()));
        }
    }

    /** Counts the steps of work that is done at once on something large. */
    void steps(long count) {
        steps += count;
        step();
    }

    /** Leaves a frame to be resumed with the value of what is evaluated next. */
    void push(Frame frame) {
        if (depth == frames.length) {
            if (depth > limits.pending()) {
                throw tooLarge("evaluation", expression.span());
            }
            frames = Arrays.copyOf(frames, depth * 2);
        }
        frames[depth++] = frame;
    }

    /** Has the expression evaluated. */
    @Nullable
    Denotation evaluate(Expression next, Environment within) {
        expression = next;
        environment = within;
        return null;
    }

    /** The value of what may not have been evaluated yet. */
    @Nullable
    Denotation force(Delayed delayed) {
        if (!(delayed instanceof Thunk thunk)) {
            return (Denotation) delayed;
        }
        Denotation value = thunk.value();
        if (value != null) {
            return value;
        }
        Expression promised = thunk.expression();
        Environment within = thunk.environment();
        if (promised == null || within == null) {
            throw new IllegalStateException("a thunk without value and expression");
        }
        push(thunk);
        return evaluate(promised, within);
    }

    /** The value if it is there already. */
    static @Nullable Denotation known(Delayed delayed) {
        return delayed instanceof Thunk thunk ? thunk.value() : (Denotation) delayed;
    }

    /** The meaning of the expression, evaluated at once only where that is cheaper than a promise. */
    static Delayed delay(Expression expression, Environment environment) {
        if (expression instanceof Expression.Variable variable) {
            return variable.isFree()
                    ? new Denotation.FreeVariable(variable.name(), variable.outerIndex())
                    : environment.get(variable.binder());
        }
        Denotation literal = Literals.value(expression);
        if (literal != null) {
            return literal;
        }
        if (expression instanceof Expression.Lambda lambda) {
            return function(lambda, environment);
        }
        return new Thunk(expression, environment);
    }

    static Denotation.Function function(Expression.Lambda lambda, Environment environment) {
        return new Denotation.Function(
                lambda.label().text(),
                delay(lambda.domain(), environment),
                new Body.Closure(environment, lambda.body()));
    }

    /** What stands under a binder, for the given argument. */
    @Nullable
    Denotation instantiate(Body body, Delayed argument) {
        if (body instanceof Body.Closure closure) {
            return evaluate(closure.expression(), closure.environment().with(argument));
        }
        return force(body.at(argument));
    }

    /** The value of the function for the argument; the span is that of the application. */
    @Nullable
    Denotation apply(Denotation function, Delayed argument, Span span) {
        if (function instanceof Denotation.Function lambda) {
            return instantiate(lambda.body(), argument);
        }
        if (function instanceof Denotation.Primitive primitive) {
            return Builtins.apply(primitive, argument, span, this);
        }
        if (function instanceof Denotation.PartialBuiltin partial) {
            return Builtins.apply(partial, argument, span, this);
        }
        if (function instanceof Denotation.Constructor constructor) {
            return new Denotation.UnionValue(constructor.union(), constructor.label(), argument, span);
        }
        return new Denotation.StuckApplication(function, argument);
    }

    /** Whether both mean the same, as a {@link BoolValue}. */
    @Nullable
    Denotation compare(Delayed left, Delayed right) {
        return left == right ? Comparison.SAME : new Comparison(left, right).proceed(this);
    }

    /**
     * A variable that occurs in nothing else: comparisons count downwards from -1, while the binders around an open
     * expression are counted upwards from 0.
     */
    Denotation.BoundVariable freshVariable(String label) {
        return new Denotation.BoundVariable(label, --comparisonLevel);
    }

    /** Both lists, unless that is too long a list. */
    Elements appended(Elements left, Elements right, Span span) {
        if ((long) left.size() + right.size() > limits.listSize()) {
            throw tooLarge("list", span);
        }
        return left.plus(right);
    }

    /** Both texts, unless that is too long a text. */
    Rope appended(Rope left, Rope right, Span span) {
        if (left.length() + right.length() > limits.textLength()) {
            throw tooLarge("text", span);
        }
        return left.plus(right);
    }

    /** What grew, for example {@code list}, and the expression that yields it. */
    Exhausted tooLarge(String what, Span span) {
        return Exhausted.size(what, known(span));
    }

    /** The place, or that of what waits for it: what comes from a cache has no place of its own. */
    private Span known(Span span) {
        Span place = span;
        for (int i = depth - 1; i >= 0 && !place.known(); i--) {
            place = frames[i].span();
        }
        return place;
    }
}
