package io.fleetc.compiler;

import io.fleetc.diagnostic.Checked;
import io.fleetc.schema.FleetSchema;
import io.fleetc.schema.Shaped;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.Map;
import java.util.TreeMap;

/**
 * What files of YAML and JSON hold, as it was last read in some revision of a fleet: one that another revision has under
 * the same name and word for word is not read again. Its values keep the places of the first reading, where the same text
 * stands. For one thread.
 */
final class KnownFiles {
    private final Map<String, Read> values = new TreeMap<>();
    private final Map<String, Judged> documents = new TreeMap<>();

    /** What a text was read as. */
    private record Read(String text, Checked<Value> value) {}

    /** What a value was judged to be. */
    private record Judged(Checked<Value> value, Checked<Shaped> document) {}

    /** What a text holds. */
    Checked<Value> value(Source source) {
        Read known = values.get(source.name());
        if (known == null || !known.text().equals(source.text())) {
            known = new Read(source.text(), YamlReader.read(source));
            values.put(source.name(), known);
        }
        return known.value();
    }

    /** The document that a file holds; one that was not read again is not judged again. */
    Checked<Shaped> document(String name, Checked<Value> value) {
        Judged known = documents.get(name);
        // The very same reading: a program is evaluated anew, since what it imports may have changed.
        if (known == null || known.value() != value) {
            known = new Judged(value, FleetSchema.shipped().check(value));
            documents.put(name, known);
        }
        return known.document();
    }
}
