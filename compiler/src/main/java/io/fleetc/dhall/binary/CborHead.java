package io.fleetc.dhall.binary;

/** The first bytes of an item: its major type and the argument, which is a value, a length or the number of a tag. */
final class CborHead {
    static final int BIG_NATURAL = 2;
    static final int BIG_NEGATIVE = 3;
    private static final int DECIMAL_FRACTION = 4;
    private static final int SELF_DESCRIBED = 55799;

    /** The major type, from 0 to 7; 1 is a negative integer, 6 a tag. */
    int major;

    /** In how many bytes the argument is written, 0 if it is part of the first one. */
    int width;

    /** Whether the argument is left out, since it is a length that nobody knew. */
    boolean unbounded;

    /** The argument, without sign. */
    long argument;

    /** Where the content begins. */
    int content;

    /** Reads a head, behind any number of tags that say that this is CBOR. */
    CborReader.Kind read(byte[] bytes, int from) {
        content = from;
        do {
            if (content >= bytes.length) {
                return CborReader.Kind.NOTHING;
            }
            int first = bytes[content++] & 0xff;
            int low = first & 0x1f;
            major = first >> 5;
            unbounded = low == 31;
            boolean mayBeUnbounded = major >= 2 && major != 6;
            if (unbounded ? !mayBeUnbounded : low > 27) {
                return CborReader.Kind.MALFORMED;
            }
            width = low < 24 || unbounded ? 0 : 1 << (low - 24);
            if (width > bytes.length - content) {
                return CborReader.Kind.NOTHING;
            }
            argument = width == 0 ? low : 0;
            for (int i = 0; i < width; i++) {
                argument = (argument << 8) | (bytes[content++] & 0xff);
            }
        } while (major == 6 && argument == SELF_DESCRIBED);
        return kind();
    }

    private CborReader.Kind kind() {
        return switch (major) {
            case 0, 1 -> CborReader.Kind.INTEGER;
            case 2 -> CborReader.Kind.BYTES;
            case 3 -> CborReader.Kind.TEXT;
            case 4 -> CborReader.Kind.ARRAY;
            case 5 -> CborReader.Kind.MAP;
            case 6 -> tag();
            default -> simple();
        };
    }

    private CborReader.Kind tag() {
        if (argument == DECIMAL_FRACTION) {
            return CborReader.Kind.FRACTION;
        }
        boolean big = argument == BIG_NATURAL || argument == BIG_NEGATIVE;
        return big ? CborReader.Kind.INTEGER : CborReader.Kind.UNKNOWN;
    }

    private CborReader.Kind simple() {
        if (unbounded) {
            return CborReader.Kind.BREAK;
        }
        if (width > 1) {
            return CborReader.Kind.REAL;
        }
        return switch (width == 1 ? 0 : (int) argument) {
            case 20 -> CborReader.Kind.FALSE;
            case 21 -> CborReader.Kind.TRUE;
            case 22 -> CborReader.Kind.NULL;
            default -> CborReader.Kind.UNKNOWN;
        };
    }
}
