package io.fleetc.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fleetc.source.Sources;
import io.fleetc.source.WitnessedSources;
import io.fleetc.value.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a goal was told, what it looked at and what it made, each by a digest, in a file: doing it again can be left out as
 * long as all three are the same. Times of files mean nothing.
 *
 * @param told what the goal was told, by parameter, the version of the plugin among it
 * @param seen what it asked about the files of the fleet, and the answers
 * @param made the files that it is responsible for
 */
record Fingerprint(SortedMap<String, String> told, SortedMap<String, String> seen, SortedMap<String, String> made) {
    private static final String FORMAT = "fleetc fingerprint 1";
    private static final String TOLD = "told ";
    private static final String SEEN = "seen ";
    private static final String MADE = "made ";

    /** What is known after a run: the files that it made are read as they are. */
    static Fingerprint of(
            Map<String, String> parameters, WitnessedSources sources, Path directory, Collection<String> files)
            throws IOException {
        SortedMap<String, String> made = new TreeMap<>();
        for (String file : files) {
            made.put(file, digest(directory.resolve(file)));
        }
        return new Fingerprint(told(parameters), sources.answers(), made);
    }

    /** What was known after an earlier run; empty if nothing is. */
    static Optional<Fingerprint> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, UTF_8);
        } catch (IOException absent) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            return Optional.empty();
        }
        Fingerprint known = new Fingerprint(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String line : lines.subList(1, lines.size())) {
            int space = line.indexOf(' ');
            String key = line.substring(space + 1);
            String value = line.substring(0, Math.max(0, space));
            if (key.startsWith(TOLD)) {
                known.told.put(key.substring(TOLD.length()), value);
            } else if (key.startsWith(SEEN)) {
                known.seen.put(key.substring(SEEN.length()), value);
            } else if (key.startsWith(MADE)) {
                known.made.put(key.substring(MADE.length()), value);
            }
        }
        return Optional.of(known);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FORMAT));
        told.forEach((key, value) -> lines.add(value + " " + TOLD + key));
        seen.forEach((key, value) -> lines.add(value + " " + SEEN + key));
        made.forEach((key, value) -> lines.add(value + " " + MADE + key));
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** Why the work has to be done again, in a few words; empty if nothing would come of it. */
    Optional<String> reason(Map<String, String> parameters, Sources sources, Path directory) {
        SortedMap<String, String> now = told(parameters);
        for (Map.Entry<String, String> parameter : now.entrySet()) {
            if (!parameter.getValue().equals(told.get(parameter.getKey()))) {
                return Optional.of(parameter.getKey() + " is another");
            }
        }
        if (!now.keySet().equals(told.keySet())) {
            return Optional.of("the parameters are others");
        }
        Optional<String> question = WitnessedSources.changed(seen, sources);
        if (question.isPresent()) {
            return Optional.of("the fleet changed (" + question.get() + ")");
        }
        for (Map.Entry<String, String> file : made.entrySet()) {
            if (!file.getValue().equals(digest(directory.resolve(file.getKey())))) {
                return Optional.of(file.getKey() + " is not as it was written");
            }
        }
        return Optional.empty();
    }

    private static SortedMap<String, String> told(Map<String, String> parameters) {
        SortedMap<String, String> told = new TreeMap<>();
        parameters.forEach((name, value) -> told.put(name, Sha256.hex(value.getBytes(UTF_8))));
        return told;
    }

    /** A digest of a file; one that cannot be read has none. */
    private static String digest(Path file) {
        try {
            return Files.isRegularFile(file) ? Sha256.hex(Files.readAllBytes(file)) : "absent";
        } catch (IOException unreadable) {
            return "unreadable";
        }
    }
}
