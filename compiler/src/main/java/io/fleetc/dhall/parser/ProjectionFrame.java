package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.ProjectionByType;
import org.jspecify.annotations.Nullable;

/** {@code e.( T )}. */
final class ProjectionFrame extends Frame {
    private final Expression record;
    private final int start;
    private final int opening;

    ProjectionFrame(@Nullable Frame below, Expression record, int start, int opening) {
        super(below, 1);
        this.record = record;
        this.start = start;
        this.opening = opening;
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression type) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        if (!cursor.take(')')) {
            return parse.lose(Wording.parenthesisOpen(cursor, opening));
        }
        parse.pop(this);
        return new ProjectionByType(record, type, cursor.span(start, cursor.at));
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
