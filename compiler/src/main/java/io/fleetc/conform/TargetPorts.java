package io.fleetc.conform;

import io.fleetc.diff.Thing;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the target ports of a Service as numbers where the other side writes them so: every pod of its own side that the
 * Service selects must name the port once, and all of them the same number. Names on both sides stay names.
 */
final class TargetPorts {
    private static final String PORTS = "ports";
    private static final String TARGET = "targetPort";

    private final SortedMap<Thing, Value.Mapping> objects;

    /**
     * The ports of one side.
     *
     * @param objects everything that it has
     */
    TargetPorts(Map<Thing, Value.Mapping> objects) {
        this.objects = new TreeMap<>(objects);
    }

    /** An object, with numbers where the other side has them if it is a Service. */
    Value.Mapping resolved(Thing thing, Value.Mapping object, Value.Mapping other) {
        Value.Mapping spec = object.mapping("spec");
        Value.Mapping selector = spec == null ? null : spec.mapping("selector");
        boolean service = thing.kind().equals("Service") && thing.group().isEmpty();
        if (!service
                || spec == null
                || selector == null
                || selector.members().isEmpty()
                || !(spec.get(PORTS) instanceof Value.Sequence list)) {
            return object;
        }
        List<String> numbers = maps(other, "spec.ports").stream()
                .filter(port -> port.get(TARGET) == null || isNumber(port.get(TARGET)))
                .map(port -> key(port, "port"))
                .toList();
        List<Value> ports = new ArrayList<>();
        for (Value item : list.items()) {
            boolean wanted = item instanceof Value.Mapping port
                    && port.get(TARGET) != null
                    && !isNumber(port.get(TARGET))
                    && numbers.contains(key(port, "port"));
            Value number = wanted && item instanceof Value.Mapping port
                    ? number(thing.namespace(), selector, key(port, TARGET))
                    : null;
            ports.add(
                    number != null && item instanceof Value.Mapping port ? PortNames.with(port, TARGET, number) : item);
        }
        return PortNames.with(object, "spec", PortNames.with(spec, PORTS, new Value.Sequence(ports, list.span())));
    }

    /** The number of a named port in all pods that are selected; null where there are none or they disagree. */
    private @Nullable Value number(String namespace, Value.Mapping selector, String name) {
        List<Value> numbers = new ArrayList<>();
        for (Map.Entry<Thing, Value.Mapping> entry : objects.entrySet()) {
            for (String pod : EqualTable.pods(entry.getKey().kind())) {
                if (entry.getKey().namespace().equals(namespace) && selects(selector, entry.getValue(), pod)) {
                    List<Value> named = maps(entry.getValue(), pod + "spec.containers").stream()
                            .flatMap(container -> maps(container, PORTS).stream())
                            .filter(port -> key(port, "name").equals(name))
                            .flatMap(port -> Stream.ofNullable(port.get("containerPort")))
                            .toList();
                    if (named.size() != 1 || !isNumber(named.get(0))) {
                        return null;
                    }
                    numbers.add(named.get(0));
                }
            }
        }
        Set<String> different = new TreeSet<>();
        numbers.forEach(number -> different.add(String.valueOf(Scalar.text(number))));
        return different.size() == 1 ? numbers.get(0) : null;
    }

    private static boolean selects(Value.Mapping selector, Value.Mapping object, String pod) {
        return ValuePath.parse(pod + "metadata.labels").in(object) instanceof Value.Mapping labels
                && selector.members().keySet().stream()
                        .allMatch(key -> selector.text(key) != null
                                && String.valueOf(selector.text(key)).equals(labels.text(key)));
    }

    private static List<Value.Mapping> maps(Value.Mapping object, String path) {
        return ValuePath.parse(path).in(object) instanceof Value.Sequence list
                ? list.items().stream()
                        .filter(Value.Mapping.class::isInstance)
                        .map(Value.Mapping.class::cast)
                        .toList()
                : List.of();
    }

    /** What a port is called or numbered, with its protocol. */
    private static String key(Value.Mapping port, String member) {
        String protocol = port.text("protocol");
        return Scalar.text(port.get(member)) + "/" + (protocol == null ? "TCP" : protocol);
    }

    private static boolean isNumber(@Nullable Value value) {
        String text = Scalar.text(value);
        return text != null && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
