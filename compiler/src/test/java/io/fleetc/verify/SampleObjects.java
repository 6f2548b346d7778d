package io.fleetc.verify;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SampleObjects of test cases, and the many ways to spoil them. */
final class SampleObjects {
    /** Maps whose keys are the user's own. */
    private static final Set<String> FREE = Set.of(
            "annotations",
            "capacity",
            "data",
            "default",
            "defaultRequest",
            "envSecretKeyRefs",
            "hard",
            "labels",
            "limits",
            "matchLabels",
            "max",
            "min",
            "nodeSelector",
            "requests",
            "sparkConf",
            "stringData");

    /** What is handed on as it is: to a chart, to a provider. */
    private static final Set<String> HANDED_ON = Set.of("valuesObject", "vault", "match");

    private SampleObjects() {}

    static Stream<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    static Value.Mapping read(Path file) throws IOException {
        Checked<Value> read = YamlReader.read(new Source(file.getFileName().toString(), Files.readString(file)));
        if (!read.accepted()) {
            throw new AssertionError(file + ": " + read.diagnostics());
        }
        return (Value.Mapping) read.value();
    }

    /** The path of every member of every map. */
    static List<ValuePath> paths(Value.Mapping object) {
        List<ValuePath> paths = new ArrayList<>();
        collect(object, ValuePath.root(), paths);
        return paths;
    }

    private static void collect(Value value, ValuePath path, List<ValuePath> paths) {
        if (value instanceof Value.Mapping mapping) {
            mapping.members().forEach((key, member) -> {
                paths.add(path.key(key));
                collect(member.value(), path.key(key), paths);
            });
        } else if (value instanceof Value.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), path.index(i), paths);
            }
        }
    }

    /** Whether the key at the end of the path is the user's own, or what stands there is handed on. */
    static boolean isFree(Value.Mapping object, ValuePath path) {
        List<Object> steps = path.steps();
        String parent = steps.size() < 2 ? "" : steps.get(steps.size() - 2).toString();
        boolean ownSelector = parent.equals("selector")
                && !(new ValuePath(steps.subList(0, steps.size() - 1)).in(object) instanceof Value.Mapping selector
                        && (selector.get("matchLabels") != null || selector.get("matchExpressions") != null));
        ValuePath above = new ValuePath(steps.subList(0, steps.size() - 1));
        return isAnything(above) || ownSelector || FREE.contains(parent);
    }

    /** Whether what stands at the path is handed on as it is. */
    static boolean isAnything(ValuePath path) {
        return path.steps().stream().anyMatch(step -> HANDED_ON.contains(step.toString()));
    }

    /** The object with one key written with an x behind it. */
    static Value.Mapping renamed(Value.Mapping object, ValuePath path) {
        return (Value.Mapping) changed(object, path.steps(), true, Values.nothing());
    }

    /** The object with another value at a path. */
    static Value.Mapping replaced(Value.Mapping object, ValuePath path, Value value) {
        return (Value.Mapping) changed(object, path.steps(), false, value);
    }

    private static Value changed(Value value, List<Object> steps, boolean rename, Value replacement) {
        Object step = steps.get(0);
        List<Object> rest = steps.subList(1, steps.size());
        if (value instanceof Value.Sequence list) {
            List<Value> items = new ArrayList<>(list.items());
            int index = (Integer) step;
            items.set(index, rest.isEmpty() ? replacement : changed(items.get(index), rest, rename, replacement));
            return Values.list(items);
        }
        Values.Builder changed = Values.map();
        ((Value.Mapping) value).members().forEach((key, member) -> {
            boolean here = key.equals(step);
            if (!here) {
                changed.put(key, member.value());
            } else if (!rest.isEmpty()) {
                changed.put(key, changed(member.value(), rest, rename, replacement));
            } else {
                changed.put(rename ? key + "x" : key, rename ? member.value() : replacement);
            }
        });
        return changed.build();
    }
}
