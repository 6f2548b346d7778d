package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The expressions that mean the same in every environment and need no evaluation. */
final class Literals {
    private static final Map<Builtin, Denotation.Primitive> PRIMITIVES = new EnumMap<>(Builtin.class);

    static {
        for (Builtin builtin : Builtin.values()) {
            PRIMITIVES.put(builtin, new Denotation.Primitive(builtin));
        }
    }

    private Literals() {}

    /** The meaning of a literal; null for every other expression. */
    static @Nullable Denotation value(Expression expression) {
        if (expression instanceof Expression.TextLiteral text) {
            return text.interpolations().isEmpty() ? text(text) : null;
        }
        if (expression instanceof Expression.NaturalLiteral natural) {
            return new Denotation.NaturalValue(natural.value(), natural.span());
        }
        if (expression instanceof Expression.BoolLiteral bool) {
            return new Denotation.BoolValue(bool.value(), bool.span());
        }
        if (expression instanceof Expression.Reserved reserved) {
            return primitive(reserved.builtin());
        }
        if (expression instanceof Expression.IntegerLiteral integer) {
            return new Denotation.IntegerValue(integer.value(), integer.span());
        }
        if (expression instanceof Expression.DoubleLiteral number) {
            return new Denotation.DoubleValue(number.value(), number.span());
        }
        if (expression instanceof Expression.Constant constant) {
            return new Denotation.Constant(constant.universe());
        }
        return null;
    }

    static Denotation.TextValue text(Expression.TextLiteral text) {
        return new Denotation.TextValue(Rope.of(text.chunks().get(0)), text.span());
    }

    static Denotation.Primitive primitive(Builtin builtin) {
        return Objects.requireNonNull(PRIMITIVES.get(builtin));
    }
}
