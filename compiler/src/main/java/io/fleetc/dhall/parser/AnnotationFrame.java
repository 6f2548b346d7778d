package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Annotation;
import io.fleetc.dhall.syntax.Expression.Assertion;
import io.fleetc.dhall.syntax.Expression.EmptyList;
import io.fleetc.dhall.syntax.Expression.Merge;
import io.fleetc.dhall.syntax.Expression.ToMap;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** What stands before a colon, while the type behind it is read. */
final class AnnotationFrame extends Frame {
    /** What the type belongs to. */
    enum Kind {
        ANNOTATION,
        MERGE_OR_MAP,
        ASSERTION,
        EMPTY_LIST
    }

    private final Kind kind;
    private final @Nullable Expression subject;
    private final int start;

    private AnnotationFrame(@Nullable Frame below, Kind kind, @Nullable Expression subject, int start) {
        super(below, 1);
        this.kind = kind;
        this.subject = subject;
        this.start = start;
    }

    /** Takes the colon, which is next, and waits for the type. */
    static @Nullable Expression begin(Parse parse, Kind kind, @Nullable Expression subject, int start) {
        parse.push(new AnnotationFrame(parse.top(), kind, subject, start));
        parse.colon();
        return parse.want(Wanted.EXPRESSION);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression type) {
        Span span = parse.spanFrom(start);
        parse.pop(this);
        if (subject instanceof Merge merge && kind == Kind.MERGE_OR_MAP) {
            return new Merge(merge.handlers(), merge.union(), type, span);
        }
        if (subject instanceof ToMap map && kind == Kind.MERGE_OR_MAP) {
            return new ToMap(map.record(), type, span);
        }
        if (subject != null) {
            return new Annotation(subject, type, span);
        }
        return kind == Kind.ASSERTION ? new Assertion(type, span) : new EmptyList(type, span);
    }

    @Override
    String wants() {
        return kind == Kind.ASSERTION ? "what to assert" : "a type";
    }
}
