package io.fleetc.yaml;

import java.util.Locale;

/**
 * How a text is written so that every reader of YAML reads that text again: kubectl, Argo CD and Helm follow YAML 1.1 and
 * go-yaml's extensions of it, others YAML 1.2.
 *
 * <p>A text stays unquoted only if no reader can take it for anything else: it begins with a letter, {@code /} or
 * {@code _} and is none of their words, or it begins as a number does and has a character that no number and no
 * timestamp has.
 */
enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    /** Over several lines, after {@code |}. */
    LITERAL;

    /** May be part of a number, a timestamp, an infinity or a not-a-number of any reader. */
    private static final String NUMERIC = "0123456789+-.:_abcdefABCDEFxXoOtTzZiInN ";

    private static final byte OTHER = 1;
    private static final byte LOOK = 2;
    private static final byte CONTROL = 4;
    private static final byte BREAK = 8;
    private static final byte[] CLASSES = classes();

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char c = 0; c < 128; c++) {
            classes[c] = c < ' ' || c == 0x7F ? CONTROL : NUMERIC.indexOf(c) < 0 ? OTHER : 0;
        }
        classes['\n'] = BREAK;
        classes[':'] |= LOOK;
        classes['#'] |= LOOK;
        classes[' '] |= LOOK;
        return classes;
    }

    /** The style of a text. */
    static ScalarStyle of(String text) {
        if (text.isEmpty()) {
            return SINGLE_QUOTED;
        }
        int seen = 0;
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                byte found = CLASSES[c];
                seen |= found;
                plain &= (found & LOOK) == 0 || isOrdinary(text, i);
            } else {
                plain = false;
                int wide = width(text, i);
                if (wide == 0) {
                    return DOUBLE_QUOTED;
                }
                i += wide - 1;
            }
        }
        if ((seen & CONTROL) != 0 && !onlyTabs(text)) {
            return DOUBLE_QUOTED;
        }
        if ((seen & BREAK) != 0) {
            return isLiteral(text) ? LITERAL : DOUBLE_QUOTED;
        }
        if ((seen & CONTROL) != 0) {
            return DOUBLE_QUOTED;
        }
        return plain && isPlain(text, (seen & OTHER) != 0) ? PLAIN : SINGLE_QUOTED;
    }

    /** Whether a colon, a hash or a space is only itself where it stands. */
    private static boolean isOrdinary(String text, int at) {
        boolean last = at + 1 == text.length();
        return switch (text.charAt(at)) {
            case ':' -> !last && text.charAt(at + 1) != ' ';
            case '#' -> at > 0 && text.charAt(at - 1) != ' ';
            default -> !last;
        };
    }

    private static boolean isPlain(String text, boolean other) {
        char first = text.charAt(0);
        if (isLetter(first) || first == '/' || first == '_') {
            return text.length() > 5 || !isWord(text);
        }
        if ((first < '0' || first > '9') && first != '+' && first != '-' && first != '.') {
            return false;
        }
        return other && !text.startsWith("- ") && !text.startsWith("---") && !text.startsWith("...");
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isWord(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf" -> true;
            default -> false;
        };
    }

    /** How many units a character beyond ASCII takes, or 0 if it may stand in a file only as an escape. */
    private static int width(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            return 2;
        }
        if (Character.isSurrogate(c)) {
            throw new IllegalArgumentException("half of a surrogate pair has no form in YAML");
        }
        boolean special = c < 0xA0 || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c >= 0xFFFE;
        return special ? 0 : 1;
    }

    private static boolean onlyTabs(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 && CLASSES[c] == CONTROL && c != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no line ends with a blank, which editors take off, and at most one line end is at the end, since Argo CD
     * and editors take off the empty lines at the end of a file.
     */
    private static boolean isLiteral(String text) {
        int length = text.length();
        int end = text.charAt(length - 1) == '\n' ? length - 1 : length;
        if (end == 0 || text.charAt(end - 1) == '\n') {
            return false;
        }
        for (int i = 1; i <= end; i++) {
            boolean lineEnds = i == length || text.charAt(i) == '\n';
            if (lineEnds && Lines.isBlank(text.charAt(i - 1))) {
                return false;
            }
        }
        return true;
    }
}
