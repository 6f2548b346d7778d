package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.NaturalValue;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.math.BigInteger;

/** {@code +} and {@code *}. */
final class Arithmetic extends Operations {
    Arithmetic(Expression.Operation operation, Environment environment, Machine machine) {
        super(operation, environment, machine);
    }

    @Override
    Denotation combine(Denotation soFar, Denotation operand) {
        boolean plus = operator() == Operator.PLUS;
        if (soFar instanceof NaturalValue left && operand instanceof NaturalValue right) {
            return new NaturalValue(compute(plus, left.value(), right.value()), span());
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

    private BigInteger compute(boolean plus, BigInteger left, BigInteger right) {
        long leftWords = left.bitLength() / 32;
        long rightWords = right.bitLength() / 32;
        if ((leftWords + rightWords) * 32 > machine().limits().bits()) {
            throw machine().tooLarge("number", span());
        }
        if (leftWords + rightWords > 0) {
            machine().steps((leftWords + rightWords) / 16 + leftWords * rightWords / 1000);
        }
        return plus ? left.add(right) : left.multiply(right);
    }

    @Override
    boolean decides(Denotation soFar) {
        return operator() == Operator.TIMES && is(soFar, BigInteger.ZERO);
    }

    private static boolean is(Denotation denotation, BigInteger number) {
        return denotation instanceof NaturalValue natural && natural.value().equals(number);
    }
}
