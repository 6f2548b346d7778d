package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the standard's chapter on type inference at work on one expression.
 *
 * <p>A rule is a frame on the stack of the {@link Judge}. It is asked to {@link #proceed} as soon as it stands on top, and
 * again each time the premise it asked for is established, so that no nesting of expressions nests calls.
 */
abstract class Rule {
    final Context context;

    /** The type that is demanded of the expression, null if any is welcome. */
    @Nullable
    Expectation expected;

    /** How many mistakes were known when the rule began. */
    int mistakesBefore;

    private int steps;

    Rule(Context context) {
        this.context = context;
    }

    /** What is judged. */
    abstract Expression expression();

    /**
     * Asks for the next premise ({@link Judge#infer}, {@link Judge#check}, {@link Judge#universe}) or concludes
     * ({@link Judge#conclude}, {@link Judge#concludeCompared}).
     *
     * @param step how often this was called before
     */
    abstract void proceed(Judge judge, int step);

    /** How often {@link #proceed} was called; counts the call that is about to happen. */
    final int nextStep() {
        return steps++;
    }

    /** What cannot be judged. */
    static final class Refusal extends Rule {
        private final Expression expression;
        private final Diagnostic mistake;

        Refusal(Expression expression, Context context, Diagnostic mistake) {
            super(context);
            this.expression = expression;
            this.mistake = mistake;
        }

        @Override
        Expression expression() {
            return expression;
        }

        @Override
        void proceed(Judge judge, int step) {
            boolean recursive = expression instanceof Expression.Variable variable && judge.isBinding(variable.name());
            judge.say(recursive ? NameMistakes.recursive(expression) : mistake);
            judge.conclude(Types.UNKNOWN);
        }
    }

    /** A rule without premises. */
    static final class Axiom extends Rule {
        private final Expression expression;
        private final Denotation type;

        Axiom(Expression expression, Context context, Denotation type) {
            super(context);
            this.expression = expression;
            this.type = type;
        }

        @Override
        Expression expression() {
            return expression;
        }

        @Override
        void proceed(Judge judge, int step) {
            judge.conclude(type);
        }
    }
}
