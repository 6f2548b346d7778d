package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.Function;
import io.fleetc.dhall.normalization.Denotation.ListType;
import io.fleetc.dhall.normalization.Denotation.ListValue;
import io.fleetc.dhall.normalization.Denotation.NaturalValue;
import io.fleetc.dhall.normalization.Denotation.PartialBuiltin;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications of the built-in functions: which of the arguments are needed first and who waits for them. */
final class Builtins {
    private static final Expression SUCCESSOR = new Expression.Operation(
            Operator.PLUS,
            List.of(Operations.variable(0), new Expression.NaturalLiteral(BigInteger.ONE, Span.none())),
            Span.none());

    private Builtins() {}

    /** One more argument. */
    static @Nullable Denotation apply(Denotation.Primitive primitive, Delayed argument, Span span, Machine machine) {
        Builtin builtin = primitive.builtin();
        return switch (builtin.arity()) {
            case 0 -> new Denotation.StuckApplication(primitive, argument);
            case 1 -> compute(builtin, List.of(argument), span, machine);
            default -> new PartialBuiltin(builtin, List.of(argument));
        };
    }

    /** One more argument. */
    static @Nullable Denotation apply(PartialBuiltin partial, Delayed argument, Span span, Machine machine) {
        List<Delayed> arguments = new ArrayList<>(partial.arguments().size() + 1);
        arguments.addAll(partial.arguments());
        arguments.add(argument);
        return arguments.size() == partial.builtin().arity()
                ? compute(partial.builtin(), arguments, span, machine)
                : new PartialBuiltin(partial.builtin(), arguments);
    }

    /** The value for all arguments that it takes. */
    static @Nullable Denotation compute(Builtin builtin, List<Delayed> arguments, Span span, Machine machine) {
        return switch (builtin) {
            case LIST -> new ListType(arguments.get(0));
            case OPTIONAL -> new Denotation.OptionalType(arguments.get(0));
            case NONE -> new Denotation.NoneValue(arguments.get(0), span);
            case NATURAL_BUILD -> buildNatural(arguments.get(0), span, machine);
            case LIST_BUILD -> buildList(arguments.get(0), arguments.get(1), span, machine);
            case NATURAL_FOLD, LIST_FOLD -> {
                machine.push(new Folding(builtin, arguments, span));
                yield machine.force(arguments.get(builtin == Builtin.NATURAL_FOLD ? 0 : 1));
            }
            case NATURAL_SUBTRACT -> {
                machine.push(new Subtraction(arguments, span));
                yield machine.force(arguments.get(0));
            }
            case TEXT_REPLACE -> {
                machine.push(new Replacement(arguments, span, machine));
                yield machine.force(arguments.get(0));
            }
            default -> {
                machine.push(new Conversion(builtin, arguments, span));
                yield machine.force(arguments.get(arguments.size() - 1));
            }
        };
    }

    private static @Nullable Denotation buildNatural(Delayed build, Span span, Machine machine) {
        Denotation natural = Literals.primitive(Builtin.NATURAL);
        Function successor = new Function("x", natural, new Body.Closure(Environment.empty(), SUCCESSOR));
        machine.push(new ApplyTo(new NaturalValue(BigInteger.ZERO, span), span));
        machine.push(new ApplyTo(successor, span));
        machine.push(new ApplyTo(natural, span));
        return machine.force(build);
    }

    private static @Nullable Denotation buildList(Delayed element, Delayed build, Span span, Machine machine) {
        Denotation list = new ListType(element);
        Function cons =
                new Function("a", element, new Body.Closure(Environment.empty().with(list), cons(span)));
        machine.push(new ApplyTo(new ListValue(Elements.none(), list, span), span));
        machine.push(new ApplyTo(cons, span));
        machine.push(new ApplyTo(list, span));
        return machine.force(build);
    }

    /** {@code \(as : List A) -> [ a ] # as}, where the list type and then {@code a} are the binders around. */
    private static Expression cons(Span span) {
        Expression one = new Expression.ListLiteral(List.of(Operations.variable(1)), span);
        Expression body = new Expression.Operation(Operator.LIST_APPEND, List.of(one, Operations.variable(0)), span);
        return new Expression.Lambda(new Expression.Label("as", span), Operations.variable(1), body, span);
    }
}
