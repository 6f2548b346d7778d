package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The meanings without parts, but for variables: as an expression. */
final class Scalars {
    private Scalars() {}

    /** The literal or the name; null for what has parts. */
    static @Nullable Expression expression(Denotation meaning) {
        if (meaning instanceof Denotation.TextValue text) {
            return new Expression.TextLiteral(List.of(text.text().text()), List.of(), text.span());
        }
        if (meaning instanceof Denotation.NaturalValue natural) {
            return new Expression.NaturalLiteral(natural.value(), natural.span());
        }
        if (meaning instanceof Denotation.BoolValue bool) {
            return new Expression.BoolLiteral(bool.value(), bool.span());
        }
        if (meaning instanceof Denotation.Primitive primitive) {
            return new Expression.Reserved(primitive.builtin(), Span.none());
        }
        if (meaning instanceof Denotation.IntegerValue integer) {
            return new Expression.IntegerLiteral(integer.value(), integer.span());
        }
        if (meaning instanceof Denotation.DoubleValue number) {
            return new Expression.DoubleLiteral(number.value(), number.span());
        }
        if (meaning instanceof Denotation.Constant constant) {
            return new Expression.Constant(constant.universe(), Span.none());
        }
        if (meaning instanceof Denotation.BytesValue bytes) {
            return new Expression.BytesLiteral(bytes.value(), bytes.span());
        }
        if (meaning instanceof Denotation.DateValue date) {
            return new Expression.DateLiteral(date.value(), date.span());
        }
        if (meaning instanceof Denotation.TimeValue time) {
            return new Expression.TimeLiteral(time.value(), time.span());
        }
        if (meaning instanceof Denotation.TimeZoneValue zone) {
            return new Expression.TimeZoneLiteral(zone.value(), zone.span());
        }
        return null;
    }
}
