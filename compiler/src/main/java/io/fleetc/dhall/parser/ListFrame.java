package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.ListLiteral;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [ a, b ]}. */
final class ListFrame extends Frame {
    private final int opening;
    private final List<Expression> elements = new ArrayList<>();

    /** Whether a field stood among the elements: then the list was to end before it, and commas are those of a record. */
    private boolean holdsFields;

    private ListFrame(@Nullable Frame below, int opening) {
        super(below, 1);
        this.opening = opening;
    }

    /** Takes the bracket, which is next, and perhaps the whole, if the list is empty. */
    static @Nullable Expression begin(Parse parse) {
        Cursor cursor = parse.cursor;
        int opening = cursor.at++;
        cursor.skip();
        if (cursor.take(',')) {
            cursor.skip();
        }
        if (!cursor.take(']')) {
            parse.push(new ListFrame(parse.top(), opening));
            return parse.want(Wanted.EXPRESSION);
        }
        cursor.skip();
        boolean whole = parse.top() instanceof OperationFrame operation && operation.isFresh();
        if (!whole || cursor.here() != ':' || cursor.sees(':', ':')) {
            return parse.lose(Wording.emptyListWithoutType(cursor, cursor.span(opening, cursor.behind), whole));
        }
        Frame operation = parse.top();
        if (operation != null) {
            parse.pop(operation);
        }
        return AnnotationFrame.begin(parse, AnnotationFrame.Kind.EMPTY_LIST, null, opening);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression element) {
        elements.add(element);
        parse.cursor.skip();
        return goOn(parse);
    }

    @Override
    boolean hasCommas() {
        return !holdsFields;
    }

    @Override
    char closing() {
        return ']';
    }

    @Override
    @Nullable
    Expression goOn(Parse parse) {
        Cursor cursor = parse.cursor;
        if (cursor.take(',')) {
            cursor.skip();
            if (cursor.here() != ']') {
                return parse.want(Wanted.EXPRESSION);
            }
        }
        if (!cursor.take(']')) {
            holdsFields = cursor.here() == '=';
            return parse.lose(Wording.listGoesOn(cursor, opening));
        }
        parse.pop(this);
        return new ListLiteral(elements, cursor.span(opening, cursor.at));
    }

    @Override
    String wants() {
        return "an element of the list";
    }
}
