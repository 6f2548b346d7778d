package io.fleetc.dhall.parser;

import java.math.BigInteger;

/**
 * The value of a run of digits. {@link BigInteger} itself takes quadratic time to read decimal digits; here long runs are
 * read in halves, so that a number of a million digits is no trouble.
 */
final class Digits {
    /** The digits that always fit a long. */
    private static final int SMALL = 18;

    /** The digits up to which the JDK is faster. */
    private static final int MEDIUM = 1_000;

    private Digits() {}

    /** Of decimal digits. */
    static BigInteger decimal(char[] text, int from, int to) {
        if (to - from <= SMALL) {
            long value = 0;
            for (int i = from; i < to; i++) {
                value = value * 10 + (text[i] - '0');
            }
            return BigInteger.valueOf(value);
        }
        if (to - from <= MEDIUM) {
            return new BigInteger(new String(text, from, to - from));
        }
        // The depth is the logarithm of the length.
        int low = (to - from) / 2;
        BigInteger scale = BigInteger.TEN.pow(low);
        return decimal(text, from, to - low).multiply(scale).add(decimal(text, to - low, to));
    }

    /** Of digits of a base that is a power of two. */
    static BigInteger binary(char[] text, int from, int to, int bits) {
        byte[] magnitude = new byte[(int) (((long) (to - from) * bits + 7) / 8)];
        int bit = 0;
        for (int i = to - 1; i >= from; i--, bit += bits) {
            int place = magnitude.length - 1 - bit / 8;
            magnitude[place] |= (byte) (Character.digit(text[i], 16) << bit % 8);
        }
        return new BigInteger(1, magnitude);
    }
}
