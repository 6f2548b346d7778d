package io.fleetc.source;

import io.fleetc.source.Reading.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sources that are in memory already. */
final class MemorySources implements Sources {
    private final Map<String, Reading> readings;
    private final List<Reading.Refused> refused;

    MemorySources(Map<String, Reading> readings) {
        this(readings, List.of());
    }

    private MemorySources(Map<String, Reading> readings, List<Reading.Refused> refused) {
        this.readings = new TreeMap<>(readings);
        this.refused = refused;
    }

    /** Sources without any file, for the reason given. */
    static MemorySources refusing(Reading.Refused reason) {
        return new MemorySources(new TreeMap<>(), List.of(reason));
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
        if (reading != null) {
            return reading;
        }
        return refused.isEmpty() ? Reading.Refused.of(name, Problem.NOT_FOUND, "") : refused.get(0);
    }

    @Override
    public boolean isOneFile() {
        return readings.size() == 1 && readings.containsKey(STANDARD_INPUT);
    }
}
