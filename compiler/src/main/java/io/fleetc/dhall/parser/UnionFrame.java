package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Alternative;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Expression.UnionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code < A : T | B >}. */
final class UnionFrame extends Frame {
    private final int opening;
    private final List<Alternative> alternatives = new ArrayList<>();
    private @Nullable Label label;

    private UnionFrame(@Nullable Frame below, int opening) {
        super(below, 1);
        this.opening = opening;
    }

    /** Takes the bracket, which is next, and goes on to the first alternative that has a type. */
    static @Nullable Expression begin(Parse parse) {
        Cursor cursor = parse.cursor;
        UnionFrame frame = new UnionFrame(parse.top(), cursor.at++);
        parse.push(frame);
        cursor.skip();
        if (cursor.take('|')) {
            cursor.skip();
        }
        return cursor.here() == '>' ? frame.close(parse) : frame.alternatives(parse);
    }

    private @Nullable Expression alternatives(Parse parse) {
        Cursor cursor = parse.cursor;
        for (; ; ) {
            int from = cursor.at;
            Symbol name = parse.name(Naming.ALTERNATIVE);
            if (name == null) {
                return null;
            }
            Label found = new Label(name.text, cursor.span(from, cursor.at));
            cursor.skip();
            if (cursor.here() == ':') {
                label = found;
                parse.colon();
                return parse.want(Wanted.EXPRESSION);
            }
            alternatives.add(new Alternative(found, null));
            if (!another(cursor)) {
                return close(parse);
            }
        }
    }

    /** Takes a bar; whether an alternative follows it. */
    private static boolean another(Cursor cursor) {
        if (!cursor.take('|')) {
            return false;
        }
        cursor.skip();
        return cursor.here() != '>';
    }

    private @Nullable Expression close(Parse parse) {
        Cursor cursor = parse.cursor;
        if (!cursor.take('>')) {
            return parse.lose(Wording.unionGoesOn(cursor, opening));
        }
        parse.pop(this);
        return new UnionType(alternatives, cursor.span(opening, cursor.at));
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression type) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        if (label == null) {
            throw new IllegalStateException("no alternative is under way");
        }
        alternatives.add(new Alternative(label, type));
        return another(cursor) ? alternatives(parse) : close(parse);
    }

    @Override
    char closing() {
        return '>';
    }

    @Override
    String wants() {
        return label == null ? "a type" : "the type of `" + label.text() + "`";
    }
}
