package io.fleetc.dhall.binary;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads CBOR (RFC 8949) item by item. Longer forms than necessary are accepted, as the standard demands, and so are arrays,
 * maps and texts of no announced length, which CBOR knows; the tag that says "this is CBOR" is skipped before any item.
 *
 * <p>The first thing that is wrong is kept, and from then on every method answers something harmless: callers look at
 * {@link #ok} once per item instead of after each call. No length is believed before the bytes are there.
 */
final class CborReader {
    /** What the next item is. */
    enum Kind {
        INTEGER("an integer"),
        BYTES("bytes"),
        TEXT("text"),
        ARRAY("an array"),
        MAP("a map"),
        FRACTION("a decimal fraction"),
        FALSE("`false`"),
        TRUE("`true`"),
        NULL("`null`"),
        REAL("a floating point number"),
        BREAK("the end of an array or map"),
        UNKNOWN("an item without a meaning"),
        MALFORMED("a byte that begins nothing"),
        NOTHING("the end");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private final byte[] bytes;
    private final Source source;
    private final UnboundedLengths unboundedLengths = new UnboundedLengths(this);
    private @Nullable Diagnostic problem;

    /** Where the next item begins. */
    private int at;

    /** What it is as far as it was looked at. */
    private @Nullable Kind kind;

    private final CborHead head = new CborHead();

    CborReader(byte[] bytes, Source source) {
        this.bytes = bytes;
        this.source = source;
    }

    /** Whether nothing was wrong so far. */
    boolean ok() {
        return problem == null;
    }

    /** What is wrong, or null. */
    @Nullable
    Diagnostic problem() {
        return problem;
    }

    /** What the next item is, which is not read by this. */
    Kind peek() {
        Kind known = kind;
        if (known == null) {
            known = head.read(bytes, at);
            kind = known;
        }
        return known;
    }

    /** Whether the next item, an array or a map, says nothing of its length and ends with a break. */
    boolean unbounded() {
        peek();
        return head.unbounded;
    }

    /** Reads the head of an array; how many elements follow. */
    long array() {
        return container(Kind.ARRAY, "an array", 1);
    }

    /** Reads the head of a map; how many keys, each with its value, follow. */
    long map() {
        return container(Kind.MAP, "a map", 2);
    }

    /** Reads the head of an unbounded array or map alone; always -1, since it announces nothing. */
    long begin() {
        moveTo(head.content);
        return -1;
    }

    /** Reads the mark at the end of an unbounded array or map. */
    void leave() {
        if (expect(Kind.BREAK, "the end of an array or map")) {
            moveTo(head.content);
        }
    }

    /** Reads the next item without its elements; false if it was the tag of another one, which follows. */
    boolean skim() {
        switch (peek()) {
            case TEXT -> text("a text");
            case BYTES -> bytes("bytes");
            case NOTHING, MALFORMED -> refuseNext("an item");
            default -> {
                boolean tag = head.major == 6;
                moveTo(head.content);
                return !tag;
            }
        }
        return true;
    }

    void nothing() {
        if (expect(Kind.NULL, "`null`")) {
            moveTo(head.content);
        }
    }

    boolean bool(String what) {
        boolean value = peek() == Kind.TRUE;
        if (value || expect(Kind.FALSE, what)) {
            moveTo(head.content);
        }
        return value;
    }

    double real() {
        if (!expect(Kind.REAL, "a floating point number")) {
            return 0;
        }
        moveTo(head.content);
        if (head.width == 2) {
            return HalfFloat.toDouble((int) head.argument);
        }
        return head.width == 4 ? Float.intBitsToFloat((int) head.argument) : Double.longBitsToDouble(head.argument);
    }

    /** Any integer, however it is written. */
    BigInteger integer(String what) {
        if (!expect(Kind.INTEGER, what)) {
            return BigInteger.ZERO;
        }
        if (head.major == 6) {
            boolean negative = head.argument == CborHead.BIG_NEGATIVE;
            moveTo(head.content);
            BigInteger magnitude = new BigInteger(1, bytes("the bytes of a large integer"));
            return negative ? magnitude.not() : magnitude;
        }
        boolean negative = head.major == 1;
        BigInteger magnitude = head.argument >= 0
                ? BigInteger.valueOf(head.argument)
                : BigInteger.valueOf(head.argument & Long.MAX_VALUE).setBit(63);
        moveTo(head.content);
        return negative ? magnitude.not() : magnitude;
    }

    /** An integer between two bounds, both inclusive. */
    long integer(String what, long least, long most) {
        int start = at;
        BigInteger value = integer(what);
        if (value.bitLength() > 63 || value.longValue() < least || value.longValue() > most) {
            refuse("expected " + what + " at byte " + start + ", found " + brief(value));
            return least;
        }
        return value.longValue();
    }

    /** Reads the tag of a decimal fraction; the array of its exponent and its mantissa follows. */
    void fraction(String what) {
        if (expect(Kind.FRACTION, what)) {
            moveTo(head.content);
        }
    }

    String text(String what) {
        if (!expect(Kind.TEXT, what)) {
            return "";
        }
        if (!head.unbounded) {
            return textChunk();
        }
        moveTo(head.content);
        StringBuilder text = new StringBuilder();
        while (ok() && peek() != Kind.BREAK) {
            text.append(expectChunk(Kind.TEXT) ? textChunk() : "");
        }
        leave();
        return text.toString();
    }

    byte[] bytes(String what) {
        if (!expect(Kind.BYTES, what)) {
            return new byte[0];
        }
        if (!head.unbounded) {
            return bytesChunk();
        }
        moveTo(head.content);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (ok() && peek() != Kind.BREAK) {
            all.writeBytes(expectChunk(Kind.BYTES) ? bytesChunk() : new byte[0]);
        }
        leave();
        return all.toByteArray();
    }

    /** Says that everything must be read by now. */
    void end() {
        if (ok() && at < bytes.length) {
            fail(Code.FC7090, "expected the end at byte " + at + ", found " + (bytes.length - at) + " more");
        }
    }

    /** Says what was expected instead of the next item. */
    void refuseNext(String expected) {
        Kind found = peek();
        String message = "expected " + expected + " at byte " + at + ", found " + found.title;
        fail(found == Kind.NOTHING || found == Kind.MALFORMED ? Code.FC7090 : Code.FC7091, message);
    }

    /** Says that this is CBOR but no expression. */
    void refuse(String message) {
        fail(Code.FC7091, message);
    }

    /** Keeps the first thing that is wrong; nothing more is read. */
    void fail(Code code, String message) {
        if (problem == null) {
            problem = Diagnostic.error(code, message, source.span(0, 0));
            at = bytes.length;
            kind = Kind.NOTHING;
        }
    }

    /** Where the next item begins, to come back to by {@link #back}. */
    int mark() {
        return at;
    }

    /** Reads on from a place that {@link #mark} gave. */
    void back(int mark) {
        if (ok()) {
            moveTo(mark);
        }
    }

    private void moveTo(int place) {
        if (problem == null) {
            at = place;
            kind = null;
        }
    }

    private boolean expect(Kind wanted, String what) {
        if (peek() != wanted) {
            refuseNext(what);
        }
        return ok();
    }

    private boolean expectChunk(Kind wanted) {
        if (expect(wanted, "a part of the same kind") && head.unbounded) {
            fail(Code.FC7090, "a part without a length at byte " + at + " inside another one");
        }
        return ok();
    }

    private long container(Kind wanted, String what, int least) {
        if (!expect(wanted, what)) {
            return 0;
        }
        if (head.unbounded) {
            long items = unboundedLengths.of(at);
            if (items % least != 0) {
                refuse("a value is missing in the map at byte " + at);
            }
            peek();
            moveTo(head.content);
            return items / least;
        }
        long count = head.argument;
        if (Long.compareUnsigned(count, (bytes.length - head.content) / least) > 0) {
            fail(
                    Code.FC7090,
                    "expected " + what + " of " + Long.toUnsignedString(count) + " items at byte " + at
                            + ", found the end after " + (bytes.length - head.content) + " bytes");
            return 0;
        }
        moveTo(head.content);
        return count;
    }

    private String textChunk() {
        int from = head.content;
        int length = length();
        if (!ok()) {
            return "";
        }
        moveTo(from + length);
        boolean ascii = true;
        for (int i = from; i < from + length && ascii; i++) {
            ascii = bytes[i] >= 0;
        }
        if (ascii) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            fail(Code.FC7090, "the text at byte " + from + " is not UTF-8");
            return "";
        }
    }

    private byte[] bytesChunk() {
        int from = head.content;
        int length = length();
        if (!ok()) {
            return new byte[0];
        }
        moveTo(from + length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private int length() {
        if (Long.compareUnsigned(head.argument, bytes.length - head.content) > 0) {
            fail(
                    Code.FC7090,
                    "expected " + Long.toUnsignedString(head.argument) + " bytes behind byte " + at
                            + ", found the end after " + (bytes.length - head.content));
            return 0;
        }
        return (int) head.argument;
    }

    private static String brief(BigInteger value) {
        return value.bitLength() <= 64 ? value.toString() : "a number of " + value.bitLength() + " bits";
    }
}
