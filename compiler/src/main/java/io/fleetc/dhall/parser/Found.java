package io.fleetc.dhall.parser;

import io.fleetc.source.Span;
import java.util.Locale;

/** What stands at a place, in words. */
final class Found {
    /** What is more than one character and no word, the longer before its beginnings. */
    private static final String[] SYMBOLS = {
        "//\\\\", "===", "==", "=>", "=", "->", "::", ":=", ":", "++", "//", "/\\", "/*", "&&", "||", "!=", "<=", ">=",
        "${", ".."
    };

    private Found() {}

    /** The thing that comes next, as messages call it. */
    static String describe(Cursor cursor) {
        if (cursor.atEnd()) {
            return "the end of the file";
        }
        char c = cursor.here();
        if (c == '"' || cursor.sees('\'', '\'')) {
            return "text";
        }
        int codePoint = Character.codePointAt(cursor.text, cursor.at, cursor.length);
        boolean visible = Character.isLetterOrDigit(codePoint) || isSymbol(codePoint);
        return visible
                ? "`" + span(cursor).text() + "`"
                : String.format(Locale.ROOT, "the character U+%04X", codePoint);
    }

    private static boolean isSymbol(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint > ' '
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SPACE_SEPARATOR
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }

    /** Where that thing stands: behind what was read last, if the text is over. */
    static Span span(Cursor cursor) {
        if (cursor.atEnd()) {
            int end = Math.min(cursor.behind, cursor.length);
            return cursor.span(end, end);
        }
        if (Characters.beginsLabel(cursor.here())) {
            cursor.word();
            return cursor.wordSpan();
        }
        for (String symbol : SYMBOLS) {
            if (cursor.source.text().startsWith(symbol, cursor.at)) {
                return cursor.span(cursor.at, cursor.at + symbol.length());
            }
        }
        int codePoint = Character.codePointAt(cursor.text, cursor.at, cursor.length);
        int end = cursor.at + Character.charCount(codePoint);
        while (Characters.isDigit(cursor.here()) && Characters.isVariable(cursor.text[end])) {
            end++;
        }
        return cursor.span(cursor.at, Math.min(end, cursor.length));
    }
}
