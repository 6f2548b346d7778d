package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** Text, lists and optionals. */
final class LiteralRules {
    private LiteralRules() {}

    /**
     * <pre>
     * Γ ⊢ t : Text   Γ ⊢ "ss…" : Text
     * ───────────────────────────────
     * Γ ⊢ "s${t}ss…" : Text
     * </pre>
     */
    static final class Text extends Rule {
        private final Expression.TextLiteral text;
        private final Expectation interpolated;

        Text(Expression.TextLiteral text, Context context) {
            super(context);
            this.text = text;
            interpolated = Expectation.of(Types.TEXT, "what is interpolated").by(text);
        }

        @Override
        Expression expression() {
            return text;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step < text.interpolations().size()) {
                judge.check(text.interpolations().get(step), context, interpolated);
            } else {
                judge.conclude(Types.TEXT);
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ t : T₀   Γ ⊢ T₀ : Type   Γ ⊢ [ ts… ] : List T₁   T₀ ≡ T₁
     * ────────────────────────────────────────────────────────────
     * Γ ⊢ [ t, ts… ] : List T₀
     * </pre>
     */
    static final class List extends Rule {
        private final Expression.ListLiteral list;
        private @Nullable Expectation element;
        private Denotation first = Types.UNKNOWN;
        private int next;
        private boolean compared;

        List(Expression.ListLiteral list, Context context) {
            super(context);
            this.list = list;
        }

        @Override
        Expression expression() {
            return list;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step == 0) {
                element = demandedOfElements(judge);
                compared = element != null;
                judge.check(list.elements().get(next++), context, element);
            } else if (step == 1) {
                first = judge.found();
                judge.universe(first, context, list.elements().get(0));
            } else {
                if (step == 2) {
                    judge.valuesOnly(list.elements().get(0), context, "a list holds values");
                    element = element == null ? likeTheFirst() : element;
                }
                if (next < list.elements().size()) {
                    judge.check(list.elements().get(next++), context, element);
                } else {
                    conclude(judge);
                }
            }
        }

        private @Nullable Expectation demandedOfElements(Judge judge) {
            return expected != null && expected.isWhole() && expected.type() instanceof Denotation.ListType type
                    ? expected.ofPart(judge.force(type.element()), "this element")
                    : null;
        }

        private Expectation likeTheFirst() {
            Span span = list.elements().get(0).span();
            return Expectation.of(first, "this element", span, "the first element is of another type");
        }

        private void conclude(Judge judge) {
            if (!compared) {
                judge.conclude(new Denotation.ListType(first));
            } else if (expected != null
                    && expected.type() instanceof Denotation.ListType type
                    && judge.force(type.element()) == first) {
                judge.concludeCompared(type);
            } else {
                judge.concludeCompared(new Denotation.ListType(first));
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ T₀ : c   T₀ ⇥ List T₁   Γ ⊢ T₁ : Type
     * ─────────────────────────────────────────
     * Γ ⊢ ([] : T₀) : List T₁
     * </pre>
     */
    static final class EmptyList extends Rule {
        private final Expression.EmptyList list;
        private Denotation type = Types.UNKNOWN;

        EmptyList(Expression.EmptyList list, Context context) {
            super(context);
            this.list = list;
        }

        @Override
        Expression expression() {
            return list;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 -> judge.infer(list.type(), context);
                case 1 -> {
                    type = judge.typeMeant(list.type(), context, mistakesBefore);
                    if (type instanceof Denotation.ListType of) {
                        judge.universe(judge.force(of.element()), context, list.type());
                        return;
                    }
                    if (!Types.isUnknown(type)) {
                        judge.say(judge.forms().notAListType(list, context, type));
                    }
                    judge.conclude(Types.UNKNOWN);
                }
                default -> {
                    judge.valuesOnly(list.type(), context, "a list holds values");
                    judge.conclude(type);
                }
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ a : A   Γ ⊢ A : Type
     * ────────────────────────
     * Γ ⊢ Some a : Optional A
     * </pre>
     */
    static final class Some extends Rule {
        private final Expression.Some some;
        private Denotation type = Types.UNKNOWN;
        private boolean compared;

        Some(Expression.Some some, Context context) {
            super(context);
            this.some = some;
        }

        @Override
        Expression expression() {
            return some;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 -> {
                    Expectation demanded = demandedOfValue(judge);
                    compared = demanded != null;
                    judge.check(some.value(), context, demanded);
                }
                case 1 -> {
                    type = judge.found();
                    judge.universe(type, context, some.value());
                }
                default -> {
                    judge.valuesOnly(some.value(), context, "`Some` holds a value");
                    conclude(judge);
                }
            }
        }

        private @Nullable Expectation demandedOfValue(Judge judge) {
            return expected != null && expected.isWhole() && expected.type() instanceof Denotation.OptionalType optional
                    ? expected.ofPart(judge.force(optional.element()), "the value of `Some`")
                            .ofArgument()
                    : null;
        }

        private void conclude(Judge judge) {
            if (!compared) {
                judge.conclude(new Denotation.OptionalType(type));
            } else if (expected != null
                    && expected.type() instanceof Denotation.OptionalType optional
                    && judge.force(optional.element()) == type) {
                judge.concludeCompared(optional);
            } else {
                judge.concludeCompared(new Denotation.OptionalType(type));
            }
        }
    }
}
