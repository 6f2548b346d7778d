package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Flag;
import io.fleetc.catalogue.Release;
import io.fleetc.catalogue.StorageType;
import io.fleetc.layers.Layer;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema and the catalogue speak of the same settings: of each release's defaults, and of the same kinds of things. */
class ShippedDefaultsTest {
    private static final JsonNode ROOT = JsonMapper.shared().readTree(FleetSchema.text());
    private static final JsonNode SPEC = ROOT.get("$defs").get("ClusterSpec");

    @ParameterizedTest
    @MethodSource("versions")
    void everyReleaseShipsSettingsThatAFleetCouldWrite(SemanticVersion version) {
        Value.Mapping defaults = release(version).defaults();

        assertThat(FleetSchema.shipped().check(defaults, "ClusterSpec").diagnostics())
                .isEmpty();
    }

    /** What an editor shows as the default is what the chart of 3.16.2 ships, for every setting that both speak of. */
    @Test
    void theSchemaShowsTheDefaultsOfTheChart() {
        List<String> compared = new ArrayList<>();
        List<String> different = new ArrayList<>();
        compare("", SPEC, release(SemanticVersion.of("3.16.2")).defaults(), compared, different);

        assertThat(different).isEmpty();
        assertThat(compared).hasSizeGreaterThan(80);
    }

    @Test
    void theStorageTypesAreThoseOfTheCatalogue() {
        Set<String> choices = new LinkedHashSet<>();
        SPEC.at("/properties/storage/properties/type/enum").values().stream()
                .filter(JsonNode::isString)
                .forEach(choice -> choices.add(choice.stringValue()));

        assertThat(choices).isEqualTo(StorageType.shipped().keySet());
    }

    /** A flag is true or false, whatever it is called. */
    @Test
    void everyFlagCanBeWritten() {
        for (Flag flag : Catalogue.shipped().flags().values()) {
            Value spec = read("flags: {" + flag.name() + ": true}");
            assertThat(FleetSchema.shipped()
                            .check((Value.Mapping) spec, "ClusterSpec")
                            .diagnostics())
                    .isEmpty();
        }
    }

    private static void compare(
            String path, JsonNode node, Value shipped, List<String> compared, List<String> different) {
        if (node.has("default")) {
            compared.add(path);
            Value shown = read(node.get("default").toString());
            if (!shown.equals(shipped)) {
                different.add(path + ": " + shown + " is not " + shipped);
            }
        }
        if (shipped instanceof Value.Mapping map) {
            map.members()
                    .forEach((key, member) -> field(node, key)
                            .forEach(child -> compare(path + "." + key, child, member.value(), compared, different)));
        }
    }

    /** A block of settings that a fleet takes away has its shipped default again; an entry of a map of things is gone. */
    @ParameterizedTest
    @MethodSource("versions")
    void aNullTakesAwayNothingButEntries(SemanticVersion version) {
        Release release = release(version);
        Value.Mapping defaults = release.defaults();
        for (String key : defaults.members().keySet()) {
            if (key.equals("values")) {
                continue; // The chart fills in what a fleet does not say of these.
            }
            takeAway(ValuePath.of(key), List.of(SPEC), release);
        }
    }

    private static void takeAway(ValuePath path, List<JsonNode> above, Release release) {
        String key = (String) path.steps().get(path.steps().size() - 1);
        List<JsonNode> fields = above.stream().flatMap(node -> field(node, key)).toList();
        if (!(path.in(release.defaults()) instanceof Value.Mapping shipped)) {
            return;
        }
        Layer layer = new Layer("cluster dc-a", Layer.Kind.CLUSTER, nullAt(path));
        Value.Mapping set = Layers.merge(List.of(layer));
        ResolvedCluster cluster = new ResolvedCluster("dc-a", Span.none(), List.of(layer), set, set);
        Value left = path.in(cluster.over(release.layer()).effective());
        if (fields.isEmpty() || path.toString().startsWith("priorityClasses.")) {
            assertThat(left).as(path.toString()).isNull();
            return;
        }
        assertThat(left).as(path.toString()).isEqualTo(shipped);
        for (String below : shipped.members().keySet()) {
            takeAway(path.key(below), fields, release);
        }
    }

    private static Value.Mapping nullAt(ValuePath path) {
        Value at = Values.nothing();
        for (int i = path.steps().size() - 1; i >= 0; i--) {
            at = Values.map().put((String) path.steps().get(i), at).build();
        }
        return (Value.Mapping) at;
    }

    private static Stream<JsonNode> field(JsonNode node, String key) {
        JsonNode field = node.path("properties").get(key);
        if (field != null) {
            return Stream.of(field);
        }
        return node.optional("$ref").stream()
                .flatMap(ref -> field(ROOT.get("$defs").get(ref.stringValue().substring("#/$defs/".length())), key));
    }

    private static Release release(SemanticVersion version) {
        return Catalogue.shipped().release(version).orElseThrow();
    }

    private static Value read(String text) {
        return YamlReader.read(new Source("sample.json", text)).value();
    }

    static Stream<SemanticVersion> versions() {
        return Catalogue.shipped().versions().stream();
    }
}
