package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every field of the schema of evidence. */
class EvidenceSchemaTest {
    private static final JsonNode ROOT = JsonMapper.shared().readTree(EvidenceSchema.text());
    private static final SchemaCheck CHECK = EvidenceSchema.shipped().check();

    @Test
    void everyFieldIsDescribedByASentence() {
        assertThat(fields()).hasSizeGreaterThan(40);
        assertThat(fields())
                .allSatisfy(
                        (pointer, node) -> assertThat(node.path("description").asString(""))
                                .as(pointer)
                                .matches("(?s)[A-Z`].*[.]"));
    }

    @Test
    void everyMapIsClosed() {
        assertThat(fields())
                .allSatisfy((pointer, node) -> assertThat(node.has("additionalProperties"))
                        .as(pointer)
                        .isEqualTo(node.path("type").asString("").equals("object")));
    }

    @Test
    void everyDefaultAndExampleFits() {
        List<String> broken = new ArrayList<>();
        fields().forEach((pointer, node) -> {
            List<JsonNode> samples = new ArrayList<>(node.path("examples").values());
            node.optional("default").ifPresent(samples::add);
            for (JsonNode sample : samples) {
                if (!CHECK.validator().accepts(List.of(pointer), read(sample.toString()))) {
                    broken.add(pointer + ": " + sample);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    /** The whole schema, as an editor uses it, and the definitions, as we use them, agree. */
    @Test
    void theRootJudgesLikeTheDefinitions() {
        String good = """
            {"_type": "https://in-toto.io/Statement/v1", "subject": [{"name": "cluster/a"}],
             "predicateType": "https://fleetc.io/evidence/fresh-database/v1",
             "predicate": {"at": "2026-10-03T09:20:41Z"}}
            """;
        for (String text : List.of(
                good,
                good.replace("cluster/a", "fleet"),
                good.replace("fresh-database", "restored"),
                good.replace("Z\"", "\""),
                good.replace("fresh-database", "fresh"),
                good.replace("Statement/v1", "Statement/v2"))) {
            assertThat(CHECK.validator().accepts(List.of(""), read(text)))
                    .as(text)
                    .isEqualTo(EvidenceSchema.shipped().check(read(text)).accepted())
                    .isEqualTo(text.equals(good));
        }
    }

    private static Value read(String text) {
        return YamlReader.read(new Source("sample.json", text)).value();
    }

    private static Map<String, JsonNode> fields() {
        Map<String, JsonNode> found = new TreeMap<>();
        ROOT.get("$defs").properties().forEach(entry -> collect("/$defs/" + entry.getKey(), entry.getValue(), found));
        return found;
    }

    private static void collect(String pointer, JsonNode node, Map<String, JsonNode> found) {
        found.put(pointer, node);
        node.path("properties")
                .properties()
                .forEach(entry -> collect(pointer + "/properties/" + entry.getKey(), entry.getValue(), found));
        for (String keyword : List.of("items", "additionalProperties")) {
            if (node.path(keyword).isObject()) {
                collect(pointer + "/" + keyword, node.get(keyword), found);
            }
        }
    }
}
