package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every field of the schema. */
class FleetSchemaLaws {
    private static final JsonNode ROOT = JsonMapper.shared().readTree(FleetSchema.text());

    /** Keywords that {@link Explanations} has words for, or that judge nothing. */
    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "const",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "required",
            "properties",
            "propertyNames",
            "additionalProperties",
            "items",
            "not");

    @Test
    void isAValidSchema() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        String metaSchema = "https://json-schema.org/draft/2020-12/schema";

        assertThat(registry.getSchema(com.networknt.schema.SchemaLocation.of(metaSchema))
                        .validate(ROOT))
                .isEmpty();
    }

    @Test
    void everyFieldIsDescribed() {
        assertThat(fields().filter(field ->
                        field.node().path("description").asString("").isBlank()))
                .isEmpty();
    }

    /** A sentence that ends with a stop, and that says what happens when the field is left out where that is no secret. */
    @Test
    void everyDescriptionIsASentence() {
        assertThat(fields().filter(field ->
                        !field.node().path("description").asString().matches("(?s)[A-Z`].*[.]")))
                .isEmpty();
        assertThat(fields().filter(field -> field.node().has("default")
                        && field.node().get("default").isValueNode()
                        && !field.node().get("description").asString().contains("efault")))
                .isEmpty();
    }

    @Test
    void everyDefaultAndExampleFits() {
        List<String> broken = new ArrayList<>();
        all().forEach(field -> samples(field.node()).forEach(sample -> {
            Value value = YamlReader.read(new Source("sample.json", sample.toString()))
                    .value();
            if (!FleetSchema.shipped().validator().accepts(List.of(field.pointer()), value)) {
                broken.add(field.pointer() + ": " + sample);
            }
        }));
        assertThat(broken).isEmpty();
    }

    /** No map takes fields that nobody knows, but for the two trees that belong to the chart. */
    @Test
    void everyMapIsClosed() {
        assertThat(all().filter(field ->
                                field.node().has("properties") && !field.node().has("$ref"))
                        .filter(field -> !field.pointer().isEmpty())
                        .filter(field -> !field.node().has("additionalProperties")))
                .isEmpty();
        assertThat(all().filter(field ->
                                field.node().path("additionalProperties").asBoolean(false))
                        .map(Field::pointer))
                .containsExactly(
                        "/$defs/ClusterSpec/properties/values",
                        "/$defs/Services/properties/gateway/properties/rateLimit");
    }

    @Test
    void everyKeywordHasWords() {
        Set<String> unknown = new TreeSet<>();
        all().filter(field -> !field.pointer().isEmpty())
                .forEach(field -> field.node().propertyNames().stream()
                        .filter(name -> !name.startsWith(SchemaTree.OWN) && !KNOWN.contains(name))
                        .forEach(unknown::add));
        assertThat(unknown).isEmpty();
    }

    /** A secret has no field; the field that refers to it exists. */
    @Test
    void everySecretHasAReference() {
        assertThat(all().filter(field -> field.node().has("x-fleetc-secrets")))
                .isNotEmpty()
                .allSatisfy(field -> field.node()
                        .get("x-fleetc-secrets")
                        .properties()
                        .forEach(secret -> assertThat(
                                        field.node().get("properties").propertyNames())
                                .contains(secret.getValue().asString())
                                .doesNotContain(secret.getKey())));
    }

    /** The whole schema, as an editor uses it, and the definitions, as we use them, agree. */
    @Test
    void theRootJudgesLikeTheDefinitions() {
        String good = "{apiVersion: fleetc.io/v1alpha1, kind: Group, metadata: {name: eu}, spec: {preflight: warn}}";
        String bad = "{apiVersion: fleetc.io/v1alpha1, kind: Group, metadata: {name: eu}, spec: {groups: []}}";

        assertThat(FleetSchema.shipped().validator().accepts(List.of(""), read(good)))
                .isTrue();
        assertThat(FleetSchema.shipped().validator().accepts(List.of(""), read(bad)))
                .isFalse();
        assertThat(FleetSchema.shipped().check(read(good)).accepted()).isTrue();
        assertThat(FleetSchema.shipped().check(read(bad)).accepted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("io.fleetc.schema.Examples#documents")
    void everyExampleFleetFits(Source document) {
        Checked<Shaped> shaped = YamlReader.read(document).then(FleetSchema.shipped()::check);

        assertThat(shaped.diagnostics()).isEmpty();
    }

    private static Value read(String text) {
        return YamlReader.read(new Source("test.yaml", text)).value();
    }

    private static Stream<JsonNode> samples(JsonNode field) {
        Stream<JsonNode> defaults = field.optional("default").stream();
        return Stream.concat(defaults, field.path("examples").values().stream());
    }

    /** Everything under `properties`, `additionalProperties`, `items` and `$defs`: what a user can write. */
    private static Stream<Field> fields() {
        return all().filter(
                        field -> !field.pointer().isEmpty() && !field.pointer().endsWith("/propertyNames"));
    }

    private static Stream<Field> all() {
        List<Field> found = new ArrayList<>();
        collect("", ROOT, found);
        return found.stream();
    }

    private static void collect(String pointer, JsonNode node, List<Field> found) {
        found.add(new Field(pointer, node));
        for (String keyword : List.of("properties", "$defs")) {
            node.path(keyword)
                    .properties()
                    .forEach(entry -> collect(
                            pointer + "/" + keyword + "/"
                                    + entry.getKey().replace("~", "~0").replace("/", "~1"),
                            entry.getValue(),
                            found));
        }
        for (String keyword : List.of("items", "additionalProperties", "propertyNames")) {
            if (node.path(keyword).isObject()) {
                collect(pointer + "/" + keyword, node.get(keyword), found);
            }
        }
    }

    private record Field(String pointer, JsonNode node) {
        @Override
        public String toString() {
            return pointer;
        }
    }
}
