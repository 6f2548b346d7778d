package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import org.jspecify.annotations.Nullable;

/** Functions, their types, and their application. */
final class FunctionRules {
    private FunctionRules() {}

    /**
     * <pre>
     * Γ ⊢ A : c₀   Γ, x : A ⊢ b : B   Γ ⊢ ∀(x : A) → B : c₁
     * ─────────────────────────────────────────────────────
     * Γ ⊢ λ(x : A) → b : ∀(x : A) → B
     * </pre>
     */
    static final class Lambda extends Rule {
        private final Expression.Lambda lambda;
        private Denotation domain = Types.UNKNOWN;
        private Context inner;
        private boolean compared;

        Lambda(Expression.Lambda lambda, Context context) {
            super(context);
            this.lambda = lambda;
            inner = context;
        }

        @Override
        Expression expression() {
            return lambda;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 -> judge.infer(lambda.domain(), context);
                case 1 -> {
                    domain = judge.typeMeant(lambda.domain(), context, mistakesBefore);
                    inner = context.with(lambda.label().text(), domain);
                    judge.check(lambda.body(), inner, demandedOfBody(judge));
                }
                default -> conclude(judge);
            }
        }

        /** If a function on this domain is demanded, its body can be held to the demand where it was written. */
        private @Nullable Expectation demandedOfBody(Judge judge) {
            if (expected == null || !expected.isWhole() || !(expected.type() instanceof Denotation.FunctionType type)) {
                return null;
            }
            compared = true;
            if (judge.same(domain, type.domain(), context)) {
                return expected.ofPart(
                        judge.evaluator().instantiate(type.codomain(), inner.innermost()), "the body of the function");
            }
            judge.say(judge.arguments().otherParameter(lambda, context, domain, type.domain(), expected));
            return null;
        }

        private void conclude(Judge judge) {
            Denotation codomain = judge.found();
            if (Types.isSort(codomain)) {
                judge.say(Mistakes.untypable(
                        "the body of this function", lambda.body().span()));
                codomain = Types.UNKNOWN;
            }
            String label = lambda.label().text();
            Denotation type =
                    new Denotation.FunctionType(label, domain, judge.codomains().of(codomain, context));
            if (compared) {
                judge.concludeCompared(judge.sound(this) ? type : Types.UNKNOWN);
            } else {
                judge.conclude(type);
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ A : i   Γ, x : A ⊢ B : o   i ↝ o : c
     * ────────────────────────────────────────
     * Γ ⊢ ∀(x : A) → B : c
     * </pre>
     */
    static final class FunctionType extends Rule {
        private final Expression.FunctionType type;
        private Denotation input = Types.UNKNOWN;

        FunctionType(Expression.FunctionType type, Context context) {
            super(context);
            this.type = type;
        }

        @Override
        Expression expression() {
            return type;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 -> judge.infer(type.domain(), context);
                case 1 -> {
                    input = judge.found();
                    Denotation domain = judge.typeMeant(type.domain(), context, mistakesBefore);
                    judge.infer(type.codomain(), context.with(type.label().text(), domain));
                }
                default -> conclude(judge);
            }
        }

        private void conclude(Judge judge) {
            Denotation output = judge.found();
            if (output instanceof Denotation.Constant codomain && input instanceof Denotation.Constant domain) {
                judge.conclude(Types.of(Universe.ofFunction(domain.universe(), codomain.universe())));
                return;
            }
            if (!(output instanceof Denotation.Constant) && !Types.isUnknown(output)) {
                judge.say(judge.mismatches().notAType(type.codomain(), context, output));
            }
            judge.conclude(Types.UNKNOWN);
        }
    }

    /**
     * <pre>
     * Γ ⊢ f : ∀(x : A) → B   Γ ⊢ a : A
     * ────────────────────────────────
     * Γ ⊢ f a : B[x ≔ a]
     * </pre>
     */
    static final class Application extends Rule {
        private final Expression.Application application;
        private Denotation.@Nullable FunctionType function;
        private int next;
        private int mistakesBeforeArgument;

        Application(Expression.Application application, Context context) {
            super(context);
            this.application = application;
        }

        @Override
        Expression expression() {
            return application;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step == 0) {
                judge.infer(application.function(), context);
                return;
            }
            Denotation type = step == 1 ? judge.found() : applied(judge);
            if (next == application.arguments().size()) {
                judge.conclude(type);
            } else if (type instanceof Denotation.FunctionType applicable) {
                function = applicable;
                mistakesBeforeArgument = judge.mistakes();
                Denotation domain = judge.force(applicable.domain());
                judge.check(
                        application.arguments().get(next),
                        context,
                        ArgumentMistakes.argument(application, next, applicable, domain));
            } else {
                function = null;
                if (!Types.isUnknown(type)) {
                    judge.say(judge.arguments().notAFunction(application, next, context, type));
                }
                judge.infer(application.arguments().get(next), context);
            }
        }

        /** The type of the function applied to one argument more. */
        private Denotation applied(Judge judge) {
            Expression argument = application.arguments().get(next++);
            if (function == null) {
                return Types.UNKNOWN;
            }
            Body codomain = function.codomain();
            if (codomain instanceof Body.Constant constant) {
                return judge.force(constant.value());
            }
            boolean sound = judge.mistakes() == mistakesBeforeArgument;
            return sound
                    ? judge.evaluator().instantiate(codomain, judge.evaluator().delay(argument, context.values()))
                    : Types.UNKNOWN;
        }
    }
}
