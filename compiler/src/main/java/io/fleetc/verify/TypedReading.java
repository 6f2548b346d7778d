package io.fleetc.verify;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a value as a typed model and says which parts do not fit.
 *
 * <p>The models keep a field that they do not know in {@code additionalProperties}. Here that door is shut, so that such a
 * field is found at every depth; and no scalar is taken for another one, since the API server takes none.
 */
final class TypedReading {
    private static final String FINDINGS = "findings";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new Strict())
            .addHandler(new UnknownFields())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, TypedReading::refuseOtherScalars)
            .withCoercionConfig(LogicalType.Integer, TypedReading::refuseOtherScalars)
            .withCoercionConfig(LogicalType.Boolean, TypedReading::refuseOtherScalars)
            .build();

    private TypedReading() {}

    /**
     * Reads a value.
     *
     * @param value the value
     * @param model the class of the model
     * @param base the path of the value in its object
     */
    static List<Finding> findings(Value value, Class<?> model, ValuePath base) {
        List<Finding> findings = new ArrayList<>();
        try {
            MAPPER.readerFor(model).withAttribute(FINDINGS, findings).readValue(node(value));
        } catch (DatabindException e) {
            findings.add(new Finding(path(e), "has a value of the wrong type"));
        }
        return findings.stream()
                .map(finding -> new Finding(base.then(finding.path()), finding.what()))
                .toList();
    }

    private static void refuseOtherScalars(MutableCoercionConfig config) {
        for (CoercionInputShape shape : List.of(
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.Boolean,
                CoercionInputShape.String)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** The value as Jackson's tree. */
    private static JsonNode node(Value value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Value.Mapping mapping) {
            ObjectNode object = nodes.objectNode();
            mapping.members().forEach((key, member) -> object.set(key, node(member.value())));
            return object;
        }
        if (value instanceof Value.Sequence list) {
            ArrayNode array = nodes.arrayNode();
            list.items().forEach(item -> array.add(node(item)));
            return array;
        }
        if (value instanceof Value.Text text) {
            return nodes.stringNode(text.text());
        }
        if (value instanceof Value.Whole whole) {
            return whole.number().bitLength() < Long.SIZE
                    ? nodes.numberNode(whole.number().longValue())
                    : nodes.numberNode(whole.number());
        }
        if (value instanceof Value.Decimal decimal) {
            return nodes.numberNode(decimal.number());
        }
        return value instanceof Value.Bool bool ? nodes.booleanNode(bool.on()) : nodes.nullNode();
    }

    private static ValuePath path(DatabindException e) {
        ValuePath path = ValuePath.root();
        for (JacksonException.Reference reference : e.getPath()) {
            path = reference.getPropertyName() == null
                    ? path.index(reference.getIndex())
                    : path.key(reference.getPropertyName());
        }
        return path;
    }

    private static ValuePath path(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return ValuePath.root();
        }
        ValuePath above = path(parent);
        if (parent.inArray()) {
            return above.index(parent.getCurrentIndex());
        }
        return parent.inObject() ? above.key(parent.currentName()) : above;
    }

    /** The path of what the parser stands on. */
    private static ValuePath here(JsonParser parser) {
        TokenStreamContext context = parser.streamReadContext();
        if (parser.currentToken().isStructStart()) {
            return path(context);
        }
        ValuePath owner = path(context);
        return context.inArray() ? owner.index(context.getCurrentIndex()) : owner.key(context.currentName());
    }

    @SuppressWarnings("unchecked")
    private static void note(DeserializationContext context, ValuePath path, String what) {
        List<Finding> findings = (List<Finding>) Objects.requireNonNull(context.getAttribute(FINDINGS));
        findings.add(new Finding(path, what));
    }

    /** Takes the models without their collecting setters, and what they read leniently strictly. */
    private static final class Strict extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(MapperConfig<?> config, Annotated annotated) {
            return false;
        }

        @Override
        public Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedClass && annotated.getRawType() == Quantity.class) {
                return StrictQuantity.class;
            }
            return annotated instanceof AnnotatedClass && annotated.getRawType() == IntOrString.class
                    ? StrictIntOrString.class
                    : super.findDeserializer(config, annotated);
        }
    }

    /** Notes an unknown field and reads on behind it. */
    private static final class UnknownFields extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String property) {
            note(context, here(parser), "is no field of this kind");
            parser.skipChildren();
            return true;
        }
    }

    /** A quantity is a number, or a text in its form; the model would take anything. */
    static final class StrictQuantity extends ValueDeserializer<Quantity> {
        @Override
        public Quantity deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            boolean valid =
                    token.isNumeric() || (token == JsonToken.VALUE_STRING && Quantities.isQuantity(parser.getString()));
            if (!valid) {
                note(context, here(parser), "is no quantity");
                parser.skipChildren();
            }
            return valid ? new Quantity(parser.getString()) : new Quantity("0");
        }
    }

    /** A whole number or a text; the model would take anything. */
    static final class StrictIntOrString extends ValueDeserializer<IntOrString> {
        @Override
        public IntOrString deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return new IntOrString(parser.getIntValue());
            }
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                note(context, here(parser), "is neither a whole number nor a text");
                parser.skipChildren();
                return new IntOrString(0);
            }
            return new IntOrString(parser.getString());
        }
    }
}
