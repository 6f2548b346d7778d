package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * <pre>
 * Γ ⊢ t : { y : ∀(x : A) → T, z : T, … }   Γ ⊢ u : < y : A | z | … >   Γ ⊢ T : Type   x ∉ freeVars(T)
 * ───────────────────────────────────────────────────────────────────────────────────────────────────
 * Γ ⊢ merge t u : T
 * </pre>
 *
 * with one handler for each alternative; an {@code Optional A} counts as {@code < None | Some : A >}.
 */
final class Merge extends Rule {
    private final Expression.Merge merge;
    private Denotation handlers = Types.UNKNOWN;
    private Denotation union = Types.UNKNOWN;
    private int mistakesBeforeType;
    private Premise established = Premise.NONE;

    private enum Premise {
        NONE,
        HANDLERS,
        UNION,
        TYPE,
        UNIVERSE
    }

    /** The type that all handlers yield, and which one said so. */
    private @Nullable Expectation output;

    Merge(Expression.Merge merge, Context context) {
        super(context);
        this.merge = merge;
    }

    @Override
    Expression expression() {
        return merge;
    }

    @Override
    void proceed(Judge judge, int step) {
        switch (established) {
            case NONE -> {
                established = Premise.HANDLERS;
                judge.infer(merge.handlers(), context);
            }
            case HANDLERS -> {
                handlers = judge.found();
                established = Premise.UNION;
                judge.infer(merge.union(), context);
            }
            case UNION -> {
                union = judge.found();
                mistakesBeforeType = judge.mistakes();
                if (merge.type() == null) {
                    handle(judge);
                } else {
                    established = Premise.TYPE;
                    judge.infer(merge.type(), context);
                }
            }
            case TYPE -> {
                annotated(merge.type() == null ? merge.union() : merge.type(), judge);
                handle(judge);
            }
            case UNIVERSE -> {
                judge.valuesOnly(merge, context, "`merge` yields a value");
                judge.conclude(output == null ? Types.UNKNOWN : output.type());
            }
        }
    }

    private void annotated(Expression type, Judge judge) {
        Denotation meant = judge.typeMeant(type, context, mistakesBeforeType);
        if (!Types.isUnknown(meant)) {
            output = Expectation.annotated(meant, "the result of `merge`", type.span());
        }
    }

    private void handle(Judge judge) {
        Map<String, Denotation.Alternative> alternatives = alternatives(judge);
        if (!(handlers instanceof Denotation.RecordType record)) {
            if (!Types.isUnknown(handlers)) {
                judge.say(judge.forms().handlersNoRecord(merge, context, handlers));
            }
            judge.conclude(Types.UNKNOWN);
        } else if (alternatives == null) {
            judge.conclude(Types.UNKNOWN);
        } else {
            judge.unions().otherHandlers(merge, record, alternatives).forEach(judge::say);
            for (Map.Entry<String, Denotation.Alternative> each : alternatives.entrySet()) {
                Member handler = record.members().get(each.getKey());
                if (handler != null) {
                    handle(each.getKey(), each.getValue(), handler, judge);
                }
            }
            if (output == null) {
                if (alternatives.isEmpty()) {
                    judge.say(Mistakes.mergeOfNothing(merge));
                }
                judge.conclude(Types.UNKNOWN);
            } else {
                established = Premise.UNIVERSE;
                judge.universe(output.type(), context, merge);
            }
        }
    }

    private @Nullable Map<String, Denotation.Alternative> alternatives(Judge judge) {
        if (union instanceof Denotation.UnionType type) {
            return type.alternatives();
        }
        if (union instanceof Denotation.OptionalType optional) {
            Map<String, Denotation.Alternative> alternatives = new LinkedHashMap<>();
            alternatives.put("None", new Denotation.Alternative(null, Span.none()));
            alternatives.put("Some", new Denotation.Alternative(optional.element(), Span.none()));
            return alternatives;
        }
        if (!Types.isUnknown(union)) {
            judge.say(judge.forms().notAUnion("merge", merge.union(), context, union));
        }
        return null;
    }

    private void handle(String label, Denotation.Alternative alternative, Member handler, Judge judge) {
        Denotation type = judge.force(handler.value());
        Denotation yielded = alternative.type() == null ? type : yielded(label, alternative.type(), type, judge);
        if (Types.isUnknown(yielded)) {
            return;
        }
        if (output == null) {
            output = Expectation.of(
                    yielded,
                    "the handler",
                    UnionMistakes.spanOfHandler(merge, label),
                    "this handler yields another type");
        } else if (!judge.same(yielded, output.type(), context)) {
            judge.say(judge.unions().otherOutput(merge, label, context, yielded, output));
        }
    }

    /** What a handler with a payload yields. */
    private Denotation yielded(String label, Delayed payload, Denotation handler, Judge judge) {
        if (!(handler instanceof Denotation.FunctionType function)) {
            if (!Types.isUnknown(handler)) {
                judge.say(judge.unions().handlerNoFunction(merge, label, context, handler, judge.force(payload)));
            }
            return Types.UNKNOWN;
        }
        if (!judge.same(function.domain(), payload, context)) {
            judge.say(judge.unions()
                    .handlerOfOtherInput(merge, label, context, judge.force(function.domain()), judge.force(payload)));
        }
        if (function.codomain() instanceof Body.Constant constant) {
            return judge.force(constant.value());
        }
        Context inner = context.with(function.label(), judge.force(function.domain()));
        Denotation type = judge.evaluator().instantiate(function.codomain(), inner.innermost());
        if (judge.codomains().mentions(type, context.size())) {
            judge.say(judge.unions().dependentHandler(merge, label));
            return Types.UNKNOWN;
        }
        return type;
    }
}
