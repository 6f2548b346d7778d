package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** {@code ( e )}: the expression itself, with its own span. */
final class ParenthesesFrame extends Frame {
    private final int opening;

    private ParenthesesFrame(@Nullable Frame below, int opening) {
        super(below, 1);
        this.opening = opening;
    }

    /** Takes the parenthesis, which is next. */
    static @Nullable Expression begin(Parse parse) {
        parse.push(new ParenthesesFrame(parse.top(), parse.cursor.at));
        parse.cursor.at++;
        return parse.want(Wanted.EXPRESSION);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        if (!cursor.take(')')) {
            return parse.lose(Wording.parenthesisOpen(cursor, opening));
        }
        parse.pop(this);
        return part;
    }

    @Override
    char closing() {
        return ')';
    }

    @Override
    @Nullable
    Expression goOn(Parse parse) {
        return take(parse, parse.lost());
    }
}
