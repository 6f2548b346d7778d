package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;

/** {@code showConstructor} and {@code assert}. */
final class KeywordRules {
    private KeywordRules() {}

    /**
     * <pre>
     * Γ ⊢ e : < ts… >                   Γ ⊢ o : Optional A
     * ────────────────────────────      ────────────────────────────
     * Γ ⊢ showConstructor e : Text      Γ ⊢ showConstructor o : Text
     * </pre>
     */
    static final class ShowConstructor extends Rule {
        private final Expression.ShowConstructor show;

        ShowConstructor(Expression.ShowConstructor show, Context context) {
            super(context);
            this.show = show;
        }

        @Override
        Expression expression() {
            return show;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step == 0) {
                judge.infer(show.value(), context);
                return;
            }
            Denotation type = judge.found();
            boolean shows = type instanceof Denotation.UnionType || type instanceof Denotation.OptionalType;
            if (!shows && !Types.isUnknown(type)) {
                judge.say(judge.forms().notAUnion("showConstructor", show.value(), context, type));
            }
            judge.conclude(Types.TEXT);
        }
    }

    /**
     * <pre>
     * Γ ⊢ T : Type   T ⇥ x === y   x ≡ y
     * ──────────────────────────────────
     * Γ ⊢ (assert : T) : x === y
     * </pre>
     */
    static final class Assertion extends Rule {
        private final Expression.Assertion assertion;

        Assertion(Expression.Assertion assertion, Context context) {
            super(context);
            this.assertion = assertion;
        }

        @Override
        Expression expression() {
            return assertion;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step == 0) {
                judge.infer(assertion.type(), context);
                return;
            }
            Denotation meant = judge.typeMeant(assertion.type(), context, mistakesBefore);
            if (meant instanceof Denotation.Equivalence equivalence) {
                if (!judge.same(equivalence.left(), equivalence.right(), context)) {
                    judge.say(FailedAssertion.describe(assertion, context, equivalence, judge));
                }
            } else if (!Types.isUnknown(meant)) {
                judge.say(judge.forms().notAnEquivalence(assertion, context, meant));
            }
            judge.conclude(meant);
        }
    }
}
