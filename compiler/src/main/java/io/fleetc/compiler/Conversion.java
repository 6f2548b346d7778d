package io.fleetc.compiler;

import io.fleetc.compiler.dhall.FleetWriter;
import io.fleetc.dhall.data.DhallWriter;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fleet in another language: the same documents in the same places, without comments. What is computed is written out:
 * YAML and JSON have no {@code let}.
 *
 * @param texts the texts of the new files by their names
 */
public record Conversion(Map<String, String> texts) {
    public Conversion {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** Writes what the files of a fleet hold in a language; whether it is a fleet that works is another question. */
    public static Checked<Conversion> of(FleetRoot root, Language language) {
        FleetFiles files = FleetFiles.of(root.files());
        List<Diagnostic> diagnostics = new ArrayList<>(files.diagnostics());
        FileValues values = FileValues.read(files, root, new KnownFiles());
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.of(files.entries(), files.parts(), files.rules())
                .flatMap(List::stream)
                .filter(values::standsAlone)
                .forEach(name -> {
                    Checked<Value> value = values.of(name);
                    diagnostics.addAll(value.diagnostics());
                    if (value.present()) {
                        texts.put(renamed(name, language), text(value.value(), language));
                    }
                });
        return Checked.of(new Conversion(texts), diagnostics).sorted();
    }

    private static String renamed(String name, Language language) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + language.extension();
    }

    private static String text(Value value, Language language) {
        return switch (language) {
            case YAML -> YamlWriter.write(value, KeyOrder.AS_GIVEN);
            case JSON -> JsonWriter.pretty(value);
            case DHALL -> value instanceof Value.Mapping map ? FleetWriter.write(map) : DhallWriter.write(value);
        };
    }
}
