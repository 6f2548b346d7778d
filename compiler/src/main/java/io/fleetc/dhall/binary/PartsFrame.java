package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms that have nothing but expressions, perhaps behind a null: lists, {@code if}, {@code merge} and the like. */
final class PartsFrame extends Frame {
    private final Form form;
    private final Items items;
    private final List<Expression> parts = new ArrayList<>();

    /** Whether a null came first. */
    private final boolean marked;

    PartsFrame(Decoding decoding, @Nullable Frame below, Form form, Items items) {
        super(decoding, below, needsBrackets(below, form));
        this.form = form;
        this.items = items;
        marked = form == Form.SOME || (form == Form.LIST && startsWithNull(items));
        if (marked) {
            items.next();
            reader.nothing();
        }
    }

    private boolean startsWithNull(Items items) {
        return items.left() > 0 && reader.peek() == CborReader.Kind.NULL;
    }

    private static boolean needsBrackets(@Nullable Frame below, Form form) {
        return switch (form) {
            case LIST, IF, EMPTY_LIST -> true;
            default -> below instanceof PartsFrame outer && outer.form != Form.LIST && outer.form != Form.IF;
        };
    }

    @Override
    void take(Expression part) {
        parts.add(part);
    }

    @Override
    @Nullable
    Expression proceed() {
        if (parts.size() < least() || (parts.size() < most() && items.left() > 0)) {
            items.next();
            return null;
        }
        items.end();
        return whole();
    }

    private int least() {
        return switch (form) {
            case IF -> 3;
            case MERGE, ANNOTATION, COMPLETION -> 2;
            default -> 1;
        };
    }

    private int most() {
        return switch (form) {
            case LIST -> marked ? Integer.MAX_VALUE : 1;
            case IF, MERGE -> 3;
            case ANNOTATION, COMPLETION, TO_MAP -> 2;
            default -> 1;
        };
    }

    private Expression whole() {
        Expression first = parts.get(0);
        Expression second = parts.size() > 1 ? parts.get(1) : null;
        Expression third = parts.size() > 2 ? parts.get(2) : null;
        if (second != null && third != null && form == Form.IF) {
            return new Expression.If(first, second, third, NOWHERE);
        }
        if (second != null && form == Form.MERGE) {
            return new Expression.Merge(first, second, third, NOWHERE);
        }
        if (second != null && form == Form.ANNOTATION) {
            return new Expression.Annotation(first, second, NOWHERE);
        }
        if (second != null && form == Form.COMPLETION) {
            return new Expression.Completion(first, second, NOWHERE);
        }
        return switch (form) {
            case LIST -> marked ? new Expression.ListLiteral(parts, NOWHERE) : emptyListOf(first);
            case EMPTY_LIST -> new Expression.EmptyList(first, NOWHERE);
            case SOME -> new Expression.Some(first, NOWHERE);
            case TO_MAP -> new Expression.ToMap(first, second, NOWHERE);
            case SHOW_CONSTRUCTOR -> new Expression.ShowConstructor(first, NOWHERE);
            case ASSERTION -> new Expression.Assertion(first, NOWHERE);
            default -> throw new IllegalStateException("no form of parts: " + form);
        };
    }

    private static Expression emptyListOf(Expression element) {
        Expression list = new Expression.Reserved(Builtin.LIST, NOWHERE);
        return new Expression.EmptyList(new Expression.Application(list, List.of(element), NOWHERE), NOWHERE);
    }
}
