package io.fleetc.schema;

import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells quickly that a document breaks nothing in the schema, as most documents do not.
 *
 * <p>It knows the few keywords that our schemas judge with. Where it says yes the {@link SchemaValidator} has nothing to
 * say; where it says no, or meets a keyword that it does not know, the validator is asked, and it alone decides. So the
 * validator, which takes longer to load than a whole fleet takes to compile, is loaded only for documents with mistakes.
 */
final class Acceptance {
    private final SchemaTree tree;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /** The acceptance of one schema. */
    Acceptance(SchemaTree tree) {
        this.tree = tree;
    }

    /** Whether a value certainly fits a definition. */
    boolean accepts(String definition, Value value) {
        return fits(tree.definition(definition).json(), value);
    }

    private boolean fits(Value schema, Value value) {
        if (schema instanceof Value.Bool any) {
            return any.on();
        }
        if (!(schema instanceof Value.Mapping keywords)) {
            return false;
        }
        for (KeyedMember keyword : keywords.entries()) {
            if (!fits(keyword.key(), keyword.member().value(), keywords, value)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String keyword, Value operand, Value.Mapping schema, Value value) {
        return switch (keyword) {
            case "description", "title", "default", "examples" -> true;
            case "$ref" -> accepts(SchemaTree.referred(text(operand)), value);
            case "type" -> isOfType(operand, value);
            case "const" -> operand.equals(value);
            case "enum" ->
                operand instanceof Value.Sequence choices && choices.items().contains(value);
            case "properties" -> operand instanceof Value.Mapping properties && propertiesFit(properties, value);
            case "additionalProperties" -> othersFit(operand, schema.mapping("properties"), value);
            case "propertyNames" -> namesFit(operand, value);
            case "required" -> operand instanceof Value.Sequence names && hasAll(names, value);
            case "items" -> itemsFit(operand, value);
            case "pattern" ->
                !(value instanceof Value.Text text)
                        || pattern(text(operand)).matcher(text.text()).find();
            case "format" -> !(value instanceof Value.Text text) || hasFormat(text(operand), text.text());
            case "minLength" -> !(value instanceof Value.Text text) || characters(text) >= number(operand);
            case "maxLength" -> !(value instanceof Value.Text text) || characters(text) <= number(operand);
            case "minItems" ->
                !(value instanceof Value.Sequence list) || list.items().size() >= number(operand);
            case "maxItems" ->
                !(value instanceof Value.Sequence list) || list.items().size() <= number(operand);
            case "minimum" -> !isNumber(value) || compared(value, operand) >= 0;
            case "maximum" -> !isNumber(value) || compared(value, operand) <= 0;
            default -> keyword.startsWith(SchemaTree.OWN);
        };
    }

    private static boolean isOfType(Value type, Value value) {
        if (type instanceof Value.Sequence several) {
            for (Value one : several.items()) {
                if (isOfType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (text(type)) {
            case "object" -> value instanceof Value.Mapping;
            case "array" -> value instanceof Value.Sequence;
            case "string" -> value instanceof Value.Text;
            case "boolean" -> value instanceof Value.Bool;
            case "null" -> value instanceof Value.Null;
            // A whole number with a point behind it is one for the validator, but not for us.
            case "integer" -> value instanceof Value.Whole;
            case "number" -> isNumber(value);
            default -> false;
        };
    }

    private boolean propertiesFit(Value.Mapping properties, Value value) {
        if (value instanceof Value.Mapping map) {
            for (KeyedMember member : map.entries()) {
                Value schema = properties.get(member.key());
                if (schema != null && !fits(schema, member.member().value())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean othersFit(Value schema, Value.@Nullable Mapping properties, Value value) {
        if (value instanceof Value.Mapping map) {
            for (KeyedMember member : map.entries()) {
                boolean named = properties != null && properties.members().containsKey(member.key());
                if (!named && !fits(schema, member.member().value())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean namesFit(Value schema, Value value) {
        if (value instanceof Value.Mapping map) {
            for (KeyedMember member : map.entries()) {
                if (!fits(schema, new Value.Text(member.key(), member.member().keySpan()))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasAll(Value.Sequence names, Value value) {
        if (value instanceof Value.Mapping map) {
            for (Value name : names.items()) {
                if (!map.members().containsKey(text(name))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean itemsFit(Value schema, Value value) {
        if (value instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                if (!fits(schema, item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Pattern pattern(String expression) {
        return patterns.computeIfAbsent(expression, Pattern::compile);
    }

    private static boolean hasFormat(String format, String text) {
        try {
            return switch (format) {
                case "date" -> text.equals(LocalDate.parse(text).toString());
                case "date-time" -> OffsetDateTime.parse(text).getYear() > 0;
                default -> false;
            };
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static int characters(Value.Text text) {
        return text.text().codePointCount(0, text.text().length());
    }

    private static boolean isNumber(Value value) {
        return value instanceof Value.Whole || value instanceof Value.Decimal;
    }

    /** A number beside a bound, which is a whole one. */
    private static int compared(Value value, Value bound) {
        BigInteger limit = ((Value.Whole) bound).number();
        return value instanceof Value.Whole whole
                ? whole.number().compareTo(limit)
                : Double.compare(((Value.Decimal) value).number(), limit.doubleValue());
    }

    private static int number(Value operand) {
        return ((Value.Whole) operand).number().intValueExact();
    }

    private static String text(Value operand) {
        return ((Value.Text) operand).text();
    }
}
