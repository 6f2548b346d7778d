package io.fleetc.dhall.parser;

/** The classes of characters of the grammar. */
final class Characters {
    private static final int LABEL_FIRST = 1;
    private static final int LABEL_NEXT = 2;
    private static final int DIGIT = 4;
    private static final int HEX = 8;
    private static final int PATH = 16;
    private static final int URL = 32;
    private static final byte[] CLASSES = classes();

    private Characters() {}

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            classes[c] |= LABEL_FIRST | LABEL_NEXT;
            classes[c - 32] |= LABEL_FIRST | LABEL_NEXT;
        }
        for (char c = '0'; c <= '9'; c++) {
            classes[c] |= LABEL_NEXT | DIGIT | HEX;
        }
        for (char c = 'a'; c <= 'f'; c++) {
            classes[c] |= HEX;
            classes[c - 32] |= HEX;
        }
        classes['_'] |= LABEL_FIRST | LABEL_NEXT;
        classes['-'] |= LABEL_NEXT;
        classes['/'] |= LABEL_NEXT;
        for (char c = '!'; c <= '~'; c++) {
            if ("\"#(),/<>?[\\]{}".indexOf(c) < 0) {
                classes[c] |= PATH;
            }
        }
        for (char c = '-'; c <= 'z'; c++) {
            if (c != '/' && (classes[c] & LABEL_NEXT) != 0) {
                classes[c] |= URL;
            }
        }
        for (char c : "._~!$&'*+;=:@".toCharArray()) {
            classes[c] |= URL;
        }
        return classes;
    }

    private static boolean is(char c, int wanted) {
        return c < 128 && (CLASSES[c] & wanted) != 0;
    }

    /** What a label without backticks begins with. */
    static boolean beginsLabel(char c) {
        return is(c, LABEL_FIRST);
    }

    /** What follows in such a label. */
    static boolean continuesLabel(char c) {
        return is(c, LABEL_NEXT);
    }

    /** Whether a function or function type begins with it. */
    static boolean beginsFunction(char c) {
        return c == '\\' || c == 'λ' || c == '∀';
    }

    /** Whether an expression can begin with it that is no operator or closing bracket in another place. */
    static boolean beginsExpression(char c) {
        return beginsLabel(c) || isDigit(c) || "({[<\"'`\\λ∀".indexOf(c) >= 0;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexadecimal(char c) {
        return is(c, HEX);
    }

    /** What the unquoted part of a path is made of, the slash left out. */
    static boolean isPath(char c) {
        return is(c, PATH);
    }

    /** What a path segment of an URL is made of, percent escapes left out. */
    static boolean isUrl(char c) {
        return is(c, URL);
    }

    /** Whether a name of the environment can have it without quotes. */
    static boolean isVariable(char c) {
        return is(c, LABEL_NEXT) && c != '-' && c != '/';
    }

    /** What stands between the backticks of a label. */
    static boolean isQuotedLabel(char c) {
        return c >= ' ' && c <= '~' && c != '`';
    }

    /** Whether the code point is a character: neither half of a surrogate pair nor one that Unicode excludes. */
    static boolean isCharacter(int codePoint) {
        return (codePoint & 0xFFFE) != 0xFFFE && (codePoint < 0xD800 || codePoint > 0xDFFF);
    }

    /**
     * How many units the character at that place takes, or 0 if there is no character that text and comments may hold;
     * for those outside of ASCII.
     *
     * @param text with at least one unit behind the place
     */
    static int width(char[] text, int at) {
        char c = text[at];
        if (c < 0xD800 || c > 0xDFFF) {
            return c < 0xFFFE ? 1 : 0;
        }
        if (!Character.isHighSurrogate(c) || !Character.isLowSurrogate(text[at + 1])) {
            return 0;
        }
        return isCharacter(Character.toCodePoint(c, text[at + 1])) ? 2 : 0;
    }
}
