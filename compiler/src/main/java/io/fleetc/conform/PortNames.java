package io.fleetc.conform;

import io.fleetc.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes the ports of a container's probes as numbers where the container names a port so. */
final class PortNames {
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> ACTIONS = List.of("httpGet", "tcpSocket");

    private PortNames() {}

    /** The container with numbers. */
    static Value.Mapping resolved(Value.Mapping container) {
        Map<String, Value> ports = ports(container);
        return ports.isEmpty()
                ? container
                : each(
                        container,
                        PROBES,
                        probe -> each(probe, ACTIONS, action -> {
                            Value port = ports.get(String.valueOf(action.text("port")));
                            return port == null ? action : with(action, "port", port);
                        }));
    }

    private static Map<String, Value> ports(Value.Mapping container) {
        Map<String, Value> ports = new TreeMap<>();
        if (container.get("ports") instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                Value number = item instanceof Value.Mapping port && port.text("name") != null
                        ? port.get("containerPort")
                        : null;
                if (number != null && item instanceof Value.Mapping port) {
                    ports.put(String.valueOf(port.text("name")), number);
                }
            }
        }
        return ports;
    }

    /** A map with some of its members, where they are maps, changed. */
    private static Value.Mapping each(Value.Mapping map, List<String> keys, UnaryOperator<Value.Mapping> change) {
        Value.Mapping changed = map;
        for (String key : keys) {
            Value.Mapping member = map.mapping(key);
            if (member != null) {
                changed = with(changed, key, change.apply(member));
            }
        }
        return changed;
    }

    /** A map with a member exchanged or added. */
    static Value.Mapping with(Value.Mapping map, String key, Value value) {
        Map<String, Value.Member> members = new LinkedHashMap<>(map.members());
        members.put(key, new Value.Member(value.span(), value));
        return new Value.Mapping(members, map.span());
    }
}
