package io.fleetc.value;

/**
 * Writes values as JSON (RFC 8259) that readers of YAML 1.1 take too, since Argo CD reads the JSON of a plugin as YAML:
 * what those forbid raw is escaped, and what they forbid as an escape is raw.
 */
public final class JsonWriter {
    private static final String INDENT = "  ";
    private static final String HEXADECIMAL = "0123456789abcdef";

    private final StringBuilder out;
    private final KeyOrder order;
    private final boolean pretty;

    private JsonWriter(StringBuilder out, KeyOrder order, boolean pretty) {
        this.out = out;
        this.order = order;
        this.pretty = pretty;
    }

    /** Over several lines, members as given, indented by two spaces, with a final line end. */
    public static String pretty(Value value) {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, KeyOrder.AS_GIVEN, true).write(value, 0);
        return out.append('\n').toString();
    }

    /** In one line, members as given, without white space and without a line end. */
    public static String compact(Value value) {
        return compact(value, KeyOrder.AS_GIVEN);
    }

    /** In one line, without white space and without a line end. */
    public static String compact(Value value, KeyOrder order) {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, order, false).write(value, 0);
        return out.toString();
    }

    /** Appends a text in quotes. */
    public static void quote(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                continue;
            }
            if (c < 0x7F || needsEscape(text, i)) {
                out.append(text, written, i);
                escape(c, out);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEXADECIMAL.charAt((c >> shift) & 0xF));
                }
            }
        }
    }

    /**
     * Controls beyond ASCII, line separators, the byte order mark and two code points that are no characters: go-yaml
     * refuses or folds them raw. A half of a surrogate pair has no UTF-8; a whole pair must not be escaped, since
     * go-yaml refuses that.
     */
    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE;
    }

    private void write(Value value, int depth) {
        if (value instanceof Value.Text text) {
            quote(text.text(), out);
        } else if (value instanceof Value.Whole whole) {
            out.append(whole.number());
        } else if (value instanceof Value.Decimal decimal) {
            out.append(DecimalText.of(decimal.number()));
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
        out.append('[');
        for (int i = 0; i < list.items().size(); i++) {
            next(i, depth + 1);
            write(list.items().get(i), depth + 1);
        }
        end(list.items().isEmpty(), depth, ']');
    }

    private void map(Value.Mapping map, int depth) {
        out.append('{');
        KeyedMember[] members = order.of(map, depth == 0);
        for (int i = 0; i < members.length; i++) {
            next(i, depth + 1);
            quote(members[i].key(), out);
            out.append(pretty ? ": " : ":");
            write(members[i].member().value(), depth + 1);
        }
        end(members.length == 0, depth, '}');
    }

    private void next(int index, int depth) {
        out.append(index == 0 ? "" : ",");
        line(depth);
    }

    private void end(boolean empty, int depth, char bracket) {
        if (!empty) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int depth) {
        if (pretty) {
            out.append('\n');
            for (int i = 0; i < depth; i++) {
                out.append(INDENT);
            }
        }
    }
}
