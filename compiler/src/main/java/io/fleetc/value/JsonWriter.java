package io.fleetc.value;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * Writes values as JSON (RFC 8259). Members keep their order, so the same value built the same way gives the same
 * bytes.
 */
public final class JsonWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private JsonWriter(boolean pretty) {
        this.pretty = pretty;
    }

    /** Over several lines, indented by two spaces, with a final line end. */
    public static String pretty(Value value) {
        JsonWriter writer = new JsonWriter(true);
        writer.write(value, 0);
        return writer.out.append('\n').toString();
    }

    /** In one line, without white space and without a line end. */
    public static String compact(Value value) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(value, 0);
        return writer.out.toString();
    }

    private void write(Value value, int depth) {
        if (value instanceof Value.Text text) {
            quote(text.text());
        } else if (value instanceof Value.Whole whole) {
            out.append(whole.number());
        } else if (value instanceof Value.Decimal decimal) {
            out.append(decimal.number());
        } else if (value instanceof Value.Bool bool) {
            out.append(bool.on());
        } else if (value instanceof Value.Null) {
            out.append("null");
        } else if (value instanceof Value.Sequence list) {
            list(list, depth);
        } else if (value instanceof Value.Mapping map) {
            map(map, depth);
        }
    }

    private void list(Value.Sequence list, int depth) {
        if (list.items().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<Value> items = list.items().iterator();
        while (items.hasNext()) {
            line(depth + 1);
            write(items.next(), depth + 1);
            out.append(items.hasNext() ? "," : "");
        }
        line(depth);
        out.append(']');
    }

    private void map(Value.Mapping map, int depth) {
        if (map.members().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, Value.Member>> members =
                map.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, Value.Member> member = members.next();
            line(depth + 1);
            quote(member.getKey());
            out.append(pretty ? ": " : ":");
            write(member.getValue().value(), depth + 1);
            out.append(members.hasNext() ? "," : "");
        }
        line(depth);
        out.append('}');
    }

    private void line(int depth) {
        if (pretty) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (needsEscape(text, i)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Control characters, which JSON forbids; line separators, which JavaScript does; halves of surrogate pairs. */
    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x20 || c == 0x7F || c == 0x2028 || c == 0x2029) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
