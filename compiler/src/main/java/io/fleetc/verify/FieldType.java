package io.fleetc.verify;

import io.fleetc.value.Value;
import java.util.function.Predicate;

/** What a field of a table may hold. */
enum FieldType {
    TEXT("text", "a text"),
    WHOLE("whole", "a whole number"),
    BOOL("bool", "true or false"),
    TEXTS("texts", "a list of texts"),
    TEXT_MAP("textMap", "a map of texts"),
    OBJECT("object", "a map"),
    OBJECTS("objects", "a list of maps"),
    OBJECT_MAP("objectMap", "a map of maps"),
    ANY("any", "anything");

    private final String word;
    private final String description;

    FieldType(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** The type that a word in a table means; a bug of the table if it means none. */
    static FieldType of(String word) {
        for (FieldType type : values()) {
            if (type.word.equals(word)) {
                return type;
            }
        }
        throw new IllegalStateException("field type " + word + " is not known");
    }

    /** What is expected, in words. */
    String description() {
        return description;
    }

    /** Whether a value is of this type; what stands in its maps is not looked at. */
    boolean admits(Value value) {
        return switch (this) {
            case TEXT -> value instanceof Value.Text;
            case WHOLE -> value instanceof Value.Whole;
            case BOOL -> value instanceof Value.Bool;
            case TEXTS -> isListOf(value, Value.Text.class::isInstance);
            case TEXT_MAP -> isMapOf(value, Value.Text.class::isInstance);
            case OBJECT -> value instanceof Value.Mapping;
            case OBJECTS -> isListOf(value, Value.Mapping.class::isInstance);
            case OBJECT_MAP -> isMapOf(value, Value.Mapping.class::isInstance);
            case ANY -> true;
        };
    }

    private static boolean isListOf(Value value, Predicate<Value> item) {
        return value instanceof Value.Sequence list && list.items().stream().allMatch(item);
    }

    private static boolean isMapOf(Value value, Predicate<Value> item) {
        return value instanceof Value.Mapping map
                && map.members().values().stream().map(Value.Member::value).allMatch(item);
    }
}
