package io.fleetc.dhall.data;

import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Field;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes data as Dhall that yields the same data again: maps are records, and what Dhall's types do not hold as it is, a
 * null or a list of unlike elements, is a value of the Prelude's JSON type. Only a number such as {@code 1.0} comes back
 * as {@code 1}.
 *
 * <p>Data is at most 512 levels deep, so that this walks it by plain recursion.
 */
public final class DhallWriter {
    private static final String JSON = "JSON";
    private static final String CONSTRUCTORS = "json";

    private DhallWriter() {}

    /** The text of a file that yields the data. */
    public static String write(Value value) {
        return text(expression(value));
    }

    /** The text of a file that holds a closed expression which nobody wrote. */
    public static String text(Expression expression) {
        return DhallFormatter.format(new Parsed(expression, new Source("", ""), List.of()));
    }

    /** An expression that yields the data. */
    public static Expression expression(Value value) {
        return expression(value, Shape.of(value));
    }

    /** An expression of the Prelude's JSON type that yields the data. */
    public static Expression json(Value value) {
        Expression type = new Expression.Constant(Universe.TYPE, Span.none());
        Expression body = new Expression.Lambda(label(CONSTRUCTORS), constructors(), content(value), Span.none());
        return new Expression.Lambda(label(JSON), type, body, Span.none());
    }

    /** A text. */
    public static Expression text(String text) {
        return new Expression.TextLiteral(List.of(text), List.of(), Span.none());
    }

    /** A label that nobody wrote. */
    public static Label label(String text) {
        return new Label(text, Span.none());
    }

    /** Whether Dhall can write a key as a label, be it in quotes. */
    public static boolean isLabel(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < ' ' || c > '~' || c == '`') {
                return false;
            }
        }
        return true;
    }

    private static Expression expression(Value value, Shape shape) {
        if (shape == Shape.Plain.JSON) {
            return json(value);
        }
        if (value instanceof Value.Text text) {
            return text(text.text());
        }
        if (value instanceof Value.Bool bool) {
            return new Expression.BoolLiteral(bool.on(), Span.none());
        }
        if (value instanceof Value.Whole whole) {
            return shape == Shape.Plain.NATURAL
                    ? new Expression.NaturalLiteral(whole.number(), Span.none())
                    : new Expression.IntegerLiteral(whole.number(), Span.none());
        }
        if (value instanceof Value.Decimal decimal) {
            return new Expression.DoubleLiteral(decimal.number(), Span.none());
        }
        return value instanceof Value.Sequence list
                ? list(list, ((Shape.ListOf) shape).element())
                : record((Value.Mapping) value, ((Shape.RecordOf) shape).fields());
    }

    private static Expression list(Value.Sequence list, Shape element) {
        if (list.items().isEmpty()) {
            return new Expression.EmptyList(type(new Shape.ListOf(element)), Span.none());
        }
        List<Expression> elements = new ArrayList<>(list.items().size());
        list.items().forEach(item -> elements.add(expression(item, element)));
        return new Expression.ListLiteral(elements, Span.none());
    }

    private static Expression record(Value.Mapping map, Map<String, Shape.Field> shapes) {
        List<Field> fields = new ArrayList<>(shapes.size());
        shapes.forEach((name, shape) -> {
            Value value = map.get(name);
            Expression written;
            if (value == null) {
                Expression none = new Expression.Reserved(Builtin.NONE, Span.none());
                written = new Expression.Application(none, List.of(type(shape.shape())), Span.none());
            } else {
                Expression plain = expression(value, shape.shape());
                written = shape.optional() ? new Expression.Some(plain, Span.none()) : plain;
            }
            fields.add(new Field(label(name), written));
        });
        return new Expression.RecordLiteral(fields, Span.none());
    }

    private static Expression type(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return listOf(type(list.element()));
        }
        if (shape instanceof Shape.RecordOf record) {
            List<Field> fields = new ArrayList<>(record.fields().size());
            record.fields().forEach((name, field) -> {
                Expression type = type(field.shape());
                fields.add(new Field(label(name), field.optional() ? apply(Builtin.OPTIONAL, type) : type));
            });
            return new Expression.RecordType(fields, Span.none());
        }
        return switch ((Shape.Plain) shape) {
            case BOOL -> reserved(Builtin.BOOL);
            case NATURAL -> reserved(Builtin.NATURAL);
            case INTEGER -> reserved(Builtin.INTEGER);
            case DOUBLE -> reserved(Builtin.DOUBLE);
            case JSON -> jsonType();
            case TEXT, ANY -> reserved(Builtin.TEXT);
        };
    }

    private static Expression jsonType() {
        Expression type = new Expression.Constant(Universe.TYPE, Span.none());
        Expression codomain =
                new Expression.FunctionType(label(CONSTRUCTORS), constructors(), variable(JSON, 1), Span.none());
        return new Expression.FunctionType(label(JSON), type, codomain, Span.none());
    }

    /** The record of constructors, below the binder of the type. */
    private static Expression constructors() {
        Expression entry = new Expression.RecordType(
                List.of(
                        new Field(label("mapKey"), reserved(Builtin.TEXT)),
                        new Field(label("mapValue"), variable(JSON, 0))),
                Span.none());
        return new Expression.RecordType(
                List.of(
                        constructor("array", listOf(variable(JSON, 0))),
                        constructor("bool", reserved(Builtin.BOOL)),
                        constructor("double", reserved(Builtin.DOUBLE)),
                        constructor("integer", reserved(Builtin.INTEGER)),
                        new Field(label("null"), variable(JSON, 0)),
                        constructor("object", listOf(entry)),
                        constructor("string", reserved(Builtin.TEXT))),
                Span.none());
    }

    private static Field constructor(String name, Expression domain) {
        Expression result = variable(JSON, 1);
        return new Field(label(name), new Expression.FunctionType(label("_"), domain, result, Span.none()));
    }

    /** The data below the two binders of a JSON document. */
    private static Expression content(Value value) {
        if (value instanceof Value.Text text) {
            return construct("string", text(text.text()));
        }
        if (value instanceof Value.Bool bool) {
            return construct("bool", new Expression.BoolLiteral(bool.on(), Span.none()));
        }
        if (value instanceof Value.Whole whole) {
            return construct("integer", new Expression.IntegerLiteral(whole.number(), Span.none()));
        }
        if (value instanceof Value.Decimal decimal) {
            return construct("double", new Expression.DoubleLiteral(decimal.number(), Span.none()));
        }
        if (value instanceof Value.Sequence list) {
            List<Expression> elements = new ArrayList<>(list.items().size());
            list.items().forEach(item -> elements.add(content(item)));
            return construct("array", listLiteral(elements, variable(JSON, 1)));
        }
        return value instanceof Value.Mapping map ? object(map) : selection("null");
    }

    private static Expression object(Value.Mapping map) {
        List<Expression> entries = new ArrayList<>(map.members().size());
        map.members()
                .forEach((key, member) -> entries.add(new Expression.RecordLiteral(
                        List.of(
                                new Field(label("mapKey"), text(key)),
                                new Field(label("mapValue"), content(member.value()))),
                        Span.none())));
        Expression entry = new Expression.RecordType(
                List.of(
                        new Field(label("mapKey"), reserved(Builtin.TEXT)),
                        new Field(label("mapValue"), variable(JSON, 1))),
                Span.none());
        return construct("object", listLiteral(entries, entry));
    }

    private static Expression listLiteral(List<Expression> elements, Expression elementType) {
        return elements.isEmpty()
                ? new Expression.EmptyList(listOf(elementType), Span.none())
                : new Expression.ListLiteral(elements, Span.none());
    }

    private static Expression construct(String constructor, Expression argument) {
        return new Expression.Application(selection(constructor), List.of(argument), Span.none());
    }

    private static Expression selection(String constructor) {
        return new Expression.Selection(variable(CONSTRUCTORS, 0), label(constructor), Span.none());
    }

    private static Expression variable(String name, long binder) {
        return new Expression.Variable(name, 0, binder, Span.none());
    }

    private static Expression listOf(Expression element) {
        return apply(Builtin.LIST, element);
    }

    private static Expression apply(Builtin function, Expression argument) {
        return new Expression.Application(reserved(function), List.of(argument), Span.none());
    }

    private static Expression reserved(Builtin builtin) {
        return new Expression.Reserved(builtin, Span.none());
    }
}
