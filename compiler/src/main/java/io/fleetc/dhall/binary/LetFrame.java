package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [25, "x", T, value, body]} with any number of bindings; a {@code let} in the place of the body goes on with them. */
final class LetFrame extends Frame {
    private final ArrayDeque<Items> open = new ArrayDeque<>();
    private final List<Expression.Binding> bindings = new ArrayList<>();
    private Part wanted = Part.NAME;
    private String name = "";
    private @Nullable Expression type;
    private @Nullable Expression body;

    /** What comes next. */
    private enum Part {
        NAME,
        TYPE,
        VALUE,
        BODY
    }

    LetFrame(Decoding decoding, @Nullable Frame below, Items items) {
        super(decoding, below, true);
        open.push(items);
    }

    /** Goes on with the bindings of an inner array if it is the body. */
    boolean goesOn(Items inner) {
        if (wanted != Part.BODY) {
            return false;
        }
        wanted = Part.NAME;
        open.push(inner);
        return true;
    }

    @Override
    void take(Expression part) {
        if (wanted == Part.TYPE) {
            type = part;
            wanted = Part.VALUE;
        } else if (wanted == Part.VALUE) {
            bindings.add(new Expression.Binding(label(name), type, part, NOWHERE));
            decoding.scope.bind(name);
            wanted = open.element().left() == 1 ? Part.BODY : Part.NAME;
        } else {
            body = part;
        }
    }

    @Override
    @Nullable
    Expression proceed() {
        if (body != null) {
            return whole(body);
        }
        Items items = open.element();
        if (wanted == Part.NAME) {
            items.next();
            name = reader.text("a name");
            items.next();
            type = null;
            wanted = Part.TYPE;
            if (reader.peek() != CborReader.Kind.NULL) {
                return null;
            }
            reader.nothing();
            wanted = Part.VALUE;
        }
        items.next();
        return null;
    }

    private Expression whole(Expression inside) {
        open.forEach(Items::end);
        for (int i = bindings.size() - 1; i >= 0; i--) {
            decoding.scope.unbind(bindings.get(i).label().text());
        }
        return new Expression.Let(bindings, inside, NOWHERE);
    }
}
