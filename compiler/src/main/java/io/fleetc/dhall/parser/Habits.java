package io.fleetc.dhall.parser;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** What people write who come from another language, or from a word processor: what it is in Dhall. */
final class Habits {
    private Habits() {}

    /** A mistake about what comes next, with advice if that looks like such a habit. */
    static Diagnostic advise(Cursor cursor, Diagnostic mistake) {
        if (cursor.atEnd()) {
            return mistake;
        }
        Span found = Found.span(cursor);
        char c = cursor.here();
        int closing = cursor.endOfLine("”", found.end());
        if (c == '“' && closing > 0) {
            Span end = cursor.span(closing, closing + 1);
            return mistake.helping("write straight quotes", new Edit(found, "\""), new Edit(end, "\""));
        }
        String same = spelling(c);
        if (same != null) {
            return mistake.helping("write `" + same + "` instead", new Edit(found, same));
        }
        String advice = advice(cursor, found.text());
        return advice == null ? mistake : mistake.helping(advice);
    }

    /** What a character was meant for that only looks like it; null if it has no such likeness. */
    private static @Nullable String spelling(char c) {
        return switch (c) {
            case '\u00A0', '\u2009', '\u202F' -> " ";
            case '−', '–' -> "-";
            case '≠' -> "!=";
            case '×' -> "*";
            case '⇒' -> "->";
            case '∷' -> "::";
            default -> null;
        };
    }

    private static @Nullable String advice(Cursor cursor, String found) {
        return switch (found) {
            case ";" -> "separate fields and elements by commas, and bindings by white space";
            case "-" ->
                Characters.isDigit(cursor.text[cursor.at + 1])
                        ? "put a space before a negative number, and remember that there is no subtraction"
                        : "there is no operator `-`: subtract `b` from `a` with `Natural/subtract b a`";
            case "/" ->
                cursor.at > 0 && cursor.text[cursor.at - 1] == '*'
                        ? "write a comment between `{-` and `-}`"
                        : "there is no division";
            case ">", "<", "<=", ">=" -> "there is no comparison by size";
            case "%", "^" ->
                "there is no such operator: they are `+` and `*` for `Natural`, `++` for `Text`, `#` for lists";
            case "&" -> "the operator for `Bool` is `&&`";
            case "|" -> "the operator for `Bool` is `||`";
            case "!" -> "negate a `Bool` with `== False`";
            case "${" -> "interpolate inside of text only; elsewhere the expression stands by itself";
            case "#" -> "begin a comment with `--`";
            case "//" -> "begin a comment with `--`; `//` combines two records";
            case "/*" -> "write a comment between `{-` and `-}`";
            case "=>" -> "the arrow is `->`";
            case ":=" -> "write `=`";
            case "." -> Characters.isDigit(cursor.text[cursor.at + 1]) ? "write a zero before the point" : null;
            case "+" -> "write the sign directly before the digits";
            default -> null;
        };
    }

    /** What to say about text that goes on behind its end; null for nothing. */
    static @Nullable String behindTheEnd(Cursor cursor) {
        return switch (Found.span(cursor).text()) {
            case "=", ":" ->
                "write fields between braces as in `{ name = \"dc-a\" }`, or name a value with `let name = … in …`";
            case ")", "]", "}", ">" -> "remove it, or open it";
            case "in" -> "begin the bindings with `let`";
            case "then", "else" -> "begin the condition with `if`";
            default -> null;
        };
    }
}
