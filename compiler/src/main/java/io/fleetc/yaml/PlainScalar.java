package io.fleetc.yaml;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What an unquoted scalar is to YAML 1.2 (core schema, section 10.3.2), and whether readers of YAML 1.1 such as kubectl
 * take it for something else.
 *
 * <p>The forms of 1.1 are those of the types {@code bool}, {@code int} and {@code float} on yaml.org/type, widened by
 * what go-yaml v2 accepts beyond them (measured: {@code plain-scalars.txt} in the tests).
 */
enum PlainScalar {
    TEXT,
    NULL,
    BOOL,
    WHOLE,
    DECIMAL,
    /** Infinite, not a number, or beyond what a double can hold: JSON has no form for it. */
    NOT_FINITE,
    /** A word such as {@code on}, true or false to YAML 1.1 only. */
    OLD_BOOL,
    /** {@code 014}: decimal to YAML 1.2, octal to 1.1. */
    LEADING_ZERO,
    /** {@code 0o14}: octal to YAML 1.2, text to 1.1. */
    OCTAL,
    /** {@code 0x1F}: no number of JSON. */
    HEXADECIMAL,
    /** {@code 0b11}: a number to YAML 1.1 only. */
    BINARY,
    /** {@code 1_000}: a number to YAML 1.1 only. */
    UNDERSCORES,
    /** {@code 12:30}: a number of base 60 to YAML 1.1 only. */
    BASE_60;

    /** A number with more digits than this has no double, and reading it would take quadratic time. */
    private static final int MAX_DIGITS = 308;

    /** What the text of a plain scalar is. */
    static PlainScalar of(String text) {
        if (text.isEmpty()) {
            return NULL;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.') {
            return number(text);
        }
        return text.length() <= 5 ? word(text) : TEXT;
    }

    /** Whether readers of YAML 1.1 and 1.2 disagree on it. */
    boolean surprises() {
        return compareTo(OLD_BOOL) >= 0;
    }

    private static PlainScalar word(String text) {
        return switch (text) {
            case "~", "null", "Null", "NULL" -> NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> BOOL;
            case "y", "Y", "yes", "Yes", "YES", "on", "On", "ON" -> OLD_BOOL;
            case "n", "N", "no", "No", "NO", "off", "Off", "OFF" -> OLD_BOOL;
            default -> TEXT;
        };
    }

    /** Whether a word of {@link #BOOL} or {@link #OLD_BOOL} means true. */
    static boolean isTrue(String word) {
        return switch (word.charAt(0)) {
            case 't', 'T', 'y', 'Y' -> true;
            default -> word.length() == 2 && (word.charAt(1) == 'n' || word.charAt(1) == 'N');
        };
    }

    private static PlainScalar number(String text) {
        int start = sign(text);
        if (start == text.length()) {
            return TEXT;
        }
        int digits = digits(text, start, 10);
        if (digits == text.length()) {
            boolean zero = text.charAt(start) == '0' && digits - start > 1;
            return zero ? LEADING_ZERO : digits - start > MAX_DIGITS ? NOT_FINITE : WHOLE;
        }
        if (isDecimal(text, start)) {
            return Double.isInfinite(Double.parseDouble(text)) ? NOT_FINITE : DECIMAL;
        }
        return switch (text.substring(start)) {
            case ".inf", ".Inf", ".INF" -> NOT_FINITE;
            case ".nan", ".NaN", ".NAN" -> start == 0 ? NOT_FINITE : TEXT;
            default -> oldNumber(text, start);
        };
    }

    private static PlainScalar oldNumber(String text, int start) {
        int base = base(text, start);
        if (base != 10) {
            boolean all = digits(text, start + 2, base) == text.length() && hasDigit(text, start + 2);
            return !all ? TEXT : base == 8 ? OCTAL : base == 16 ? HEXADECIMAL : BINARY;
        }
        char first = text.charAt(start);
        if (first == '_' || first == '+' || first == '-') {
            return TEXT;
        }
        if (text.indexOf(':') > 0) {
            return isBase60(text, start) ? BASE_60 : TEXT;
        }
        boolean underscored = text.indexOf('_') > 0 && number(text.replace("_", "")) != TEXT;
        return underscored ? UNDERSCORES : TEXT;
    }

    /**
     * The number that a surprising scalar stands for where it is taken for one, as everybody writes it: {@code 12} for
     * {@code 014}. Null where nobody would mean it.
     */
    static @Nullable String meaning(PlainScalar scalar, String text) {
        if (text.length() > MAX_DIGITS) {
            return null;
        }
        String bare = text.replace("_", "");
        int start = sign(bare);
        String sign = text.charAt(0) == '-' ? "-" : "";
        return switch (scalar) {
            case LEADING_ZERO -> {
                boolean octal = digits(bare, start, 8) == bare.length();
                yield sign + new BigInteger(bare.substring(start), octal ? 8 : 10);
            }
            case OCTAL, HEXADECIMAL, BINARY -> sign + new BigInteger(bare.substring(start + 2), base(bare, start));
            case BASE_60 -> bare.indexOf('.') < 0 ? sign + base60(bare.substring(start)) : null;
            case UNDERSCORES -> number(bare).surprises() ? meaning(number(bare), bare) : bare;
            default -> null;
        };
    }

    private static BigInteger base60(String digits) {
        BigInteger number = BigInteger.ZERO;
        int from = 0;
        while (from <= digits.length()) {
            int colon = digits.indexOf(':', from);
            int to = colon < 0 ? digits.length() : colon;
            number = number.multiply(BigInteger.valueOf(60)).add(new BigInteger(digits.substring(from, to)));
            from = to + 1;
        }
        return number;
    }

    /** {@code [0-9]* (. [0-9]*)? ([eE] [-+]? [0-9]+)?} with a digit before the exponent. */
    private static boolean isDecimal(String text, int start) {
        int at = digits(text, start, 10);
        int count = at - start;
        if (at < text.length() && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1, 10);
            count += fraction - at - 1;
            at = fraction;
        }
        if (count == 0 || text.indexOf('_') >= 0) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int from = at + 1;
            from += from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? 1 : 0;
            at = digits(text, from, 10);
            return at > from && at == text.length();
        }
        return at == text.length();
    }

    /** {@code [0-9][0-9_]* (: [0-5]?[0-9])+ (. [0-9_]*)?}. */
    private static boolean isBase60(String text, int start) {
        int at = start;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        while (at < text.length() && text.charAt(at) == ':') {
            int end = digits(text, at + 1, 10);
            if (end == at + 1 || end > at + 3 || (end == at + 3 && text.charAt(at + 1) > '5')) {
                return false;
            }
            at = end;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at = digits(text, at + 1, 10);
        }
        return at == text.length();
    }

    private static int sign(String text) {
        return text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    }

    private static int base(String text, int start) {
        if (text.charAt(start) != '0' || start + 1 >= text.length()) {
            return 10;
        }
        return switch (text.charAt(start + 1)) {
            case 'o', 'O' -> 8;
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    /** The end of the digits of a base from an offset; underscores are among them unless the base is 10. */
    private static int digits(String text, int from, int base) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean digit = c < 128 && Character.digit(c, base) >= 0;
            if (!digit && (base == 10 || c != '_')) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean hasDigit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != '_') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
