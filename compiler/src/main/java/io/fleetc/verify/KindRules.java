package io.fleetc.verify;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the API server demands of single kinds beyond the shape of their fields. */
final class KindRules {
    private KindRules() {}

    /** What is wrong; nothing for a kind that has no rule here. */
    static List<Finding> findings(String kind, Value.Mapping object) {
        List<Finding> findings = new ArrayList<>();
        switch (kind) {
            case "Service" -> service(object, findings);
            case "HorizontalPodAutoscaler" -> autoscaler(object, findings);
            default -> {}
        }
        return findings;
    }

    private static void service(Value.Mapping object, List<Finding> findings) {
        ValuePath path = ValuePath.of("spec", "ports");
        List<Value.Mapping> ports = WorkloadRules.maps(object.at(path));
        if (ports.isEmpty()) {
            findings.add(new Finding(path, "is missing"));
        }
        SortedSet<String> names = new TreeSet<>();
        for (int i = 0; i < ports.size(); i++) {
            Value.Mapping port = ports.get(i);
            String name = port.text("name");
            if (name == null && ports.size() > 1) {
                findings.add(new Finding(path.index(i).key("name"), "is missing: a Service has several ports"));
            }
            if (name != null && !names.add(name)) {
                findings.add(new Finding(path.index(i).key("name"), "is used twice"));
            }
            if (!WorkloadRules.isPort(port.get("port"))) {
                findings.add(new Finding(path.index(i).key("port"), "is no port"));
            }
        }
        if (object.at(ValuePath.of("spec", "selector")) instanceof Value.Mapping selector) {
            MetadataRules.labels(selector, ValuePath.of("spec", "selector"), findings);
        }
    }

    private static void autoscaler(Value.Mapping object, List<Finding> findings) {
        BigInteger least = object.at(ValuePath.of("spec", "minReplicas")) instanceof Value.Whole whole
                ? whole.number()
                : BigInteger.ONE;
        if (least.signum() <= 0) {
            findings.add(new Finding(ValuePath.of("spec", "minReplicas"), "is less than 1"));
        }
        if (object.at(ValuePath.of("spec", "maxReplicas")) instanceof Value.Whole most
                && most.number().compareTo(least) < 0) {
            findings.add(new Finding(ValuePath.of("spec", "maxReplicas"), "is less than minReplicas"));
        }
        ValuePath path = ValuePath.of("spec", "metrics");
        List<Value.Mapping> metrics = WorkloadRules.maps(object.at(path));
        for (int i = 0; i < metrics.size(); i++) {
            String type = Objects.requireNonNullElse(metrics.get(i).text("type"), "");
            String block = type.isEmpty() ? "" : Character.toLowerCase(type.charAt(0)) + type.substring(1);
            if (metrics.get(i).mapping(block) == null) {
                findings.add(new Finding(path.index(i), "has no block for its type"));
            }
        }
    }
}
