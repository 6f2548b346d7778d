package io.fleetc.dhall.parser;

import org.jspecify.annotations.Nullable;

/** The characters of text literals up to an interpolation or the end. */
final class TextChunks {
    private TextChunks() {}

    /** Takes what stands between double quotes, up to the closing one or to <code>${</code>; null if there is neither. */
    static @Nullable String quoted(Cursor cursor, int opening) {
        StringBuilder escaped = null;
        int from = cursor.at;
        for (; ; ) {
            char c = cursor.here();
            if (c == '"' || cursor.sees('$', '{')) {
                return rest(cursor, escaped, from);
            }
            if (c == '\\') {
                escaped = escaped == null ? new StringBuilder() : escaped;
                escaped.append(cursor.text, from, cursor.at - from);
                escape(cursor, escaped);
                from = cursor.at;
            } else if (c >= ' ' && c <= '\u007F') {
                cursor.at++;
            } else if (c == '\n' || c == '\r' || cursor.atEnd()) {
                cursor.mistakes.report(LiteralWording.openText(cursor, opening));
                return rest(cursor, escaped, from);
            } else if (c == '\t') {
                cursor.mistakes.report(LiteralWording.tabInText(cursor.span(cursor.at, ++cursor.at)));
            } else {
                cursor.character();
            }
        }
    }

    /** Takes multi-line text, up to the closing quotes or to <code>${</code>, its line ends as {@code \n}; null likewise. */
    static @Nullable String multiline(Cursor cursor, int opening) {
        StringBuilder escaped = null;
        int from = cursor.at;
        for (; ; ) {
            char c = cursor.here();
            if (cursor.sees('$', '{')) {
                return rest(cursor, escaped, from);
            }
            if (cursor.sees('\'', '\'')) {
                int width = escapedWidth(cursor);
                if (width == 0) {
                    return rest(cursor, escaped, from);
                }
                escaped = escaped == null ? new StringBuilder() : escaped;
                escaped.append(cursor.text, from, cursor.at - from).append(width == 3 ? "''" : "${");
                cursor.at += width;
                from = cursor.at;
            } else if (c == '\r' && cursor.text[cursor.at + 1] == '\n') {
                escaped = escaped == null ? new StringBuilder() : escaped;
                escaped.append(cursor.text, from, cursor.at - from);
                from = ++cursor.at;
            } else if (Cursor.isPlain(c) || c == '\n') {
                cursor.at++;
            } else if (cursor.atEnd()) {
                cursor.mistakes.fatal(LiteralWording.openMultiline(cursor.span(opening, opening + 2)));
                return null;
            } else {
                cursor.character();
            }
        }
    }

    /** How long the escape is that begins with two single quotes here; 0 if they are the end. */
    private static int escapedWidth(Cursor cursor) {
        char third = cursor.text[cursor.at + 2];
        if (third == '\'') {
            return 3;
        }
        return third == '$' && cursor.text[cursor.at + 3] == '{' ? 4 : 0;
    }

    private static String rest(Cursor cursor, @Nullable StringBuilder escaped, int from) {
        return escaped == null
                ? new String(cursor.text, from, cursor.at - from)
                : escaped.append(cursor.text, from, cursor.at - from).toString();
    }

    /** Takes an escape of a text between double quotes; its backslash is next. */
    private static void escape(Cursor cursor, StringBuilder out) {
        int start = cursor.at++;
        if (cursor.atEnd()) {
            return;
        }
        char c = cursor.text[cursor.at++];
        switch (c) {
            case '"', '$', '\\', '/' -> out.append(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> unicode(cursor, start, out);
            default -> cursor.mistakes.report(LiteralWording.unknownEscape(cursor, start));
        }
    }

    /** Takes {@code XXXX} or <code>{X…}</code>. */
    private static void unicode(Cursor cursor, int start, StringBuilder out) {
        boolean braced = cursor.take('{');
        int codePoint = 0;
        int digits = 0;
        while (Characters.isHexadecimal(cursor.here()) && (braced || digits < 4)) {
            codePoint = Math.min(codePoint * 16 + Character.digit(cursor.here(), 16), 0x110000);
            digits++;
            cursor.at++;
        }
        boolean complete = braced ? digits > 0 && cursor.take('}') : digits == 4;
        if (!complete) {
            cursor.mistakes.report(LiteralWording.brokenUnicodeEscape(cursor.span(start, cursor.at), braced));
        } else if (codePoint > 0x10FFFF || !Characters.isCharacter(codePoint)) {
            cursor.mistakes.report(LiteralWording.noCharacter(cursor.span(start, cursor.at)));
        } else {
            out.appendCodePoint(codePoint);
        }
    }
}
