package io.fleetc.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** A map read from YAML, with the questions that the oracle asks. */
record Facts(Map<?, ?> map) {
    static List<Facts> list(String resource, String key) {
        try (InputStream stream = Facts.class.getResourceAsStream("/oracle/" + resource)) {
            Map<String, List<Map<?, ?>>> file = new Yaml().load(stream);
            return file.getOrDefault(key, List.of()).stream().map(Facts::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every document of a file. */
    static List<Facts> documents(Path file) {
        try {
            List<Facts> documents = new ArrayList<>();
            for (Object document : new Yaml().loadAll(Files.readString(file))) {
                documents.add(new Facts((Map<?, ?>) document));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    boolean is(String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    String text(String key) {
        return String.valueOf(map.get(key));
    }

    List<String> texts(String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The value at a path of keys and list positions, or null. */
    @Nullable
    Object at(Object... steps) {
        Object at = map;
        for (Object step : steps) {
            if (at instanceof Map<?, ?> below) {
                at = below.get(step);
            } else if (at instanceof List<?> list && step instanceof Integer index && index < list.size()) {
                at = list.get(index);
            } else {
                return null;
            }
        }
        return at;
    }
}
