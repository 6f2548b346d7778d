package io.fleetc.dhall.syntax;

import java.math.BigInteger;

/**
 * A {@code Double} as Dhall writes it: the fewest digits that lie nearer to it than to any other one, found with exact
 * arithmetic (Burger and Dybvig, Printing Floating-Point Numbers Quickly and Accurately, 1996). {@link Double#toString}
 * differs from release to release of the JDK.
 */
public final class DoubleText {
    private static final int PRECISION = 53;
    private static final int LEAST_EXPONENT = -1074;
    private static final double LOG_2 = 0.30102999566398;

    private final StringBuilder digits = new StringBuilder();

    /** Where the point stands: the value is 0.d₁d₂d₃… times ten to this power. */
    private int point;

    private DoubleText() {}

    /** For example {@code 1.5}, {@code 1.0e10}, {@code -0.0}, {@code NaN}, {@code -Infinity}. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        String sign = Double.doubleToLongBits(value) < 0 ? "-" : "";
        if (Double.isInfinite(value)) {
            return sign + "Infinity";
        }
        if (value == 0) {
            return sign + "0.0";
        }
        DoubleText text = new DoubleText();
        text.generate(Math.abs(value));
        return sign + text.layout();
    }

    private void generate(double value) {
        int exponent = Math.max(Math.getExponent(value) - PRECISION + 1, LEAST_EXPONENT);
        long mantissa = (long) Math.scalb(value, -exponent);
        // The neighbour below a power of two is half as far away as the one above, but for the smallest one.
        boolean narrow = mantissa == 1L << (PRECISION - 1) && exponent > LEAST_EXPONENT;
        int doubling = narrow ? 2 : 1;
        BigInteger above = BigInteger.ONE.shiftLeft(Math.max(exponent, 0) + doubling - 1);
        BigInteger below = BigInteger.ONE.shiftLeft(Math.max(exponent, 0));
        BigInteger rest = BigInteger.valueOf(mantissa).shiftLeft(Math.max(exponent, 0) + doubling);
        BigInteger scale = BigInteger.ONE.shiftLeft(Math.max(-exponent, 0) + doubling);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(mantissa);
        point = (int) Math.floor((exponent + bits - 1) * LOG_2) - 1;
        while (power(Math.max(-point, 0))
                        .multiply(rest.add(above))
                        .compareTo(power(Math.max(point, 0)).multiply(scale))
                > 0) {
            point++;
        }
        BigInteger up = power(Math.max(-point, 0));
        generate(rest.multiply(up), scale.multiply(power(Math.max(point, 0))), above.multiply(up), below.multiply(up));
    }

    private void generate(BigInteger first, BigInteger scale, BigInteger firstAbove, BigInteger firstBelow) {
        BigInteger rest = first;
        BigInteger above = firstAbove;
        BigInteger below = firstBelow;
        while (true) {
            BigInteger[] division = rest.multiply(BigInteger.TEN).divideAndRemainder(scale);
            int digit = division[0].intValue();
            rest = division[1];
            above = above.multiply(BigInteger.TEN);
            below = below.multiply(BigInteger.TEN);
            boolean low = rest.compareTo(below) < 0;
            boolean high = rest.add(above).compareTo(scale) > 0;
            if (low || high) {
                boolean down = low && (!high || rest.shiftLeft(1).compareTo(scale) < 0);
                digits.append(down ? digit : digit + 1);
                return;
            }
            digits.append(digit);
        }
    }

    private static BigInteger power(int exponent) {
        return BigInteger.TEN.pow(exponent);
    }

    private String layout() {
        if (point < 0 || point > 7) {
            String fraction = digits.length() == 1 ? "0" : digits.substring(1);
            return digits.charAt(0) + "." + fraction + "e" + (point - 1);
        }
        if (point == 0) {
            return "0." + digits;
        }
        if (digits.length() <= point) {
            return digits + "0".repeat(point - digits.length()) + ".0";
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }
}
