package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.TextLiteral;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text literal with interpolations, while one of these is read. Text without any needs no frame. */
final class TextFrame extends Frame {
    private final int opening;
    private final boolean multiline;
    private final List<String> chunks = new ArrayList<>();
    private final List<Expression> interpolations = new ArrayList<>();
    private int interpolation;

    private TextFrame(@Nullable Frame below, int opening, boolean multiline) {
        super(below, 1);
        this.opening = opening;
        this.multiline = multiline;
    }

    /** Takes a text between double quotes; the first one is next. */
    static @Nullable Expression quoted(Parse parse) {
        int opening = parse.cursor.at++;
        return new TextFrame(parse.top(), opening, false).read(parse);
    }

    /** Takes a text between pairs of single quotes; the first one is next. */
    static @Nullable Expression multiline(Parse parse) {
        Cursor cursor = parse.cursor;
        int opening = cursor.at;
        if (!cursor.sees('\'', '\'')) {
            return onOneLine(parse, "'");
        }
        boolean carriage = cursor.text[opening + 2] == '\r' && cursor.text[opening + 3] == '\n';
        int line = opening + (carriage ? 3 : 2);
        if (cursor.text[line] != '\n') {
            return onOneLine(parse, "''");
        }
        cursor.at = line + 1;
        return new TextFrame(parse.top(), opening, true).read(parse);
    }

    /** Takes what others write between single quotes, which is no text here. */
    private static @Nullable Expression onOneLine(Parse parse, String quote) {
        Cursor cursor = parse.cursor;
        int opening = cursor.at;
        int end = cursor.endOfLine(quote, opening + quote.length());
        Span span = cursor.span(opening, end < 0 ? opening + quote.length() : end + quote.length());
        if (end < 0) {
            return parse.lose(LiteralWording.singleQuotes(span, ""));
        }
        cursor.at = span.end();
        String text = cursor.source.text().substring(opening + quote.length(), end);
        parse.mistakes.report(LiteralWording.singleQuotes(span, text));
        return new TextLiteral(List.of(text), List.of(), span);
    }

    /** Reads on to the end, or to an interpolation. */
    private @Nullable Expression read(Parse parse) {
        Cursor cursor = parse.cursor;
        String chunk = multiline ? TextChunks.multiline(cursor, opening) : TextChunks.quoted(cursor, opening);
        if (chunk == null) {
            return null;
        }
        chunks.add(chunk);
        if (cursor.here() == '$') {
            if (parse.top() != this) {
                parse.push(this);
            }
            interpolation = cursor.at;
            cursor.at += 2;
            return parse.want(Wanted.EXPRESSION);
        }
        if (!multiline && cursor.here() != '"' && isInterpolated()) {
            // Which of the two texts ends where, nobody knows.
            parse.mistakes.stop();
            return null;
        }
        cursor.at += multiline ? 2 : cursor.here() == '"' ? 1 : 0;
        if (parse.top() == this) {
            parse.pop(this);
        }
        return new TextLiteral(
                multiline ? Indentation.strip(chunks) : chunks, interpolations, cursor.span(opening, cursor.at));
    }

    private boolean isInterpolated() {
        Frame frame = below;
        while (frame != null && !(frame instanceof TextFrame)) {
            frame = frame.below;
        }
        return frame != null;
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        if (!cursor.take('}')) {
            return parse.lose(Wording.unclosed(cursor, cursor.span(interpolation, interpolation + 2), "`}`"));
        }
        interpolations.add(part);
        return read(parse);
    }

    @Override
    char closing() {
        return '}';
    }

    @Override
    @Nullable
    Expression goOn(Parse parse) {
        return take(parse, parse.lost());
    }
}
