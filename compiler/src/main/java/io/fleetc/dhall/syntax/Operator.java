package io.fleetc.dhall.syntax;

/**
 * The binary operators, from the loosest to the tightest; all associate to the left.
 *
 * <p>The numbers of the binary form are those of the standard's chapter on binary encoding.
 */
public enum Operator {
    EQUIVALENT("===", "≡", 12),
    ALTERNATIVE("?", "?", 11),
    OR("||", "||", 0),
    PLUS("+", "+", 4),
    TEXT_APPEND("++", "++", 6),
    LIST_APPEND("#", "#", 7),
    AND("&&", "&&", 1),
    COMBINE("/\\", "∧", 8),
    PREFER("//", "⫽", 9),
    COMBINE_TYPES("//\\\\", "⩓", 10),
    TIMES("*", "*", 5),
    EQUAL("==", "==", 2),
    NOT_EQUAL("!=", "!=", 3);

    private final String ascii;
    private final String unicode;
    private final int code;

    Operator(String ascii, String unicode, int code) {
        this.ascii = ascii;
        this.unicode = unicode;
        this.code = code;
    }

    /** The spelling in ASCII. */
    public String ascii() {
        return ascii;
    }

    /** The spelling as one symbol where there is one. */
    public String unicode() {
        return unicode;
    }

    /** Its number in the binary form. */
    public int code() {
        return code;
    }
}
