package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.DoubleText;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How the smallest parts are written: labels, characters of text, numbers, the targets of imports. */
final class Spelling {
    private static final Set<String> KEYWORDS = new TreeSet<>(List.of(
            "if",
            "then",
            "else",
            "let",
            "in",
            "using",
            "missing",
            "assert",
            "as",
            "Infinity",
            "NaN",
            "merge",
            "Some",
            "toMap",
            "forall",
            "with",
            "showConstructor"));

    private static final Set<String> CONSTANTS = new TreeSet<>(List.of("True", "False", "Type", "Kind", "Sort"));

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Spelling() {}

    /** A label that is bound, or a variable: neither keyword nor reserved identifier. */
    static String binder(String label) {
        return isReserved(label) ? quoted(label) : selector(label);
    }

    /** A label behind a dot: no keyword. */
    static String selector(String label) {
        return isSimple(label) && !KEYWORDS.contains(label) ? label : quoted(label);
    }

    /** A label of a record, a union, a projection or a {@code with}: no keyword but {@code Some}. */
    static String field(String label) {
        return label.equals("Some") ? label : selector(label);
    }

    /** Whether a name without quotes would be a built-in or a constant. */
    static boolean isReserved(String name) {
        return Builtin.named(name) != null || CONSTANTS.contains(name);
    }

    private static String quoted(String label) {
        return '`' + label + '`';
    }

    private static boolean isSimple(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!isWordCharacter(c, i > 0) && (i == 0 || (c != '-' && c != '/'))) {
                return false;
            }
        }
        return !label.isEmpty();
    }

    private static boolean isWordCharacter(char c, boolean digitsToo) {
        char lower = (char) (c | 0x20);
        return c == '_' || (lower >= 'a' && lower <= 'z') || (digitsToo && c >= '0' && c <= '9');
    }

    /** A variable with its index. */
    static String variable(Expression.Variable variable) {
        String name = binder(variable.name());
        return variable.index() == 0 ? name : name + '@' + variable.index();
    }

    /** A number with a point or an exponent, so that it reads as a {@code Double}. */
    static String decimal(double value) {
        return DoubleText.of(value);
    }

    /** Characters between double quotes, to the end of {@code out}. */
    static void escape(CharSequence text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '$' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '{' ? "\\$" : "$");
                default -> {
                    if (isInvisible(c)) {
                        out.append("\\u").append(HEX.toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /** A control character, a line end of another kind, or one that makes a reader see another order. */
    static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }

    /** An import without headers, hash and mode. */
    static String target(ImportTarget target) {
        if (target instanceof ImportTarget.Missing) {
            return "missing";
        }
        if (target instanceof ImportTarget.Environment environment) {
            return "env:" + environment(environment.name());
        }
        StringBuilder out = new StringBuilder();
        if (target instanceof ImportTarget.Local local) {
            if (local.anchor() != ImportTarget.Anchor.ABSOLUTE) {
                out.append(local.anchor().spelling());
            }
            local.directory().forEach(component -> component(component, out));
            component(local.file(), out);
            return out.toString();
        }
        ImportTarget.Remote remote = (ImportTarget.Remote) target;
        out.append(remote.secure() ? "https://" : "http://").append(remote.authority());
        remote.directory().forEach(segment -> out.append('/').append(segment));
        if (!remote.file().isEmpty() || !remote.directory().isEmpty()) {
            out.append('/').append(remote.file());
        }
        if (remote.query() != null) {
            out.append('?').append(remote.query());
        }
        return out.toString();
    }

    /** How an import is to be read, with a space before it; empty for code. */
    static String mode(ImportMode mode) {
        return switch (mode) {
            case CODE -> "";
            case TEXT -> " as Text";
            case LOCATION -> " as Location";
            case BYTES -> " as Bytes";
        };
    }

    private static void component(String component, StringBuilder out) {
        boolean plain = !component.isEmpty();
        for (int i = 0; i < component.length() && plain; i++) {
            char c = component.charAt(i);
            plain = c > ' ' && c < 0x7F && "\"#(),/<>?[\\]{}".indexOf(c) < 0;
        }
        out.append('/');
        if (plain) {
            out.append(component);
        } else {
            out.append('"').append(component).append('"');
        }
    }

    private static String environment(String name) {
        boolean plain = !name.isEmpty();
        for (int i = 0; i < name.length() && plain; i++) {
            plain = isWordCharacter(name.charAt(i), i > 0);
        }
        if (plain) {
            return name;
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int escape = "\"\\\u0007\b\f\n\r\t\u000B".indexOf(c);
            if (escape < 0) {
                out.append(c);
            } else {
                out.append('\\').append("\"\\abfnrtv".charAt(escape));
            }
        }
        return out.append('"').toString();
    }
}
