package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** {@code [1, "x", A, b]} and {@code [2, "x", A, B]}, the name left out if it is {@code _}. */
final class BinderFrame extends Frame {
    private final Form form;
    private final Items items;
    private String name = "_";
    private @Nullable Expression domain;
    private @Nullable Expression body;

    BinderFrame(Decoding decoding, @Nullable Frame below, Form form, Items items) {
        super(decoding, below, true);
        this.form = form;
        this.items = items;
    }

    @Override
    void take(Expression part) {
        if (domain == null) {
            domain = part;
            decoding.scope.bind(name);
        } else {
            body = part;
            decoding.scope.unbind(name);
        }
    }

    @Override
    @Nullable
    Expression proceed() {
        if (domain == null && items.left() > 2) {
            items.next();
            name = decoding.name();
        }
        if (domain == null || body == null) {
            items.next();
            return null;
        }
        items.end();
        return form == Form.LAMBDA
                ? new Expression.Lambda(label(name), domain, body, NOWHERE)
                : new Expression.FunctionType(label(name), domain, body, NOWHERE);
    }
}
