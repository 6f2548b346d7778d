package io.fleetc.dhall.binary;

/** Floating point numbers of 16 bits: 1 sign, 5 exponent, 10 fraction. Java has them only from release 20 on. */
final class HalfFloat {
    /** The one way to write a number that is none. */
    static final int NAN = 0x7e00;

    /** What {@link #of} answers for a number that 16 bits cannot hold. */
    static final int NONE = -1;

    private static final int INFINITY = 0x7c00;

    private HalfFloat() {}

    /** The 16 bits of a number that is not NaN, or {@link #NONE} if they would be another number. */
    static int of(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int exponent = Math.getExponent(value);
        int fraction = bits & 0x7fffff;
        if (Float.isInfinite(value)) {
            return sign | INFINITY;
        }
        if (value == 0) {
            return sign;
        }
        if (exponent >= -14 && exponent <= 15) {
            return (fraction & 0x1fff) == 0 ? sign | (exponent + 15) << 10 | fraction >> 13 : NONE;
        }
        if (exponent >= -24 && exponent < -14) {
            int whole = fraction | 0x800000;
            int dropped = -exponent - 1;
            return (whole & (1 << dropped) - 1) == 0 ? sign | whole >> dropped : NONE;
        }
        return NONE;
    }

    /** The number that 16 bits stand for. */
    static double toDouble(int bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double size;
        if (exponent == 0x1f) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            size = Math.scalb((double) fraction, -24);
        } else {
            size = Math.scalb((double) (fraction | 0x400), exponent - 25);
        }
        return (bits & 0x8000) == 0 ? size : -size;
    }
}
