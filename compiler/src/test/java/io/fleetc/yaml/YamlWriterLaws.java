package io.fleetc.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.AnyValue;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is written is read again, by us, by a reader of YAML 1.2 and by one of YAML 1.1. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class YamlWriterLaws {
    @Property
    void weReadWhatWeWriteWithoutAWord(@ForAll("values") Value value) {
        Checked<Value> read = YamlReader.read(new Source("written.yaml", YamlWriter.write(value)));

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value()).isEqualTo(value);
    }

    @Property
    void aLongKeyIsReadToo(@ForAll("valuesWithLongKeys") Value value) {
        String written = YamlWriter.write(value);

        assertThat(YamlReader.read(new Source("written.yaml", written)).value()).isEqualTo(value);
        assertThat(Plain.comparable(yaml11().load(written))).isEqualTo(Plain.comparable(Plain.of(value)));
    }

    @Property
    void aReaderOfYaml12ReadsTheValue(@ForAll("values") Value value) {
        Load load = new Load(LoadSettings.builder().build());
        assertThat(load.loadFromString(YamlWriter.write(value))).isEqualTo(Plain.of(value));
    }

    @Property
    void aReaderOfYaml11ReadsTheValue(@ForAll("values") Value value) {
        assertThat(Plain.comparable(yaml11().load(YamlWriter.write(value))))
                .isEqualTo(Plain.comparable(Plain.of(value)));
    }

    /** Argo CD reads the JSON of a plugin as YAML. */
    @Property
    void aReaderOfYaml11ReadsTheJson(@ForAll("values") Value value) {
        assertThat(Plain.comparable(yaml11().load(JsonWriter.compact(value))))
                .isEqualTo(Plain.comparable(Plain.of(value)));
        assertThat(YamlReader.read(new Source("a.json", JsonWriter.pretty(value)))
                        .value())
                .isEqualTo(value);
    }

    @Property
    void writingWhatWasReadGivesTheSameText(@ForAll("values") Value value) {
        for (KeyOrder order : KeyOrder.values()) {
            String written = YamlWriter.write(value, order);
            Value read = YamlReader.read(new Source("written.yaml", written)).value();
            assertThat(YamlWriter.write(read, KeyOrder.AS_GIVEN)).isEqualTo(written);
        }
    }

    @Property
    void documentsStaySeparate(@ForAll("documents") List<Value> documents) {
        String written = YamlWriter.write(documents, KeyOrder.KUBERNETES);

        List<Object> read = new ArrayList<>();
        yaml11().loadAll(written).forEach(document -> read.add(Plain.comparable(document)));
        assertThat(read)
                .isEqualTo(documents.stream()
                        .map(value -> Plain.comparable(Plain.of(value)))
                        .toList());
        assertThat(written.lines().filter("---"::equals)).hasSize(Math.max(0, documents.size() - 1));
        assertThat(written).matches(text -> text.isEmpty() || text.endsWith("\n"));
    }

    @Provide
    Arbitrary<Value> values() {
        return AnyValue.values();
    }

    @Provide
    Arbitrary<Value> valuesWithLongKeys() {
        return AnyValue.valuesWithLongKeys();
    }

    @Provide
    Arbitrary<List<Value>> documents() {
        return AnyValue.values().list().ofMaxSize(3);
    }

    private static Yaml yaml11() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
