package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import org.jspecify.annotations.Nullable;

/** {@code let}, annotations and {@code if}. */
final class BindingRules {
    private BindingRules() {}

    /**
     * <pre>
     * Γ ⊢ A : i   Γ ⊢ a : A   Γ, x : A = a ⊢ b : B
     * ────────────────────────────────────────────
     * Γ ⊢ let x : A = a in b : B
     * </pre>
     *
     * for one binding after the other.
     */
    static final class Let extends Rule {
        private final Expression.Let let;
        private Context inner;
        private @Nullable Expectation annotated;
        private int bound;
        private int mistakesBeforeBinding;
        private Premise established = Premise.NONE;

        private enum Premise {
            NONE,
            ANNOTATION,
            VALUE,
            BODY
        }

        Let(Expression.Let let, Context context) {
            super(context);
            this.let = let;
            inner = context;
        }

        @Override
        Expression expression() {
            return let;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (established) {
                case NONE -> next(judge);
                case ANNOTATION -> {
                    Expression.Binding binding = let.bindings().get(bound);
                    Expression type = binding.type() == null ? binding.value() : binding.type();
                    Denotation meant = judge.typeMeant(type, inner, mistakesBeforeBinding);
                    annotated =
                            Expectation.annotated(meant, "`" + binding.label().text() + "`", type.span());
                    value(judge, binding);
                }
                case VALUE -> {
                    bind(judge);
                    next(judge);
                }
                case BODY -> judge.concludeCompared(judge.found());
            }
        }

        private void next(Judge judge) {
            mistakesBeforeBinding = judge.mistakes();
            annotated = null;
            if (bound == let.bindings().size()) {
                established = Premise.BODY;
                judge.check(let.body(), inner, expected);
                return;
            }
            Expression.Binding binding = let.bindings().get(bound);
            if (binding.type() != null) {
                established = Premise.ANNOTATION;
                judge.infer(binding.type(), inner);
            } else {
                value(judge, binding);
            }
        }

        private void value(Judge judge, Expression.Binding binding) {
            established = Premise.VALUE;
            judge.check(binding.value(), inner, annotated);
        }

        /** Whether it is the value of this name that is being judged. */
        boolean isBinding(String name) {
            return established == Premise.VALUE
                    && let.bindings().get(bound).label().text().equals(name);
        }

        /** What is wrong has the type that was annotated, and stands for nothing. */
        private void bind(Judge judge) {
            Expression.Binding binding = let.bindings().get(bound++);
            String label = binding.label().text();
            if (judge.mistakes() == mistakesBeforeBinding) {
                inner = inner.with(label, judge.found(), judge.evaluator().delay(binding.value(), inner.values()));
            } else {
                Denotation type = annotated == null ? judge.found() : annotated.type();
                inner = inner.with(label, type, Types.UNKNOWN);
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ T₀ : i   Γ ⊢ t : T₁   T₀ ≡ T₁
     * ─────────────────────────────────
     * Γ ⊢ (t : T₀) : T₁
     * </pre>
     */
    static final class Annotation extends Rule {
        private final Expression.Annotation annotation;
        private Denotation type = Types.UNKNOWN;

        Annotation(Expression.Annotation annotation, Context context) {
            super(context);
            this.annotation = annotation;
        }

        @Override
        Expression expression() {
            return annotation;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 -> {
                    // Sort has no type, and is an annotation all the same.
                    if (isSort(annotation.type())) {
                        judge.ask(new Axiom(annotation.type(), context, Types.SORT));
                    } else {
                        judge.infer(annotation.type(), context);
                    }
                }
                case 1 -> {
                    type = isSort(annotation.type())
                            ? Types.SORT
                            : judge.typeMeant(annotation.type(), context, mistakesBefore);
                    judge.check(
                            annotation.expression(),
                            context,
                            Expectation.annotated(
                                    type, "this", annotation.type().span()));
                }
                default -> judge.conclude(judge.sound(this) ? judge.found() : type);
            }
        }

        private static boolean isSort(Expression type) {
            return type instanceof Expression.Constant constant && constant.universe() == Universe.SORT;
        }
    }

    /**
     * <pre>
     * Γ ⊢ t : Bool   Γ ⊢ l : L   Γ ⊢ r : R   Γ ⊢ L : c₀   Γ ⊢ R : c₁   L ≡ R
     * ──────────────────────────────────────────────────────────────────────
     * Γ ⊢ if t then l else r : L
     * </pre>
     */
    static final class Conditional extends Rule {
        private final Expression.If conditional;
        private Denotation type = Types.UNKNOWN;

        Conditional(Expression.If conditional, Context context) {
            super(context);
            this.conditional = conditional;
        }

        @Override
        Expression expression() {
            return conditional;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 ->
                    judge.check(conditional.condition(), context, Expectation.of(Types.BOOL, "the condition of `if`"));
                case 1 -> judge.check(conditional.thenBranch(), context, expected);
                case 2 -> {
                    type = judge.found();
                    if (Types.isSort(type)) {
                        Expression branch = conditional.thenBranch();
                        judge.say(Mistakes.untypable("a branch of `if`", branch.span()));
                        type = Types.UNKNOWN;
                    }
                    judge.check(conditional.elseBranch(), context, ofOtherBranch());
                }
                default -> conclude(judge);
            }
        }

        private Expectation ofOtherBranch() {
            return expected != null && expected.isWhole()
                    ? expected
                    : Expectation.of(
                            type,
                            "the branch behind `else`",
                            conditional.thenBranch().span(),
                            "the branch behind `then` is of another type");
        }

        private void conclude(Judge judge) {
            judge.concludeCompared(Types.isUnknown(type) ? judge.found() : type);
        }
    }
}
