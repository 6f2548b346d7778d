package io.fleetc.dhall.parser;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;

/** What is said about mistakes inside of literals, comments and imports. */
final class LiteralWording {
    private LiteralWording() {}

    // Numbers, dates, times and bytes.

    static Diagnostic digitsExpected(Cursor cursor, int start) {
        return Diagnostic.error(
                Code.FC7005,
                "the number has no digits behind `"
                        + cursor.span(start, cursor.at).text() + "`",
                cursor.span(start, cursor.at));
    }

    static Diagnostic leadingZero(Cursor cursor, int start) {
        int digit = start;
        while (digit < cursor.at - 1 && cursor.text[digit] == '0') {
            digit++;
        }
        Span zeros = cursor.span(start, digit);
        return Diagnostic.error(Code.FC7005, "the number begins with a zero", cursor.span(start, cursor.at))
                .helping("remove what comes before the first other digit", new Edit(zeros, ""));
    }

    static Diagnostic doubleTooLarge(Span number) {
        return Diagnostic.error(Code.FC7005, "the number is too large for a `Double`", number);
    }

    static Diagnostic numberGoesOn(Cursor cursor, int start) {
        int digits = cursor.at;
        int end = digits;
        while (Characters.isVariable(cursor.text[end]) || cursor.text[end] == '_') {
            end++;
        }
        Span rest = cursor.span(digits, end);
        Span whole = cursor.span(start, end);
        char c = cursor.here();
        if (c == '_') {
            return Diagnostic.error(Code.FC7005, "the digits of a number are not separated", whole)
                    .helping(
                            "leave the separators out",
                            new Edit(whole, whole.text().replace("_", "")));
        }
        if (cursor.span(start, digits).text().equals("0") && "XBoO".indexOf(c) >= 0) {
            return Diagnostic.error(Code.FC7005, "expected `0x` or `0b`, found `0" + c + "`", whole)
                    .noting("numbers are written with ten, sixteen (`0xFF`) or two digits (`0b101`)");
        }
        return Diagnostic.error(Code.FC7005, "the number goes on with `" + rest.text() + "`", whole)
                .helping("write it as text", new Edit(whole.before(), "\""), new Edit(whole.after(), "\""));
    }

    static Diagnostic indexExpected(Cursor cursor) {
        return Wording.expected(cursor, "the index of the variable");
    }

    static Diagnostic indexTooLarge(Span number) {
        return Diagnostic.error(Code.FC7005, "the index is larger than any file has binders", number);
    }

    static Diagnostic outOfRange(Span number, String what, int low, int high) {
        return Diagnostic.error(
                Code.FC7005,
                "expected a " + what + " from " + low + " to " + high + ", found `" + number.text() + "`",
                number);
    }

    static Diagnostic noSuchDay(Span date, int days) {
        return Diagnostic.error(Code.FC7005, "the month has " + days + " days", date);
    }

    /** Digits with dashes or colons between them. */
    static Diagnostic brokenTemporal(Span span, boolean date) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7005,
                date ? "a date is written as in `2026-01-31`" : "a time is written as in `08:30:00`",
                span);
        return date ? mistake.noting("there is no operator `-`: subtract with `Natural/subtract`") : mistake;
    }

    static Diagnostic brokenBytes(Cursor cursor, int start) {
        boolean ends = cursor.here() < ' ';
        return ends
                ? Diagnostic.error(Code.FC7002, "the bytes are not closed on their line", cursor.span(start, cursor.at))
                : Diagnostic.error(
                                Code.FC7005,
                                "expected a hexadecimal digit or `\"`, found " + Found.describe(cursor),
                                Found.span(cursor))
                        .also(cursor.span(start, start + 3), "the bytes begin here");
    }

    static Diagnostic oddBytes(Span bytes, int digits) {
        return Diagnostic.error(Code.FC7005, "a byte has two hexadecimal digits, and these are " + digits, bytes);
    }

    // Text and comments.

    static Diagnostic openText(Cursor cursor, int opening) {
        return Diagnostic.error(Code.FC7002, "the text is not closed on its line", cursor.span(opening, cursor.at))
                .noting("text over several lines stands between pairs of single quotes");
    }

    static Diagnostic openMultiline(Span opening) {
        return Diagnostic.error(Code.FC7002, "the text is not closed: its `''` is missing", opening);
    }

    static Diagnostic openComment(Span opening, int open) {
        Diagnostic mistake = Diagnostic.error(Code.FC7002, "the comment is not closed: its `-}` is missing", opening);
        return open == 1
                ? mistake
                : mistake.noting("comments nest, and " + open + " of them are open at the end of the file");
    }

    static Diagnostic headWithoutEnd(Span line) {
        return Diagnostic.error(Code.FC7001, "expected an expression below the line, found the end of the file", line);
    }

    static Diagnostic characterNotAllowed(Cursor cursor) {
        return Diagnostic.error(
                Code.FC7006,
                Found.describe(cursor) + " is not allowed in text and comments",
                cursor.span(cursor.at, cursor.at + 1));
    }

    static Diagnostic tabInText(Span tab) {
        return Diagnostic.error(Code.FC7006, "a tab in text is written `\\t`", tab)
                .helping("escape it", new Edit(tab, "\\t"));
    }

    static Diagnostic unknownEscape(Cursor cursor, int start) {
        Span escape = cursor.span(start, cursor.at);
        return Diagnostic.error(Code.FC7006, "there is no escape `" + escape.text() + "`", escape)
                .helping("double the backslash if it is meant as one", new Edit(cursor.span(start, start), "\\"));
    }

    static Diagnostic brokenUnicodeEscape(Span escape, boolean braced) {
        return Diagnostic.error(
                Code.FC7006,
                braced
                        ? "expected hexadecimal digits and `}`, as in `\\u{1F600}`"
                        : "expected four hexadecimal digits, as in `\\u00E9`",
                escape);
    }

    static Diagnostic noCharacter(Span escape) {
        return Diagnostic.error(Code.FC7006, "Unicode has no such character", escape);
    }

    /** Text between single quotes, or between pairs of them on one line; empty if it does not end on its line. */
    static Diagnostic singleQuotes(Span span, String text) {
        Diagnostic mistake = Diagnostic.error(Code.FC7006, "text on one line stands between double quotes", span);
        if (span.text().startsWith("''")) {
            mistake = mistake.noting("behind two single quotes the text begins on the next line");
        }
        return text.isEmpty() || text.indexOf('"') >= 0 || text.indexOf('\\') >= 0
                ? mistake
                : mistake.helping("write double quotes", new Edit(span, "\"" + text + "\""));
    }

    // Imports.

    static Diagnostic importModeExpected(Cursor cursor) {
        return Wording.expected(cursor, "`Text`, `Bytes` or `Location`");
    }

    static Diagnostic brokenQuotedComponent(Cursor cursor, int opening) {
        Span part = cursor.span(opening, Math.max(cursor.at, opening + 1));
        return switch (cursor.here()) {
            case '"' -> Diagnostic.error(Code.FC7007, "a part of a path cannot be empty", part);
            case '/' ->
                Diagnostic.error(
                        Code.FC7007,
                        "each part of a path is quoted by itself, as in `./\"my fleet\"/\"a b.dhall\"`",
                        part);
            default -> Diagnostic.error(Code.FC7002, "the part of the path is not closed on its line", part);
        };
    }

    static Diagnostic brokenVariable(Cursor cursor, int start) {
        Span name = cursor.span(start, cursor.at);
        return switch (cursor.here()) {
            case '"' -> Diagnostic.error(Code.FC7007, "the name of an environment variable cannot be empty", name);
            case '=' -> Diagnostic.error(Code.FC7007, "the name of an environment variable cannot have `=`", name);
            default ->
                Diagnostic.error(
                                Code.FC7007,
                                "expected `\"` behind the name of the variable, found " + Found.describe(cursor),
                                Found.span(cursor))
                        .also(name, "the name");
        };
    }

    static Diagnostic unknownVariableEscape(Cursor cursor, int start) {
        Span escape = cursor.span(start, Math.min(cursor.at + 1, cursor.length));
        return Diagnostic.error(
                Code.FC7007, "there is no escape `" + escape.text() + "` in the name of a variable", escape);
    }

    static Diagnostic pathWithoutFile(Cursor cursor, int start) {
        return Diagnostic.error(
                Code.FC7007, "the path names no file", cursor.span(start, Math.min(cursor.at + 1, cursor.length)));
    }

    static Diagnostic pathEndsInSlash(Span slash) {
        return Diagnostic.error(Code.FC7007, "the path ends in a slash and names no file", slash)
                .helping("name the file, often `package.dhall`");
    }

    static Diagnostic brokenHost(Cursor cursor, int host) {
        int end = host;
        while (Characters.isPath(cursor.text[end]) || cursor.text[end] == '[' || cursor.text[end] == ']') {
            end++;
        }
        return Diagnostic.error(
                Code.FC7007, end == host ? "the URL has no host" : "the URL has no valid host", cursor.span(host, end));
    }

    static Diagnostic hashLength(Span digits, int length) {
        return Diagnostic.error(Code.FC7007, "a hash has 64 hexadecimal digits, and this one " + length, digits);
    }
}
