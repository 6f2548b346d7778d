package io.fleetc.compiler.dhall;

import io.fleetc.compiler.dhall.FleetType.Field;
import io.fleetc.compiler.dhall.FleetType.Named;
import io.fleetc.compiler.dhall.FleetType.Scalar;
import io.fleetc.compiler.dhall.FleetType.Struct;
import io.fleetc.compiler.dhall.FleetType.Variants;
import io.fleetc.dhall.data.DhallWriter;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Binding;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of a fleet as Dhall: with the types of the {@link FleetPackage} where the document has them, as
 * plain records where it does not (an explicit null, a number where the types want text, an unknown field).
 */
public final class FleetWriter {
    private static final String PACKAGE = "fleetc";

    private FleetWriter() {}

    /** The text of a file that yields the document. */
    public static String write(Value.Mapping document) {
        String kind = document.text("kind");
        Struct type = kind == null ? null : FleetTypes.shipped().document(kind);
        return typed(document, type).map(DhallWriter::text).orElseGet(() -> DhallWriter.write(document));
    }

    private static Optional<Expression> typed(Value.Mapping document, @Nullable Struct type) {
        Expression body = type == null ? null : struct(document, type);
        if (body == null) {
            return Optional.empty();
        }
        Binding binding = new Binding(DhallWriter.label(PACKAGE), null, ShippedPackage.imported(), Span.none());
        return Optional.of(new Expression.Let(List.of(binding), body, Span.none()));
    }

    /** An expression of the type that yields the value, or null if the type does not hold it. */
    private static @Nullable Expression expression(Value value, FleetType type) {
        if (type instanceof Scalar scalar) {
            return scalar(value, scalar);
        }
        if (type == FleetType.Free.JSON) {
            return DhallWriter.json(value);
        }
        if (type instanceof FleetType.Word word) {
            return value instanceof Value.Text text && text.text().equals(word.word())
                    ? select(typeOf(type), word.word())
                    : null;
        }
        if (type instanceof FleetType.Choice choice) {
            return value instanceof Value.Text text && choice.words().contains(text.text())
                    ? select(typeOf(type), text.text())
                    : null;
        }
        if (type instanceof FleetType.ListOf list) {
            return value instanceof Value.Sequence items ? list(items, list) : null;
        }
        if (!(value instanceof Value.Mapping map)) {
            return null;
        }
        if (type instanceof FleetType.MapOf values) {
            return map(map, values);
        }
        return type instanceof Variants variants ? variant(map, variants) : struct(map, (Struct) type);
    }

    private static @Nullable Expression scalar(Value value, Scalar type) {
        boolean fits = switch (type) {
            case TEXT -> value instanceof Value.Text;
            case BOOL -> value instanceof Value.Bool;
            case DOUBLE -> value instanceof Value.Decimal;
            case INTEGER -> value instanceof Value.Whole;
            case NATURAL -> value instanceof Value.Whole whole && whole.number().signum() >= 0;
        };
        if (!fits) {
            return null;
        }
        return type == Scalar.INTEGER
                ? new Expression.IntegerLiteral(((Value.Whole) value).number(), Span.none())
                : DhallWriter.expression(value);
    }

    private static @Nullable Expression list(Value.Sequence list, FleetType.ListOf type) {
        if (list.items().isEmpty()) {
            return new Expression.EmptyList(typeOf(type), Span.none());
        }
        List<Expression> elements = new ArrayList<>();
        for (Value item : list.items()) {
            Expression element = expression(item, type.element());
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        return new Expression.ListLiteral(elements, Span.none());
    }

    private static @Nullable Expression map(Value.Mapping map, FleetType.MapOf type) {
        if (map.members().isEmpty()) {
            return new Expression.EmptyList(typeOf(type), Span.none());
        }
        List<Expression.Field> fields = new ArrayList<>();
        for (Map.Entry<String, Value.Member> member : map.members().entrySet()) {
            Expression value = expression(member.getValue().value(), type.value());
            if (value == null || !DhallWriter.isLabel(member.getKey())) {
                return null;
            }
            fields.add(new Expression.Field(DhallWriter.label(member.getKey()), value));
        }
        return new Expression.ToMap(new Expression.RecordLiteral(fields, Span.none()), null, Span.none());
    }

    private static @Nullable Expression variant(Value.Mapping map, Variants type) {
        String word = map.get(type.by()) == null ? Variants.OVERRIDE : map.text(type.by());
        Struct variant = word == null ? null : type.variants().get(word);
        Expression settings = variant == null ? null : struct(map, variant);
        return word == null || settings == null
                ? null
                : new Expression.Application(select(typeOf(type), word), List.of(settings), Span.none());
    }

    private static @Nullable Expression struct(Value.Mapping map, Struct type) {
        List<Expression.Field> fields = new ArrayList<>();
        for (Map.Entry<String, Value.Member> member : map.members().entrySet()) {
            Field field = type.fields().get(member.getKey());
            Value value = member.getValue().value();
            if (field == null) {
                return null;
            }
            boolean constant = field.constant() != null;
            if (constant && !(value instanceof Value.Text text && text.text().equals(field.constant()))) {
                return null;
            }
            Expression written = constant ? null : expression(value, field.type());
            if (written != null) {
                Expression given = field.required() ? written : new Expression.Some(written, Span.none());
                fields.add(new Expression.Field(DhallWriter.label(member.getKey()), given));
            } else if (!constant) {
                return null;
            }
        }
        for (Map.Entry<String, Field> field : type.fields().entrySet()) {
            // What has no default must be there, and what has one cannot be left out of the data.
            boolean demanded = field.getValue().required() || field.getValue().constant() != null;
            if (demanded && map.get(field.getKey()) == null) {
                return null;
            }
        }
        Expression record = new Expression.RecordLiteral(fields, Span.none());
        boolean complete = type.fields().values().stream().allMatch(Field::required);
        return complete ? record : new Expression.Completion(select(fleetc(), type.name()), record, Span.none());
    }

    private static Expression typeOf(FleetType type) {
        if (type instanceof Scalar scalar) {
            return builtin(scalar.spelling());
        }
        if (type instanceof FleetType.Word word) {
            return new Expression.UnionType(
                    List.of(new Expression.Alternative(DhallWriter.label(word.word()), null)), Span.none());
        }
        if (type instanceof FleetType.ListOf list) {
            return apply(builtin(Builtin.LIST.spelling()), list.element());
        }
        if (type instanceof FleetType.MapOf map) {
            return apply(select(fleetc(), "Map"), map.value());
        }
        if (type instanceof Named named) {
            Expression exported = select(fleetc(), named.name());
            return named instanceof Struct ? select(exported, "Type") : exported;
        }
        return select(fleetc(), "JSON");
    }

    private static Expression apply(Expression function, FleetType argument) {
        return new Expression.Application(function, List.of(typeOf(argument)), Span.none());
    }

    private static Expression builtin(String name) {
        Builtin builtin = Builtin.named(name);
        if (builtin == null) {
            throw new IllegalArgumentException("no built-in " + name);
        }
        return new Expression.Reserved(builtin, Span.none());
    }

    private static Expression select(Expression record, String label) {
        return new Expression.Selection(record, DhallWriter.label(label), Span.none());
    }

    /** The package, which is the only binder around everything here. */
    private static Expression fleetc() {
        return new Expression.Variable(PACKAGE, 0, 0, Span.none());
    }
}
