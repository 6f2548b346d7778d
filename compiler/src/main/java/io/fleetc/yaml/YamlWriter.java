package io.fleetc.yaml;

import io.fleetc.value.DecimalText;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import java.math.BigInteger;
import java.util.List;

/**
 * Writes values as YAML in one form: block style, two spaces, list items at the column of their key as kubectl has them,
 * nothing folded, no anchors, quotes as {@link ScalarStyle} decides, a final line end.
 *
 * <p>The same value in the same order gives the same text, and every reader of YAML 1.1 or 1.2 reads that value again.
 */
public final class YamlWriter {
    private static final String SPACES = " ".repeat(64);

    /** Readers look for the colon of a key within 1024 characters (YAML 1.2.2, section 8.2.2). */
    private static final int LONGEST_KEY = 1000;

    private final StringBuilder out;
    private final KeyOrder order;

    private YamlWriter(StringBuilder out, KeyOrder order) {
        this.out = out;
        this.order = order;
    }

    /** One document, members as given. */
    public static String write(Value value) {
        return write(value, KeyOrder.AS_GIVEN);
    }

    /** One document. */
    public static String write(Value value, KeyOrder order) {
        StringBuilder out = new StringBuilder();
        append(value, order, out);
        return out.toString();
    }

    /** Several documents with {@code ---} between them; nothing at all for none. */
    public static String write(List<? extends Value> documents, KeyOrder order) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < documents.size(); i++) {
            out.append(i == 0 ? "" : "---\n");
            append(documents.get(i), order, out);
        }
        return out.toString();
    }

    /** Appends one document, without a separator. */
    public static void append(Value document, KeyOrder order, StringBuilder out) {
        YamlWriter writer = new YamlWriter(out, order);
        if (document instanceof Value.Mapping map && !map.members().isEmpty()) {
            writer.members(map, 0, true);
        } else if (document instanceof Value.Sequence list && !list.items().isEmpty()) {
            writer.items(list, 0);
        } else {
            writer.scalar(document, -2);
        }
    }

    /** Appends the members of a map as lines at an indentation, the first one without it. */
    static void appendMembers(Value.Mapping map, int indent, StringBuilder out) {
        new YamlWriter(out, KeyOrder.AS_GIVEN).members(map, indent, false);
    }

    /** Writes members; the place is the column of the first one, so it is not indented. */
    private void members(Value.Mapping map, int indent, boolean outermost) {
        KeyedMember[] members = order.of(map, outermost);
        for (int i = 0; i < members.length; i++) {
            if (i > 0) {
                indent(indent);
            }
            key(members[i].key(), indent);
            Value value = members[i].member().value();
            if (value instanceof Value.Mapping below && !below.members().isEmpty()) {
                out.append('\n');
                indent(indent + 2);
                members(below, indent + 2, false);
            } else if (value instanceof Value.Sequence list && !list.items().isEmpty()) {
                out.append('\n');
                indent(indent);
                items(list, indent);
            } else {
                out.append(' ');
                scalar(value, indent);
            }
        }
    }

    /** Writes items; the place is the column of the first dash. */
    private void items(Value.Sequence list, int indent) {
        List<Value> items = list.items();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                indent(indent);
            }
            out.append("- ");
            Value item = items.get(i);
            if (item instanceof Value.Mapping map && !map.members().isEmpty()) {
                members(map, indent + 2, false);
            } else if (item instanceof Value.Sequence below && !below.items().isEmpty()) {
                items(below, indent + 2);
            } else {
                scalar(item, indent);
            }
        }
    }

    private void key(String key, int indent) {
        int start = out.length();
        switch (ScalarStyle.of(key)) {
            case PLAIN -> out.append(key);
            case SINGLE_QUOTED -> singleQuoted(key);
            default -> JsonWriter.quote(key, out);
        }
        if (out.length() - start > LONGEST_KEY) {
            out.insert(start, "? ").append('\n');
            indent(indent);
        }
        out.append(':');
    }

    /** Writes what has no members or items, and ends the line. */
    private void scalar(Value value, int indent) {
        if (value instanceof Value.Text text) {
            text(text.text(), indent);
        } else if (value instanceof Value.Whole whole) {
            whole(whole.number());
        } else if (value instanceof Value.Bool bool) {
            out.append(bool.on() ? "true\n" : "false\n");
        } else if (value instanceof Value.Decimal decimal) {
            out.append(DecimalText.of(decimal.number())).append('\n');
        } else if (value instanceof Value.Null) {
            out.append("null\n");
        } else {
            out.append(value instanceof Value.Sequence ? "[]\n" : "{}\n");
        }
    }

    private void whole(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            out.append(number.longValue());
        } else {
            out.append(number);
        }
        out.append('\n');
    }

    private void text(String text, int indent) {
        switch (ScalarStyle.of(text)) {
            case PLAIN -> out.append(text).append('\n');
            case SINGLE_QUOTED -> {
                singleQuoted(text);
                out.append('\n');
            }
            case DOUBLE_QUOTED -> {
                JsonWriter.quote(text, out);
                out.append('\n');
            }
            case LITERAL -> literal(text, indent);
        }
    }

    private void singleQuoted(String text) {
        out.append('\'');
        int from = 0;
        for (int at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', at + 1)) {
            out.append(text, from, at + 1).append('\'');
            from = at + 1;
        }
        out.append(text, from, text.length()).append('\'');
    }

    /** Writes lines below {@code |}, with the indentation in its head where the first line begins with a blank. */
    private void literal(String text, int indent) {
        int first = 0;
        while (text.charAt(first) == '\n') {
            first++;
        }
        boolean blank = Lines.isBlank(text.charAt(first));
        if (blank && indent < 0) {
            // Readers disagree on what such a head counts from when the text is the whole document.
            JsonWriter.quote(text, out);
            out.append('\n');
            return;
        }
        boolean ends = text.charAt(text.length() - 1) == '\n';
        out.append(blank ? "|2" : "|").append(ends ? "\n" : "-\n");
        int end = ends ? text.length() - 1 : text.length();
        for (int from = 0; from <= end; ) {
            int at = text.indexOf('\n', from);
            int to = at < 0 ? text.length() : at;
            if (to > from) {
                indent(Math.max(indent, 0) + 2);
                out.append(text, from, to);
            }
            out.append('\n');
            from = to + 1;
        }
    }

    private void indent(int columns) {
        int left = columns;
        while (left > SPACES.length()) {
            out.append(SPACES);
            left -= SPACES.length();
        }
        out.append(SPACES, 0, left);
    }
}
