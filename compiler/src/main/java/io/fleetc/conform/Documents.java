package io.fleetc.conform;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import io.fleetc.yaml.YamlWriter;
import java.util.List;

/** Texts of ConfigMaps and Secrets that are documents themselves, written in one way: what counts is what they say. */
final class Documents {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private Documents() {}

    /** An object with such texts under {@code data}. */
    static Value.Mapping written(Value.Mapping object) {
        Value.Mapping data = object.mapping("data");
        if (data == null) {
            return object;
        }
        Values.Builder texts = Values.map();
        data.members().forEach((key, member) -> texts.put(key, document(key, member.value())));
        Values.Builder written = Values.map();
        object.members()
                .forEach((key, member) -> written.put(key, key.equals("data") ? texts.build() : member.value()));
        return written.build();
    }

    private static Value document(String key, Value value) {
        if (!(value instanceof Value.Text text) || ENDINGS.stream().noneMatch(key::endsWith)) {
            return value;
        }
        Checked<List<Value>> read = YamlReader.manifests(new Source("", text.text()));
        boolean one =
                read.accepted() && read.value().size() == 1 && !(read.value().get(0) instanceof Value.Text);
        return one ? Values.text(YamlWriter.write(read.value().get(0), KeyOrder.SORTED)) : value;
    }
}
