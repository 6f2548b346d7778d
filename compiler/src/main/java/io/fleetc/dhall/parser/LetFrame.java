package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Binding;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Expression.Let;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chain of {@code let} bindings, with {@code in} between them or without. */
final class LetFrame extends Frame {
    private enum Stage {
        TYPE,
        VALUE,
        BODY
    }

    private final int start;
    private final List<Binding> bindings = new ArrayList<>();

    /** The names of the bindings, which are in scope. */
    private final List<Symbol> names = new ArrayList<>();

    private Stage stage = Stage.VALUE;

    // The binding under way.
    private int bindingStart;

    /** Null while the name is read, and if it is lost. */
    private @Nullable Symbol name;

    private @Nullable Label label;
    private @Nullable Expression type;

    private LetFrame(@Nullable Frame below, int start) {
        super(below, 1);
        this.start = start;
    }

    /** Takes {@code let}, which is next. */
    static @Nullable Expression begin(Parse parse) {
        LetFrame frame = new LetFrame(parse.top(), parse.cursor.at);
        parse.push(frame);
        return frame.binding(parse);
    }

    private @Nullable Expression binding(Parse parse) {
        Cursor cursor = parse.cursor;
        bindingStart = cursor.at;
        type = null;
        name = null;
        parse.keyword(Keyword.LET);
        int from = cursor.at;
        Symbol found = parse.name(Naming.BINDER);
        if (found == null) {
            return null;
        }
        name = found;
        label = new Label(found.text, cursor.span(from, cursor.at));
        cursor.skip();
        if (cursor.here() != ':' || cursor.sees(':', '=')) {
            return value(parse);
        }
        stage = Stage.TYPE;
        parse.colon();
        return parse.want(Wanted.EXPRESSION);
    }

    private @Nullable Expression value(Parse parse) {
        Cursor cursor = parse.cursor;
        if (cursor.here() != '=' || cursor.sees('=', '=')) {
            return parse.lose(Wording.bindingWithoutValue(cursor, label, type != null));
        }
        cursor.at++;
        stage = Stage.VALUE;
        return parse.want(Wanted.EXPRESSION);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        return switch (stage) {
            case TYPE -> {
                type = Chains.joined(part);
                yield value(parse);
            }
            case VALUE -> bound(parse, Chains.joined(part));
            case BODY -> whole(parse, part);
        };
    }

    private Expression whole(Parse parse, Expression body) {
        parse.pop(this);
        abandon(parse);
        Expression whole = new Let(bindings, body, parse.spanFrom(start));
        return below instanceof ParenthesesFrame ? whole : Chains.joined(whole);
    }

    /** Brings a binding into scope and goes on with what follows it. */
    private @Nullable Expression bound(Parse parse, Expression value) {
        Cursor cursor = parse.cursor;
        Span span = cursor.span(bindingStart, cursor.behind);
        boolean another = cursor.sees(Keyword.LET);
        if (!another && !cursor.sees(Keyword.IN)) {
            return parse.lose(Wording.bindingWithoutIn(cursor, bindingStart));
        }
        if (!cursor.spaced()) {
            parse.mistakes.report(Wording.keywordWithoutSpaceBefore(cursor));
        }
        if (label != null && name != null) {
            bindings.add(new Binding(label, type, value, span));
            names.add(name);
            cursor.scope.bind(name);
        }
        if (another) {
            return binding(parse);
        }
        parse.keyword(Keyword.IN);
        if (cursor.sees(Keyword.LET)) {
            return binding(parse);
        }
        stage = Stage.BODY;
        return parse.want(Wanted.EXPRESSION);
    }

    /**
     * Whether a keyword that comes next, which could begin an expression, goes on with bindings instead: {@code let} if the
     * value of a binding is under way and no bracket is open in it; any keyword that stands as far to the left as the
     * binding, where {@code in} was forgotten.
     */
    static boolean goesOn(Parse parse) {
        Cursor cursor = parse.cursor;
        Frame frame = parse.top();
        while (frame != null && frame.closing() == 0 && !(frame instanceof LetFrame chain && chain.isBinding())) {
            frame = frame.below;
        }
        return frame instanceof LetFrame chain && (cursor.sees(Keyword.LET) || chain.isAlignedWith(cursor));
    }

    /** Whether bindings are still being read. */
    boolean isBinding() {
        return stage != Stage.BODY;
    }

    /** Whether what comes next is the first thing on its line and no further to the right than this. */
    boolean isAlignedWith(Cursor cursor) {
        int indent = cursor.indent(cursor.at);
        return indent >= 0 && indent <= bindingStart - cursor.lineStart(bindingStart);
    }

    @Override
    @Nullable
    Expression goOn(Parse parse) {
        return bound(parse, parse.lost());
    }

    @Override
    void abandon(Parse parse) {
        for (int i = names.size() - 1; i >= 0; i--) {
            parse.cursor.scope.unbind(names.get(i));
        }
    }

    @Override
    String wants() {
        return stage == Stage.BODY || label == null
                ? "an expression behind `in`"
                : (stage == Stage.TYPE ? "the type of `" : "the value of `") + label.text() + "`";
    }
}
