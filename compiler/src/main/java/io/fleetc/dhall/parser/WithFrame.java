package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Clause;
import io.fleetc.dhall.syntax.Expression.Step;
import io.fleetc.dhall.syntax.Expression.With;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code e with a.b = 1 with c = 2}. */
final class WithFrame extends Frame {
    private final Expression record;
    private final int start;
    private final List<Clause> clauses = new ArrayList<>();
    private List<Step> path = new ArrayList<>();
    private int clauseStart;

    private WithFrame(@Nullable Frame below, Expression subject, int start) {
        super(below, 1);
        this.start = start;
        this.record = subject;
    }

    /** Takes {@code with}, which is next, and its path. */
    static @Nullable Expression begin(Parse parse, Expression subject, int start) {
        WithFrame frame = new WithFrame(parse.top(), subject, start);
        parse.push(frame);
        return frame.clause(parse);
    }

    private @Nullable Expression clause(Parse parse) {
        Cursor cursor = parse.cursor;
        if (!cursor.spaced()) {
            parse.mistakes.report(Wording.keywordWithoutSpaceBefore(cursor));
        }
        clauseStart = cursor.at;
        parse.keyword(Keyword.WITH);
        path = new ArrayList<>();
        do {
            cursor.skip();
            int from = cursor.at;
            if (cursor.take('?')) {
                path.add(new Step(null, cursor.span(from, cursor.at)));
            } else {
                Symbol step = parse.name(Naming.STEP);
                if (step == null) {
                    return null;
                }
                path.add(new Step(step.text, cursor.span(from, cursor.at)));
            }
            cursor.skip();
        } while (cursor.take('.'));
        if (cursor.here() != '=' || cursor.sees('=', '=')) {
            return parse.lose(Wording.clauseWithoutValue(cursor));
        }
        cursor.at++;
        return parse.want(Wanted.OPERATION);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression value) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        clauses.add(new Clause(path, value, cursor.span(clauseStart, cursor.behind)));
        if (cursor.sees(Keyword.WITH)) {
            return clause(parse);
        }
        if (cursor.here() == ':' || cursor.here() == '→' || cursor.sees('-', '>')) {
            parse.mistakes.report(
                    Wording.parenthesesMissing(cursor.span(start, cursor.behind), "a record with `with`"));
            parse.pop(this);
            return cursor.here() == ':'
                    ? AnnotationFrame.begin(parse, AnnotationFrame.Kind.ANNOTATION, record, start)
                    : BinderFrame.arrow(parse, record, start);
        }
        parse.pop(this);
        Expression update = new With(record, clauses, cursor.span(start, cursor.behind));
        return below instanceof ParenthesesFrame ? update : Chains.joined(update);
    }

    @Override
    String wants() {
        return "the new value";
    }
}
