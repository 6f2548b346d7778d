package io.fleetc.dhall.binary;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes CBOR (RFC 8949), every item in its shortest form, through a small buffer. */
final class CborWriter {
    private static final int NATURAL = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int TAG = 6;

    private static final int FALSE = 0xf4;
    private static final int TRUE = 0xf5;
    private static final int NULL = 0xf6;
    private static final int HALF = 0xf9;
    private static final int SINGLE = 0xfa;
    private static final int DOUBLE = 0xfb;

    private static final int BIG_NATURAL = 2;
    private static final int BIG_NEGATIVE = 3;
    private static final int DECIMAL_FRACTION = 4;

    private final ByteSink sink;
    private final byte[] buffer = new byte[8192];
    private int used;

    CborWriter(ByteSink sink) {
        this.sink = sink;
    }

    /** Hands on what is still held back. */
    void flush() {
        sink.write(buffer, 0, used);
        used = 0;
    }

    /** The head of an array. */
    void array(int size) {
        head(ARRAY, size);
    }

    /** The head of a map. */
    void map(int size) {
        head(MAP, size);
    }

    /** The head of a form: its array with all parts that follow, and its number. */
    void form(Form form, int parts) {
        head(ARRAY, 1 + parts);
        head(NATURAL, form.number());
    }

    void nothing() {
        put(NULL);
    }

    void bool(boolean value) {
        put(value ? TRUE : FALSE);
    }

    /** A number that is not negative. */
    void number(long value) {
        head(NATURAL, value);
    }

    /** Any integer. */
    void number(BigInteger value) {
        boolean negative = value.signum() < 0;
        BigInteger argument = negative ? value.not() : value;
        if (argument.bitLength() <= 64) {
            head(negative ? NEGATIVE : NATURAL, argument.longValue());
        } else {
            head(TAG, negative ? BIG_NEGATIVE : BIG_NATURAL);
            byte[] magnitude = argument.toByteArray();
            int from = magnitude[0] == 0 ? 1 : 0;
            head(BYTES, magnitude.length - from);
            put(magnitude, from);
        }
    }

    /** The head of {@code mantissa * 10^exponent}: an array of the exponent and the mantissa follows. */
    void decimalFraction() {
        head(TAG, DECIMAL_FRACTION);
        head(ARRAY, 2);
    }

    /** A number in as few bits as keep its value; the sign of zero is part of it. */
    void real(double value) {
        float single = (float) value;
        if (Double.isNaN(value)) {
            put(HALF);
            put(HalfFloat.NAN, 2);
        } else if (single != value) {
            put(DOUBLE);
            put(Double.doubleToRawLongBits(value), 8);
        } else if (HalfFloat.of(single) != HalfFloat.NONE) {
            put(HALF);
            put(HalfFloat.of(single), 2);
        } else {
            put(SINGLE);
            put(Float.floatToRawIntBits(single), 4);
        }
    }

    void bytes(byte[] value) {
        head(BYTES, value.length);
        put(value, 0);
    }

    void text(String value) {
        int length = value.length();
        if (length > 64 || !isAscii(value)) {
            byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
            head(TEXT, encoded.length);
            put(encoded, 0);
            return;
        }
        head(TEXT, length);
        reserve(length);
        for (int i = 0; i < length; i++) {
            buffer[used++] = (byte) value.charAt(i);
        }
    }

    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The major type and its argument, which is without sign. */
    private void head(int major, long argument) {
        int type = major << 5;
        if (argument >= 0 && argument < 24) {
            put(type | (int) argument);
        } else if (argument >>> 8 == 0) {
            put(type | 24);
            put(argument, 1);
        } else if (argument >>> 16 == 0) {
            put(type | 25);
            put(argument, 2);
        } else if (argument >>> 32 == 0) {
            put(type | 26);
            put(argument, 4);
        } else {
            put(type | 27);
            put(argument, 8);
        }
    }

    private void put(int value) {
        reserve(1);
        buffer[used++] = (byte) value;
    }

    private void put(long value, int width) {
        reserve(width);
        for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
            buffer[used++] = (byte) (value >>> shift);
        }
    }

    private void put(byte[] value, int from) {
        int length = value.length - from;
        if (length > buffer.length) {
            flush();
            sink.write(value, from, length);
            return;
        }
        reserve(length);
        System.arraycopy(value, from, buffer, used, length);
        used += length;
    }

    private void reserve(int length) {
        if (used + length > buffer.length) {
            flush();
        }
    }
}
