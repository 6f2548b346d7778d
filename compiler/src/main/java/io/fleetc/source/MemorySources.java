package io.fleetc.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fleetc.source.Reading.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sources that are in memory already. */
final class MemorySources implements Sources {
    private final Map<String, Reading> readings;
    private final Map<String, byte[]> contents;
    private final List<Reading.Refused> refused;

    private MemorySources(Map<String, Reading> readings, Map<String, byte[]> contents, List<Reading.Refused> refused) {
        this.readings = readings;
        this.contents = contents;
        this.refused = refused;
    }

    /** Sources that are text already. */
    static MemorySources ofTexts(Map<String, String> texts) {
        Map<String, Reading> readings = new TreeMap<>();
        Map<String, byte[]> contents = new TreeMap<>();
        texts.forEach((name, text) -> {
            readings.put(name, new Reading.Text(new Source(name, text)));
            contents.put(name, text.getBytes(UTF_8));
        });
        return new MemorySources(readings, contents, List.of());
    }

    /** Sources whose bytes are judged as those of files are. */
    static MemorySources ofBytes(Map<String, byte[]> files) {
        Map<String, Reading> readings = new TreeMap<>();
        files.forEach((name, bytes) -> readings.put(name, Decoding.decode(name, bytes)));
        return new MemorySources(readings, new TreeMap<>(files), List.of());
    }

    /** Sources without any file, for the reason given. */
    static MemorySources refusing(Reading.Refused reason) {
        return new MemorySources(new TreeMap<>(), new TreeMap<>(), List.of(reason));
    }

    @Override
    public Listing list(String directory, boolean deep) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        List<String> names = new ArrayList<>();
        for (String name : readings.keySet()) {
            if (name.startsWith(prefix) && visible(name.substring(prefix.length()), deep)) {
                names.add(name);
            }
        }
        return new Listing(names, refused);
    }

    private static boolean visible(String below, boolean deep) {
        return !below.startsWith(".") && !below.contains("/.") && (deep || below.indexOf('/') < 0);
    }

    @Override
    public Reading read(String name) {
        Reading reading = readings.get(name);
        return reading != null ? reading : absent(name);
    }

    @Override
    public Reading readBytes(String name) {
        byte[] content = contents.get(name);
        return content != null ? new Reading.Bytes(name, content) : absent(name);
    }

    private Reading.Refused absent(String name) {
        return refused.isEmpty() ? Reading.Refused.of(name, Problem.NOT_FOUND, "") : refused.get(0);
    }

    /** What is in memory has no place in the file system. */
    @Override
    public Optional<String> nameOf(String absolutePath) {
        return Optional.empty();
    }

    @Override
    public boolean isOneFile() {
        return readings.size() == 1 && (readings.containsKey(STANDARD_INPUT) || readings.containsKey(STANDARD_PROGRAM));
    }
}
