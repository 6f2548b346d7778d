package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.TextLiteral;
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
            return parse.lose(Wording.singleQuotes(cursor));
        }
        cursor.at += 2;
        if (cursor.here() == '\r' && cursor.text[cursor.at + 1] == '\n') {
            cursor.at++;
        }
        if (!cursor.take('\n')) {
            return parse.lose(Wording.multilineOnOneLine(cursor, opening));
        }
        return new TextFrame(parse.top(), opening, true).read(parse);
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
        cursor.at += multiline ? 2 : 1;
        if (parse.top() == this) {
            parse.pop(this);
        }
        return new TextLiteral(
                multiline ? Indentation.strip(chunks) : chunks, interpolations, cursor.span(opening, cursor.at));
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        if (!cursor.take('}')) {
            return parse.lose(Wording.unclosed(cursor, cursor.span(interpolation, interpolation + 2), '}'));
        }
        interpolations.add(part);
        return read(parse);
    }
}
