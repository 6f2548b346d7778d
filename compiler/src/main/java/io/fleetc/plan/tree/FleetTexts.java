package io.fleetc.plan.tree;

import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts that describe a fleet, out of everything that lies in its root. */
final class FleetTexts {
    private static final List<String> DIRECTORIES = List.of("clusters", "databases", "groups", "rules");
    private static final List<String> LANGUAGES = List.of(".yaml", ".yml", ".json", ".dhall");

    /** Names keep the order of code points; a root that is one file has one name. */
    private static final Comparator<String> BY_NAME = Comparator.naturalOrder();

    private FleetTexts() {}

    /** The texts by name: those at the top and in the directories of parts, and every program. */
    static SortedMap<String, String> of(Sources files) {
        SortedMap<String, String> texts = new TreeMap<>(BY_NAME);
        take(files, files.list("", false).names(), texts);
        for (String directory : DIRECTORIES) {
            take(files, files.list(directory, true).names(), texts);
        }
        if (texts.keySet().stream().anyMatch(FleetTexts::isProgram)) {
            take(
                    files,
                    files.list("", true).names().stream()
                            .filter(FleetTexts::isProgram)
                            .toList(),
                    texts);
        }
        return texts;
    }

    private static void take(Sources files, List<String> names, SortedMap<String, String> texts) {
        for (String name : names) {
            boolean known = files.isOneFile() || LANGUAGES.stream().anyMatch(name::endsWith);
            if (known && files.read(name) instanceof Reading.Text text) {
                texts.put(name, text.source().text());
            }
        }
    }

    /** Whether a file, by its name, is written in Dhall. */
    static boolean isProgram(String name) {
        return name.endsWith(".dhall");
    }

    /** Texts as the files of a root; {@code alone} when the root was one file, whatever its name. */
    static Sources sources(SortedMap<String, String> texts, boolean alone) {
        SortedMap<String, String> named = new TreeMap<>(texts);
        if (alone) {
            String name = named.firstKey();
            String text = String.valueOf(named.get(name));
            named.clear();
            named.put(isProgram(name) ? Sources.STANDARD_PROGRAM : Sources.STANDARD_INPUT, text);
        }
        return Sources.of(named);
    }
}
