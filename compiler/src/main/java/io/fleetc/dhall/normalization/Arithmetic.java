package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.NaturalValue;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.math.BigInteger;

/** {@code +} and {@code *}. */
final class Arithmetic extends Operations {
    private final Machine machine;

    Arithmetic(Expression.Operation operation, Environment environment, Machine machine) {
        super(operation, environment);
        this.machine = machine;
    }

    @Override
    Denotation combine(Denotation soFar, Denotation operand) {
        boolean plus = operator() == Operator.PLUS;
        if (soFar instanceof NaturalValue left && operand instanceof NaturalValue right) {
            BigInteger result = plus ? left.value().add(right.value()) : product(left.value(), right.value());
            return new NaturalValue(machine.checked(result, span()), span());
        }
        BigInteger neutral = plus ? BigInteger.ZERO : BigInteger.ONE;
        if (is(soFar, neutral)) {
            return operand;
        }
        if (is(operand, neutral)) {
            return soFar;
        }
        return !plus && decides(operand) ? operand : stuck(soFar, operand);
    }

    private BigInteger product(BigInteger left, BigInteger right) {
        if ((long) left.bitLength() + right.bitLength() > machine.limits().bits()) {
            throw Exhausted.size("number", span());
        }
        machine.steps((left.bitLength() / 32L) * (right.bitLength() / 32L) / 1000);
        return left.multiply(right);
    }

    @Override
    boolean decides(Denotation soFar) {
        return operator() == Operator.TIMES && is(soFar, BigInteger.ZERO);
    }

    private static boolean is(Denotation denotation, BigInteger number) {
        return denotation instanceof NaturalValue natural && natural.value().equals(number);
    }
}
