package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.If;
import org.jspecify.annotations.Nullable;

/** {@code if c then a else b}. */
final class ConditionalFrame extends Frame {
    private final int start;
    private @Nullable Expression condition;
    private @Nullable Expression thenBranch;

    private ConditionalFrame(@Nullable Frame below, int start) {
        super(below, 1);
        this.start = start;
    }

    /** Takes {@code if}, which is next. */
    static @Nullable Expression begin(Parse parse) {
        parse.push(new ConditionalFrame(parse.top(), parse.cursor.at));
        parse.keyword(Keyword.IF);
        return parse.want(Wanted.EXPRESSION);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        if (condition != null && thenBranch != null) {
            parse.pop(this);
            return new If(condition, thenBranch, part, parse.spanFrom(start));
        }
        Keyword next = condition == null ? Keyword.THEN : Keyword.ELSE;
        if (!cursor.sees(next)) {
            return parse.lose(Wording.incompleteConditional(cursor, next, cursor.span(start, start + 2)));
        }
        if (condition == null) {
            condition = part;
        } else {
            thenBranch = part;
        }
        parse.keyword(next);
        return parse.want(Wanted.EXPRESSION);
    }

    @Override
    String wants() {
        if (condition == null) {
            return "a condition";
        }
        return "an expression behind `" + (thenBranch == null ? "then" : "else") + "`";
    }
}
