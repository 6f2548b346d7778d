package io.fleetc.verify;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the API server demands of a workload beyond the shape of its fields. */
final class WorkloadRules {
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> HANDLERS = List.of("exec", "grpc", "httpGet", "tcpSocket");
    private static final int LONGEST_PORT_NAME = 15;
    private static final SortedMap<String, ValuePath> TEMPLATES = templates();

    private final String kind;
    private final Value.Mapping object;
    private final List<Finding> findings = new ArrayList<>();

    private WorkloadRules(String kind, Value.Mapping object) {
        this.kind = kind;
        this.object = object;
    }

    /** The path of the pod template in a kind, or null if it has none. */
    static @Nullable ValuePath template(String kind) {
        return TEMPLATES.get(kind);
    }

    /** What is wrong; nothing for a kind that is no workload. */
    static List<Finding> findings(String kind, Value.Mapping object) {
        WorkloadRules rules = new WorkloadRules(kind, object);
        ValuePath path = template(kind);
        if (path != null && object.at(path) instanceof Value.Mapping template) {
            rules.template(template, path);
        }
        return rules.findings;
    }

    private void template(Value.Mapping template, ValuePath path) {
        Value.Mapping metadata = template.mapping("metadata");
        if (metadata != null) {
            MetadataRules.marks(metadata, path.key("metadata"), findings);
        }
        selector(metadata == null ? null : metadata.mapping("labels"));
        Value.Mapping pod = template.mapping("spec");
        if (pod != null) {
            pod(pod, path.key("spec"));
        }
    }

    private void selector(Value.@Nullable Mapping labels) {
        ValuePath path = ValuePath.of("spec", "selector", "matchLabels");
        if (!(object.at(path) instanceof Value.Mapping selector)) {
            return;
        }
        MetadataRules.labels(selector, path, findings);
        selector.members().forEach((key, member) -> {
            if (labels == null || !member.value().equals(labels.get(key))) {
                findings.add(new Finding(path.key(key), "is not a label of the pod template"));
            }
        });
        if (selector.members().isEmpty()) {
            findings.add(new Finding(path, "selects nothing"));
        }
    }

    private void pod(Value.Mapping pod, ValuePath path) {
        restartPolicy(pod.text("restartPolicy"), path.key("restartPolicy"));
        MetadataRules.labels(pod.mapping("nodeSelector"), path.key("nodeSelector"), findings);
        SortedSet<String> volumes = names(pod.get("volumes"), path.key("volumes"));
        if (object.at(ValuePath.of("spec", "volumeClaimTemplates")) instanceof Value.Sequence claims) {
            maps(claims).forEach(claim -> {
                Value.Mapping metadata = claim.mapping("metadata");
                volumes.add(Objects.requireNonNullElse(metadata == null ? null : metadata.text("name"), ""));
            });
        }
        names(pod.get("containers"), path.key("containers"));
        for (String list : List.of("initContainers", "containers")) {
            if (pod.get(list) instanceof Value.Sequence containers) {
                for (int i = 0; i < containers.items().size(); i++) {
                    if (containers.items().get(i) instanceof Value.Mapping container) {
                        container(container, path.key(list).index(i), volumes);
                    }
                }
            }
        }
    }

    private void restartPolicy(@Nullable String policy, ValuePath path) {
        boolean job = kind.equals("Job") || kind.equals("CronJob");
        boolean fits = job ? !"Always".equals(policy) : policy == null || policy.equals("Always");
        if (!fits) {
            findings.add(new Finding(path, "must be " + (job ? "Never or OnFailure" : "Always") + " in a " + kind));
        }
    }

    private void container(Value.Mapping container, ValuePath path, SortedSet<String> volumes) {
        SortedSet<String> ports = ports(container.get("ports"), path.key("ports"));
        for (String probe : PROBES) {
            if (container.get(probe) instanceof Value.Mapping mapping) {
                probe(mapping, path.key(probe), ports);
            }
        }
        mounts(container.get("volumeMounts"), path.key("volumeMounts"), volumes);
        distinct(container.get("env"), "name", path.key("env"));
        if (container.get("resources") instanceof Value.Mapping resources) {
            resources(resources, path.key("resources"));
        }
    }

    private SortedSet<String> ports(@Nullable Value list, ValuePath path) {
        SortedSet<String> names = new TreeSet<>();
        int index = 0;
        for (Value.Mapping port : maps(list)) {
            ValuePath here = path.index(index++);
            if (!isPort(port.get("containerPort"))) {
                findings.add(new Finding(here.key("containerPort"), "is no port"));
            }
            String name = port.text("name");
            if (name != null && (name.length() > LONGEST_PORT_NAME || !MetadataRules.isDnsLabel(name))) {
                findings.add(new Finding(here.key("name"), "is no name of a port: at most 15 letters, digits and -"));
            }
            if (name != null && !names.add(name)) {
                findings.add(new Finding(here.key("name"), "is used twice"));
            }
        }
        return names;
    }

    private void probe(Value.Mapping probe, ValuePath path, SortedSet<String> ports) {
        List<String> handlers =
                HANDLERS.stream().filter(name -> probe.get(name) != null).toList();
        if (handlers.size() != 1) {
            findings.add(new Finding(path, "needs exactly one of " + String.join(", ", HANDLERS)));
            return;
        }
        Value.Mapping handler = probe.mapping(handlers.get(0));
        String port = handler == null ? null : handler.text("port");
        if (port != null && !ports.contains(port)) {
            findings.add(new Finding(path.key(handlers.get(0)).key("port"), "names no port of the container"));
        }
    }

    private void mounts(@Nullable Value list, ValuePath path, SortedSet<String> volumes) {
        int index = 0;
        for (Value.Mapping mount : maps(list)) {
            String name = mount.text("name");
            if (name != null && !volumes.contains(name)) {
                findings.add(new Finding(path.index(index).key("name"), "names no volume of the pod"));
            }
            index++;
        }
        distinct(list, "mountPath", path);
    }

    private void resources(Value.Mapping resources, ValuePath path) {
        Value.Mapping requests = resources.mapping("requests");
        Value.Mapping limits = resources.mapping("limits");
        if (requests == null || limits == null) {
            return;
        }
        requests.members().forEach((name, member) -> {
            Quantity request = Quantities.parse(member.value());
            Quantity limit = Quantities.parse(limits.get(name));
            if (request != null
                    && limit != null
                    && request.getNumericalAmount().compareTo(limit.getNumericalAmount()) > 0) {
                findings.add(new Finding(path.key("requests").key(name), "is more than its limit"));
            }
        });
    }

    /** The names in a list; each must be a DNS label and occur once. */
    private SortedSet<String> names(@Nullable Value list, ValuePath path) {
        SortedSet<String> names = new TreeSet<>();
        int index = 0;
        for (Value.Mapping item : maps(list)) {
            String name = item.text("name");
            if (name != null && !MetadataRules.isDnsLabel(name)) {
                findings.add(new Finding(path.index(index).key("name"), "is no DNS label"));
            }
            names.add(Objects.requireNonNullElse(name, ""));
            index++;
        }
        distinct(list, "name", path);
        return names;
    }

    private void distinct(@Nullable Value list, String key, ValuePath path) {
        SortedSet<String> seen = new TreeSet<>();
        int index = 0;
        for (Value.Mapping item : maps(list)) {
            String text = item.text(key);
            if (text != null && !seen.add(text)) {
                findings.add(new Finding(path.index(index).key(key), "is used twice"));
            }
            index++;
        }
    }

    /** Whether a value is a port number. */
    static boolean isPort(@Nullable Value value) {
        return value instanceof Value.Whole whole
                && whole.number().signum() > 0
                && whole.number().bitLength() <= Short.SIZE;
    }

    /** The maps of a list. */
    static List<Value.Mapping> maps(@Nullable Value list) {
        List<Value.Mapping> maps = new ArrayList<>();
        if (list instanceof Value.Sequence sequence) {
            for (Value item : sequence.items()) {
                if (item instanceof Value.Mapping mapping) {
                    maps.add(mapping);
                }
            }
        }
        return maps;
    }

    private static SortedMap<String, ValuePath> templates() {
        SortedMap<String, ValuePath> templates = new TreeMap<>();
        for (String kind : List.of("Deployment", "StatefulSet", "Job")) {
            templates.put(kind, ValuePath.of("spec", "template"));
        }
        templates.put("CronJob", ValuePath.of("spec", "jobTemplate", "spec", "template"));
        return templates;
    }
}
