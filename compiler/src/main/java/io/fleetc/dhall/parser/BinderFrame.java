package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.FunctionType;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Expression.Lambda;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code \(x : A) -> b}, {@code forall (x : A) -> B} or {@code A -> B}. */
final class BinderFrame extends Frame {
    private final boolean lambda;
    private final Symbol name;
    private final Label label;
    private final int start;

    /** Where the parenthesis stands, if there is one. */
    private final int opening;

    /** Null until it was read; then the body follows, in the scope of the name. */
    private @Nullable Expression domain;

    private BinderFrame(@Nullable Frame below, boolean lambda, Symbol name, Label label, int start, int opening) {
        super(below, 1);
        this.lambda = lambda;
        this.name = name;
        this.label = label;
        this.start = start;
        this.opening = opening;
    }

    /** Takes the head of a lambda or function type up to the colon; the place is behind the lambda or {@code forall}. */
    static @Nullable Expression begin(Parse parse, boolean lambda, int start) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        int opening = cursor.at;
        if (!cursor.take('(')) {
            return parse.lose(Wording.binderWithoutParenthesis(cursor, lambda));
        }
        cursor.skip();
        int from = cursor.at;
        Symbol name = parse.name(Naming.BINDER);
        if (name == null) {
            return null;
        }
        Label label = new Label(name.text, cursor.span(from, cursor.at));
        cursor.skip();
        if (cursor.here() != ':') {
            return parse.lose(Wording.binderWithoutType(cursor, name.text));
        }
        parse.push(new BinderFrame(parse.top(), lambda, name, label, start, opening));
        parse.colon();
        return parse.want(Wanted.EXPRESSION);
    }

    /** Takes an arrow, which is next, behind a domain. */
    static @Nullable Expression arrow(Parse parse, Expression domain, int start) {
        Cursor cursor = parse.cursor;
        BinderFrame frame = new BinderFrame(
                parse.top(),
                false,
                parse.underscore(),
                new Label("_", cursor.span(cursor.at, cursor.at)),
                start,
                start);
        frame.domain = domain;
        parse.push(frame);
        return frame.body(parse);
    }

    private @Nullable Expression body(Parse parse) {
        Cursor cursor = parse.cursor;
        cursor.at += cursor.here() == '→' ? 1 : 2;
        cursor.scope.bind(name);
        return parse.want(Wanted.EXPRESSION);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        Cursor cursor = parse.cursor;
        if (domain == null) {
            cursor.skip();
            if (!cursor.take(')')) {
                return parse.lose(Wording.parenthesisOpen(cursor, opening));
            }
            cursor.skip();
            if (cursor.here() != '→' && !cursor.sees('-', '>')) {
                return parse.lose(Wording.binderWithoutArrow(cursor, label.span()));
            }
            domain = part;
            return body(parse);
        }
        cursor.scope.unbind(name);
        parse.pop(this);
        Span span = parse.spanFrom(start);
        return lambda ? new Lambda(label, domain, part, span) : new FunctionType(label, domain, part, span);
    }

    @Override
    char closing() {
        return domain == null ? ')' : 0;
    }

    @Override
    @Nullable
    Expression goOn(Parse parse) {
        return take(parse, parse.lost());
    }

    @Override
    void abandon(Parse parse) {
        if (domain != null) {
            parse.cursor.scope.unbind(name);
        }
    }

    @Override
    String wants() {
        if (domain == null) {
            return "the type of `" + name.text + "`";
        }
        return lambda ? "the body of the function" : "the type of the result";
    }
}
