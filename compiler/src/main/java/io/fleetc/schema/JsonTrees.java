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
            return NODES.numberNode(new BigDecimal(Double.toString(decimal.number())));
        }
        return value instanceof Value.Bool bool ? NODES.booleanNode(bool.on()) : NODES.nullNode();
    }
}
