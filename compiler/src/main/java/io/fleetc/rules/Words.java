package io.fleetc.rules;

import io.fleetc.value.Value;
import java.util.List;

/** How names and lists are written in messages. */
public final class Words {
    private static final int MOST_NAMES = 3;

    private Words() {}

    /** A name between backticks. */
    public static String code(Object name) {
        return "`" + name + "`";
    }

    /** {@code a, b and c}. */
    public static String join(List<String> items, String last) {
        int size = items.size();
        return size < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, size - 1)) + " " + last + " " + items.get(size - 1);
    }

    public static String and(List<String> items) {
        return join(items, "and");
    }

    /** {@code cluster `a`}, {@code clusters `a` and `b`}, and a number when there are many. */
    public static String clusters(List<String> names) {
        if (names.size() == 1) {
            return "cluster " + code(names.get(0));
        }
        return names.size() > MOST_NAMES ? names.size() + " clusters" : "clusters " + codes(names);
    }

    /** All names between backticks. */
    public static String codes(List<String> names) {
        return and(names.stream().map(Words::code).toList());
    }

    /** Whether {@link #clusters} leaves names out. */
    public static boolean tooMany(List<String> names) {
        return names.size() > MOST_NAMES;
    }

    /** A scalar as it is written; a map or a list by its kind, since neither fits into a sentence. */
    public static String literal(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Whole whole) {
            return whole.number().toString();
        }
        if (value instanceof Value.Bool bool) {
            return Boolean.toString(bool.on());
        }
        return value instanceof Value.Decimal decimal ? Double.toString(decimal.number()) : value.typeName();
    }

    /** Whether {@link #literal} shows the value itself. */
    public static boolean scalar(Value value) {
        return !(value instanceof Value.Mapping || value instanceof Value.Sequence || value instanceof Value.Null);
    }
}
