package io.fleetc.compiler;

import io.fleetc.compiler.dhall.FleetWriter;
import io.fleetc.dhall.data.DhallWriter;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A fleet in another language: the same documents in the same places, without comments. What is computed is written out:
 * YAML and JSON have no {@code let}.
 *
 * @param texts the texts of the new files by their names
 * @param records the texts of the evidence by the names of its files, which stay as they are: it has its own languages, and
 *     somebody may have signed it
 */
public record Conversion(Map<String, String> texts, Map<String, String> records) {
    public Conversion {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    }

    /** Writes what the files of a fleet hold in a language; whether it is a fleet that works is another question. */
    public static Checked<Conversion> of(FleetRoot root, Language language) {
        FleetFiles files = FleetFiles.of(root.files());
        List<Diagnostic> diagnostics = new ArrayList<>(files.diagnostics());
        FileValues values = FileValues.read(files, root, new KnownFiles());
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> origins = new TreeMap<>();
        for (String name : standing(files, values)) {
            Checked<Value> value = values.of(name);
            diagnostics.addAll(value.diagnostics());
            String target = renamed(name, language);
            String other = origins.putIfAbsent(target, name);
            if (other != null) {
                diagnostics.add(clash(other, name, target));
            } else if (value.present()) {
                texts.put(target, text(value.value(), language));
            }
        }
        return Checked.of(new Conversion(texts, records(root.files(), diagnostics)), diagnostics)
                .sorted();
    }

    private static Map<String, String> records(Sources files, List<Diagnostic> diagnostics) {
        Map<String, String> records = new LinkedHashMap<>();
        for (String directory : FleetRoot.RECORDS) {
            for (String name : files.list(directory, true).names()) {
                if (files.read(name) instanceof Reading.Text text) {
                    records.put(name, text.source().text());
                } else {
                    diagnostics.add(Refusals.diagnostic((Reading.Refused) files.read(name)));
                }
            }
        }
        return records;
    }

    /** The programs of a fleet alone, as YAML beside its other files, none of which they replace. */
    static Conversion ofPrograms(FleetRoot root) {
        FleetFiles files = FleetFiles.of(root.files());
        FileValues values = FileValues.read(files, root, new KnownFiles());
        List<String> names = standing(files, values);
        Set<String> taken = new TreeSet<>(names);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            Checked<Value> value = values.of(name);
            if (FileValues.isDhall(name) && value.present()) {
                String target = renamed(name, Language.YAML);
                while (!taken.add(target)) {
                    target = renamed(target, "-data" + Language.YAML.extension());
                }
                texts.put(target, text(value.value(), Language.YAML));
            }
        }
        return new Conversion(texts, Map.of());
    }

    /** The files that are documents of their own, the entry file first. */
    private static List<String> standing(FleetFiles files, FileValues values) {
        return Stream.of(files.entries(), files.parts(), files.rules())
                .flatMap(List::stream)
                .filter(values::standsAlone)
                .toList();
    }

    private static Diagnostic clash(String first, String second, String target) {
        return Diagnostic.error(
                        Code.FC3003,
                        "`" + first + "` and `" + second + "` would both become `" + target + "`",
                        new Source(second, "").span(0, 0))
                .helping("rename one of the two files");
    }

    private static String renamed(String name, Language language) {
        return renamed(name, language.extension());
    }

    private static String renamed(String name, String ending) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + ending;
    }

    private static String text(Value value, Language language) {
        return switch (language) {
            case YAML -> YamlWriter.write(value, KeyOrder.AS_GIVEN);
            case JSON -> JsonWriter.pretty(value);
            case DHALL -> value instanceof Value.Mapping map ? FleetWriter.write(map) : DhallWriter.write(value);
        };
    }
}
