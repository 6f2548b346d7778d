package io.fleetc.schema;

import io.fleetc.value.ValuePath;
import java.util.List;

/** How fields, types and lists of names are said in messages. */
final class Words {
    private Words() {}

    /** {@code `a`}, {@code `a` and `b`}, {@code `a`, `b` and `c`}. */
    static String all(List<String> names) {
        return joined(names, " and ");
    }

    /** {@code `a`}, {@code `a` or `b`}, {@code `a`, `b` or `c`}. */
    static String oneOf(List<String> names) {
        return joined(names, " or ");
    }

    private static String joined(List<String> names, String last) {
        List<String> quoted = names.stream().map(Words::code).toList();
        int size = quoted.size();
        return size < 2
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, size - 1)) + last + quoted.get(size - 1);
    }

    /** A name as it is written, between backticks. */
    static String code(String name) {
        return "`" + name + "`";
    }

    /** What a message calls a place: its name, or the kind of document. */
    static String place(ValuePath path) {
        return path.steps().isEmpty() ? "the document" : code(path.toString());
    }

    /** The types that a place takes. */
    static String types(List<String> types) {
        List<String> words = types.stream().map(Words::type).toList();
        int size = words.size();
        return size < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, size - 1)) + " or " + words.get(size - 1);
    }

    private static String type(String type) {
        return switch (type) {
            case "object" -> "a map";
            case "array" -> "a list";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "`true` or `false`";
            default -> throw new IllegalArgumentException(type);
        };
    }
}
