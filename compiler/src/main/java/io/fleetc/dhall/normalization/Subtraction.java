package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.NaturalValue;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for what {@code Natural/subtract} takes away, then for what from, then for whether both are the same. */
final class Subtraction implements Frame {
    private final List<Delayed> arguments;
    private final Span span;
    private @Nullable Denotation subtrahend;
    private @Nullable Denotation minuend;

    Subtraction(List<Delayed> arguments, Span span) {
        this.arguments = arguments;
        this.span = span;
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        if (subtrahend == null) {
            if (isZero(value)) {
                return machine.force(arguments.get(1));
            }
            subtrahend = value;
            machine.push(this);
            return machine.force(arguments.get(1));
        }
        if (minuend == null) {
            if (isZero(value)) {
                return value;
            }
            if (subtrahend instanceof NaturalValue taken && value instanceof NaturalValue from) {
                machine.steps((taken.value().bitLength() + from.value().bitLength()) / 512);
                return number(from.value().subtract(taken.value()).max(BigInteger.ZERO));
            }
            minuend = value;
            machine.push(this);
            return machine.compare(subtrahend, value);
        }
        return Choice.isLiteral(value, true)
                ? number(BigInteger.ZERO)
                : new Denotation.StuckBuiltin(Builtin.NATURAL_SUBTRACT, List.of(subtrahend, minuend));
    }

    private NaturalValue number(BigInteger value) {
        return new NaturalValue(value, span);
    }

    private static boolean isZero(Denotation value) {
        return value instanceof NaturalValue natural && natural.value().signum() == 0;
    }
}
