package io.fleetc.schema;

import io.fleetc.value.Value;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows a value to the validator, which knows Jackson trees only. */
final class JsonTrees {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** 2^63. */
    private static final double BEYOND_LONG = 0x1p63;

    private JsonTrees() {}

    static JsonNode of(Value value) {
        if (value instanceof Value.Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.members().forEach((key, member) -> object.set(key, of(member.value())));
            return object;
        }
        if (value instanceof Value.Sequence sequence) {
            ArrayNode array = NODES.arrayNode(sequence.items().size());
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar(value);
    }

    private static JsonNode scalar(Value value) {
        if (value instanceof Value.Text text) {
            return NODES.stringNode(text.text());
        }
        if (value instanceof Value.Whole whole) {
            return NODES.numberNode(whole.number());
        }
        if (value instanceof Value.Decimal decimal) {
            return decimal(decimal.number());
        }
        return value instanceof Value.Bool bool ? NODES.booleanNode(bool.on()) : NODES.nullNode();
    }

    /** A number that no {@code long} holds is whole; networknt compares it with a limit only if its node says so. */
    private static JsonNode decimal(double number) {
        BigDecimal written = new BigDecimal(Double.toString(number));
        return Math.abs(number) < BEYOND_LONG
                ? NODES.numberNode(written)
                : NODES.numberNode(written.toBigIntegerExact());
    }
}
