package io.fleetc.yaml;

import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the prepared form of one document, which {@link PreparedWriter} wrote: first all texts in it, each once, then its
 * values, where a text is the number of one of those.
 *
 * <p>Numbers are written in groups of seven bits, the lowest first, each but the last with the eighth bit set; numbers
 * that may be negative with their sign in the lowest bit. The documents are our own, so nothing is checked.
 */
final class PreparedReader {
    static final int NULL = 0;
    static final int FALSE = 1;
    static final int TRUE = 2;
    static final int TEXT = 3;
    static final int WHOLE = 4;
    static final int DECIMAL = 5;
    static final int SEQUENCE = 6;
    static final int MAPPING = 7;

    private final byte[] bytes;
    private int at;
    private String[] texts = {};
    private int start;

    PreparedReader(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /** How far it has read. */
    int at() {
        return at;
    }

    /** A number that is not negative. */
    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int group = bytes[at++];
            number |= (group & 0x7f) << shift;
            if (group >= 0) {
                return number;
            }
        }
    }

    /** A text of characters that are one byte each. */
    String latin() {
        int length = number();
        String text = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return text;
    }

    /** The document that begins here, with spans in a source. */
    Value document(Source source) {
        texts = texts();
        return value(source);
    }

    private String[] texts() {
        String[] found = new String[number()];
        int[] lengths = new int[found.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = number();
        }
        int size = number();
        String all = new String(bytes, at, size, StandardCharsets.UTF_8);
        at += size;
        int from = 0;
        for (int i = 0; i < lengths.length; i++) {
            found[i] = all.substring(from, from + lengths[i]);
            from += lengths[i];
        }
        return found;
    }

    private Value value(Source source) {
        int tag = bytes[at++];
        Span span = span(source);
        return switch (tag) {
            case NULL -> new Value.Null(span);
            case FALSE -> new Value.Bool(false, span);
            case TRUE -> new Value.Bool(true, span);
            case TEXT -> new Value.Text(texts[number()], span);
            case WHOLE -> new Value.Whole(new BigInteger(texts[number()]), span);
            case DECIMAL -> new Value.Decimal(Double.parseDouble(texts[number()]), span);
            case SEQUENCE -> {
                List<Value> items = new ArrayList<>();
                for (int left = number(); left > 0; left--) {
                    items.add(value(source));
                }
                yield new Value.Sequence(items, span);
            }
            case MAPPING -> {
                Map<String, Value.Member> members = new LinkedHashMap<>();
                for (int left = number(); left > 0; left--) {
                    String key = texts[number()];
                    Span keySpan = span(source);
                    members.put(key, new Value.Member(keySpan, value(source)));
                }
                yield new Value.Mapping(members, span);
            }
            default -> throw new IllegalStateException("no value begins with " + tag);
        };
    }

    private Span span(Source source) {
        int moved = number();
        start += (moved >>> 1) ^ -(moved & 1);
        return new Span(source, start, start + number());
    }
}
