package io.fleetc.dhall.data;

import io.fleetc.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Dhall type that data is written with. */
sealed interface Shape {
    /** A type without parts. */
    enum Plain implements Shape {
        TEXT,
        BOOL,
        NATURAL,
        INTEGER,
        DOUBLE,
        /** The JSON type of the Prelude: for what no other type holds. */
        JSON,
        /** The element of an empty list: any type will do. */
        ANY
    }

    /** A list. */
    record ListOf(Shape element) implements Shape {}

    /** A record. */
    record RecordOf(Map<String, Field> fields) implements Shape {
        public RecordOf {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A field of a record; an optional one is left out of some of the records of a list. */
    record Field(Shape shape, boolean optional) {
        private Field orLeftOut() {
            return new Field(shape, true);
        }
    }

    /** What a list of keys and values has for elements: such a list would be read as a map. */
    Set<String> ENTRY = Set.of("mapKey", "mapValue");

    /** The type for a value. */
    static Shape of(Value value) {
        if (value instanceof Value.Text) {
            return Plain.TEXT;
        }
        if (value instanceof Value.Bool) {
            return Plain.BOOL;
        }
        if (value instanceof Value.Whole whole) {
            return whole.number().signum() < 0 ? Plain.INTEGER : Plain.NATURAL;
        }
        if (value instanceof Value.Decimal) {
            return Plain.DOUBLE;
        }
        if (value instanceof Value.Sequence list) {
            return ofList(list);
        }
        return value instanceof Value.Mapping map ? ofMap(map) : Plain.JSON;
    }

    private static Shape ofList(Value.Sequence list) {
        Shape element = Plain.ANY;
        for (Value item : list.items()) {
            element = both(element, of(item));
        }
        boolean entries =
                element instanceof RecordOf record && record.fields().keySet().equals(ENTRY);
        return entries || element == Plain.JSON ? Plain.JSON : new ListOf(element);
    }

    private static Shape ofMap(Value.Mapping map) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Value.Member> member : map.members().entrySet()) {
            if (!DhallWriter.isLabel(member.getKey())) {
                return Plain.JSON;
            }
            fields.put(member.getKey(), new Field(of(member.getValue().value()), false));
        }
        return new RecordOf(fields);
    }

    /** The type that holds the data of both. */
    private static Shape both(Shape left, Shape right) {
        if (left == Plain.ANY || left.equals(right)) {
            return right;
        }
        if (right == Plain.ANY) {
            return left;
        }
        if (left instanceof ListOf some && right instanceof ListOf others) {
            Shape element = both(some.element(), others.element());
            return element == Plain.JSON ? Plain.JSON : new ListOf(element);
        }
        if (left instanceof RecordOf some && right instanceof RecordOf others) {
            return both(some, others);
        }
        boolean whole = isWhole(left) && isWhole(right);
        return whole ? Plain.INTEGER : Plain.JSON;
    }

    private static Shape both(RecordOf left, RecordOf right) {
        Map<String, Field> fields = new LinkedHashMap<>();
        left.fields()
                .forEach((label, field) ->
                        fields.put(label, both(field, right.fields().get(label))));
        right.fields().forEach((label, field) -> fields.putIfAbsent(label, field.orLeftOut()));
        return new RecordOf(fields);
    }

    private static Field both(Field left, @Nullable Field right) {
        return right == null
                ? left.orLeftOut()
                : new Field(both(left.shape(), right.shape()), left.optional() || right.optional());
    }

    private static boolean isWhole(Shape shape) {
        return shape == Plain.NATURAL || shape == Plain.INTEGER;
    }
}
