package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Ways from a value of one type to a value of another one: what somebody who mixed up the two probably meant. */
final class Conversions {
    /** Functions of more arguments are not looked into. */
    private static final int ARGUMENTS = 10;

    private final Evaluator evaluator;
    private final TypeText text;
    private final Context context;
    private final boolean interpolated;
    private final boolean argument;

    /** Finds ways from what stands in a place to what that demands, if the demand is known. */
    Conversions(Evaluator evaluator, TypeText text, Context context, @Nullable Expectation demanded) {
        interpolated = demanded != null && demanded.by() instanceof Expression.TextLiteral;
        argument = demanded != null && demanded.isOfArgument();
        this.evaluator = evaluator;
        this.text = text;
        this.context = context;
    }

    /** The mistake with the way out, where there is one. */
    Diagnostic suggest(Expression expression, Denotation expected, Denotation actual, Diagnostic mistake) {
        Builtin to = builtin(expected);
        Builtin from = builtin(actual);
        if (actual instanceof Denotation.RecordType record && !record.members().isEmpty() && isMap(expected)) {
            return mistake.helping("make a map of the record", applied(expression, "toMap"));
        }
        if (to != null && from != null) {
            return ofNumbers(expression, to, from, mistake);
        }
        if (expected instanceof Denotation.OptionalType optional) {
            return toOptional(expression, optional, actual, mistake);
        }
        if (actual instanceof Denotation.OptionalType optional && same(optional.element(), expected)) {
            return mistake.helping("say what to take if there is none: `merge { None = …, Some = \\(x : "
                    + text.bare(expected, context) + ") -> x } …`");
        }
        if (expected instanceof Denotation.ListType list && same(list.element(), actual)) {
            return mistake.helping("write a list of one element", around(expression, "[ ", " ]"));
        }
        if (expected instanceof Denotation.UnionType union) {
            return toUnion(expression, union, actual, mistake);
        }
        if (actual instanceof Denotation.FunctionType function) {
            return ofFunction(expected, function, mistake);
        }
        if (actual instanceof Denotation.Constant && !(expected instanceof Denotation.Constant)) {
            return mistake.noting("a type stands where a value is expected");
        }
        return mistake;
    }

    /** Whether it is {@code List { mapKey : Text, mapValue : T }}. */
    boolean isMap(Denotation type) {
        if (!(type instanceof Denotation.ListType list)
                || !(evaluator.force(list.element()) instanceof Denotation.RecordType entry)
                || entry.members().size() != 2
                || !entry.members().containsKey("mapValue")) {
            return false;
        }
        Denotation.Member key = entry.members().get("mapKey");
        return key != null && builtin(evaluator.force(key.value())) == Builtin.TEXT;
    }

    private Diagnostic ofNumbers(Expression expression, Builtin to, Builtin from, Diagnostic mistake) {
        // A number in an interpolation is shown, rather than written as text.
        boolean shown = interpolated && from != Builtin.DOUBLE;
        Edit literal = shown ? null : literal(expression, to);
        if (literal != null) {
            return mistake.helping("write `" + literal.replacement() + "`", literal);
        }
        String function = function(to, from);
        return function.isEmpty() ? mistake : mistake.helping("convert it", applied(expression, function));
    }

    /** A number literal written as the other type, null if it cannot be. */
    private static @Nullable Edit literal(Expression expression, Builtin to) {
        if (expression instanceof Expression.DoubleLiteral && to == Builtin.TEXT) {
            // As it is written: the version 1.30 is another one than 1.3, which it would be shown as.
            return expression.span().known()
                    ? new Edit(expression.span(), '"' + expression.span().text() + '"')
                    : null;
        }
        BigInteger number = expression instanceof Expression.NaturalLiteral natural
                ? natural.value()
                : expression instanceof Expression.IntegerLiteral integer
                        ? integer.value()
                        : expression instanceof Expression.DoubleLiteral real
                                ? whole(real.value())
                                : expression instanceof Expression.TextLiteral text ? number(text) : null;
        if (number == null || !expression.span().known()) {
            return null;
        }
        String written = switch (to) {
            case NATURAL -> number.signum() < 0 ? "" : number.toString();
            case INTEGER -> (number.signum() < 0 ? "" : "+") + number;
            case DOUBLE -> number + ".0";
            case TEXT -> '"' + number.toString() + '"';
            default -> "";
        };
        return written.isEmpty() ? null : new Edit(expression.span(), written);
    }

    private static @Nullable BigInteger number(Expression.TextLiteral text) {
        String written = text.chunks().get(0);
        boolean digits = text.interpolations().isEmpty() && !written.isEmpty() && written.length() < 20;
        for (int i = 0; i < written.length(); i++) {
            digits &= written.charAt(i) >= '0' && written.charAt(i) <= '9';
        }
        return digits ? new BigInteger(written) : null;
    }

    private static @Nullable BigInteger whole(double value) {
        return Math.rint(value) == value && Math.abs(value) < 1e15 ? BigInteger.valueOf((long) value) : null;
    }

    /** The built-in that converts, empty if there is none. */
    private static String function(Builtin to, Builtin from) {
        if (to == Builtin.TEXT) {
            return switch (from) {
                case NATURAL, INTEGER, DOUBLE, DATE, TIME, TIME_ZONE -> from.spelling() + "/show";
                default -> "";
            };
        }
        if (to == Builtin.INTEGER && from == Builtin.NATURAL) {
            return "Natural/toInteger";
        }
        if (to == Builtin.DOUBLE && from == Builtin.INTEGER) {
            return "Integer/toDouble";
        }
        return to == Builtin.NATURAL && from == Builtin.INTEGER ? "Integer/clamp" : "";
    }

    private Diagnostic toOptional(
            Expression expression, Denotation.OptionalType optional, Denotation actual, Diagnostic mistake) {
        if (same(optional.element(), actual)) {
            return mistake.helping("say that there is a value", applied(expression, "Some"));
        }
        Builtin to = builtin(evaluator.force(optional.element()));
        Edit literal = to == null || builtin(actual) == null ? null : literal(expression, to);
        if (literal != null) {
            String some = "Some " + literal.replacement();
            return mistake.helping("write `" + some + "`", new Edit(literal.span(), grouped(some, literal.span())));
        }
        boolean none = expression instanceof Expression.Reserved reserved && reserved.builtin() == Builtin.NONE;
        if (none && expression.span().known()) {
            Denotation element = evaluator.force(optional.element());
            String type = text.bare(element, context);
            boolean whole = type.indexOf('…') < 0;
            String written = "None "
                    + (type.indexOf(' ') < 0 || type.startsWith("{") || type.startsWith("<") ? type : "(" + type + ")");
            return whole
                    ? mistake.helping(
                            "say of which type", new Edit(expression.span(), grouped(written, expression.span())))
                    : mistake.helping("say of which type: `None T`");
        }
        return mistake;
    }

    private Diagnostic toUnion(
            Expression expression, Denotation.UnionType union, Denotation actual, Diagnostic mistake) {
        String name = TypeText.name(union, context);
        if (actual instanceof Denotation.FunctionType function && yields(function, union)) {
            return mistake.helping("give the constructor its payload, " + text.of(function.domain(), context));
        }
        if (expression instanceof Expression.TextLiteral written
                && written.interpolations().isEmpty()
                && name != null) {
            String label = written.chunks().get(0);
            Denotation.Alternative alternative = union.alternatives().get(label);
            if (alternative != null && alternative.type() == null) {
                String constructor = name + "." + TypeText.label(label);
                return mistake.helping("write `" + constructor + "`", new Edit(expression.span(), constructor));
            }
        }
        return union.alternatives().isEmpty()
                ? mistake
                : mistake.noting("its alternatives are "
                        + Listing.of(union.alternatives().keySet()));
    }

    private Diagnostic ofFunction(Denotation expected, Denotation.FunctionType function, Diagnostic mistake) {
        return yields(function, expected)
                ? mistake.helping("give the function its argument, " + text.of(function.domain(), context))
                : mistake;
    }

    private boolean yields(Denotation.FunctionType function, Denotation type) {
        Denotation result = function;
        for (int i = 0; i < ARGUMENTS && result instanceof Denotation.FunctionType more; i++) {
            if (!(more.codomain() instanceof Denotation.Body.Constant constant)) {
                return false;
            }
            result = evaluator.force(constant.value());
        }
        return same(result, type);
    }

    /** Whether both are known and the same: what is not known would invite to any conversion. */
    private boolean same(Delayed left, Delayed right) {
        return !Types.isUnknown(evaluator.force(left))
                && !Types.isUnknown(evaluator.force(right))
                && evaluator.equivalent(left, right);
    }

    private static @Nullable Builtin builtin(Denotation type) {
        return type instanceof Denotation.Primitive primitive ? primitive.builtin() : null;
    }

    /** Applies a function to an expression. */
    private Edit[] applied(Expression expression, String function) {
        Edit[] edits = around(expression, function + " ", "");
        for (int i = 0; i < edits.length; i++) {
            edits[i] = new Edit(edits[i].span(), grouped(edits[i].replacement(), edits[i].span()));
        }
        return edits;
    }

    /** In parentheses if the place needs them and has none. */
    private String grouped(String written, Span place) {
        String all = place.source().text();
        boolean has = place.start() > 0
                && all.charAt(place.start() - 1) == '('
                && place.end() < all.length()
                && all.charAt(place.end()) == ')';
        return argument && !has ? "(" + written + ")" : written;
    }

    /** Writes something before and behind an expression, in parentheses if it needs them. */
    static Edit[] around(Expression expression, String before, String behind) {
        if (!expression.span().known()) {
            return new Edit[0];
        }
        boolean bare = before.startsWith("[") || isAtom(expression);
        String written = before + (bare ? "" : "(") + expression.span().text() + (bare ? "" : ")") + behind;
        return new Edit[] {new Edit(expression.span(), written)};
    }

    /** Whether an expression can be an argument as it is. */
    private static boolean isAtom(Expression expression) {
        String written = expression.span().text();
        return (written.startsWith("(") && written.endsWith(")"))
                || !(expression instanceof Expression.Application
                        || expression instanceof Expression.Operation
                        || expression instanceof Expression.Lambda
                        || expression instanceof Expression.FunctionType
                        || expression instanceof Expression.Let
                        || expression instanceof Expression.If
                        || expression instanceof Expression.Annotation
                        || expression instanceof Expression.EmptyList
                        || expression instanceof Expression.Some
                        || expression instanceof Expression.Completion
                        || expression instanceof Expression.With
                        || expression instanceof Expression.Merge
                        || expression instanceof Expression.ToMap
                        || expression instanceof Expression.ShowConstructor
                        || expression instanceof Expression.Assertion
                        || expression instanceof Expression.Import);
    }
}
