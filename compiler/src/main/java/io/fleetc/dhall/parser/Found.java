package io.fleetc.dhall.parser;

import io.fleetc.source.Span;
import java.util.Locale;

/** What stands at a place, in words. */
final class Found {
    private Found() {}

    /** The thing that begins at the place, as messages call it. */
    static String describe(Cursor cursor) {
        if (cursor.atEnd()) {
            return "the end of the file";
        }
        char c = cursor.here();
        if (c == '"' || cursor.sees('\'', '\'')) {
            return "text";
        }
        if (c < ' ' || Characters.width(cursor.text, cursor.at) != 1) {
            return String.format(Locale.ROOT, "the character U+%04X", codePoint(cursor));
        }
        return "`" + span(cursor).text() + "`";
    }

    /** Where that thing stands. */
    static Span span(Cursor cursor) {
        int at = Math.min(cursor.at, cursor.length);
        if (cursor.atEnd()) {
            return cursor.span(at, at);
        }
        if (Characters.beginsLabel(cursor.here())) {
            cursor.word();
            return cursor.wordSpan();
        }
        int end = at + Character.charCount(codePoint(cursor));
        while (Characters.isDigit(cursor.here()) && Characters.continuesLabel(cursor.text[end])) {
            end++;
        }
        return cursor.span(at, Math.min(end, cursor.length));
    }

    private static int codePoint(Cursor cursor) {
        return Character.codePointAt(cursor.text, cursor.at, cursor.length);
    }
}
