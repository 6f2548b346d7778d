package io.fleetc.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which field values the objects of one cluster must have, by the published facts and the example's own words. */
final class FieldOracle {
    private final Facts cluster;
    private final Oracle oracle;
    private final Map<String, Facts> objects;
    private final Map<?, ?> values;
    private final List<String> wrong = new ArrayList<>();
    private int checked;

    FieldOracle(Facts cluster, Oracle oracle, Map<String, Facts> objects, Map<?, ?> values) {
        this.cluster = cluster;
        this.oracle = oracle;
        this.objects = new LinkedHashMap<>(objects);
        this.values = values;
    }

    /** The fields that have another value than the facts say. */
    List<String> wrong() {
        oracle.running().forEach(this::checkService);
        Facts chart = new Facts(values);
        check("values.yaml name", chart.at("name"), cluster.text("cluster"));
        check("values.yaml storage.bucketName", chart.at("storage", "bucketName"), cluster.text("bucket"));
        check("values.yaml database.host", chart.at("database", "host"), cluster.text("database"));
        Object local = cluster.has("clusterDatabase") ? cluster.text("clusterDatabase") : null;
        check("values.yaml clusterDatabase.host", chart.at("clusterDatabase", "host"), local);
        for (String flag : cluster.texts("flags")) {
            check("values.yaml " + flag, chart.at("features", flag, "enabled"), true);
        }
        checkObject("Namespace iomete-system", "true", "metadata", "labels", "iomete.com/managed");
        checkObject("PersistentVolumeClaim iomete-system/typesense", "ReadWriteOnce", "spec", "accessModes", 0);
        // Event streams need these rights (release notes 3.16.0); every Role carries the union of the published ones.
        String rules = String.valueOf(
                object("Role iomete-system/iomete-lakehouse-role").at("rules"));
        check("the Role's rights on StatefulSets", rules.contains("statefulsets/scale"), true);
        if (!cluster.is("passive")) {
            checkObject("Job iomete-system/iomete-data-plane-init", 2, "spec", "backoffLimit");
        }
        return wrong;
    }

    /** How many fields were looked at. */
    int checked() {
        return checked;
    }

    private void checkService(Facts service) {
        String kind = service.text("kind");
        if (kind.equals("SparkApplication")) {
            return;
        }
        String name = service.text("deployment").replace("{namespace}", "iomete-system");
        String id = kind + " iomete-system/" + name;
        checkObject(id, oracle.replicas(service), "spec", "replicas");
        if (service.has("selector")) {
            String[] label = service.text("selector").split("=", 2);
            boolean own = !service.text("deployment").contains("{namespace}");
            if (own) {
                checkObject(id, label[1], "spec", "selector", "matchLabels", label[0]);
            }
        }
        if (service.has("limits")) {
            for (String resource : List.of("cpu", "memory")) {
                for (String bound : List.of("limits", "requests")) {
                    Object expected = service.at(bound, resource);
                    Object found =
                            object(id).at("spec", "template", "spec", "containers", 0, "resources", bound, resource);
                    check(id + " " + bound + "." + resource, found == null ? null : found.toString(), expected);
                }
            }
        }
        if (service.has("image")) {
            String registry = cluster.has("registry") ? cluster.text("registry") : "iomete.azurecr.io/iomete/";
            String image = String.valueOf(object(id).at("spec", "template", "spec", "containers", 0, "image"));
            check(
                    id + " image",
                    image.substring(0, Math.max(0, image.lastIndexOf(':'))),
                    registry + service.text("image"));
        }
        if (service.has("probe")) {
            checkObject(
                    id,
                    service.text("probe"),
                    "spec",
                    "template",
                    "spec",
                    "containers",
                    0,
                    "readinessProbe",
                    "httpGet",
                    "path");
            checkObject(id, 0, "spec", "strategy", "rollingUpdate", "maxUnavailable");
        }
        checkPorts(service);
    }

    private void checkPorts(Facts service) {
        List<String> names = service.texts("services");
        if (names.isEmpty() || !service.has("ports")) {
            return;
        }
        Facts found = object("Service iomete-system/" + names.get(0).replace("{namespace}", "iomete-system"));
        List<Object> ports = new ArrayList<>();
        if (found.at("spec", "ports") instanceof List<?> list) {
            list.forEach(port -> ports.add(((Map<?, ?>) port).get("port")));
        }
        for (String port : service.texts("ports")) {
            check(names.get(0) + " port " + port, ports.contains(Integer.valueOf(port)), true);
        }
    }

    private void checkObject(String id, @Nullable Object expected, Object... path) {
        check(id + " " + List.of(path), object(id).at(path), expected);
    }

    private void check(String what, @Nullable Object found, @Nullable Object expected) {
        checked++;
        if (!Objects.equals(found, expected)) {
            wrong.add(what + ": " + found + " instead of " + expected);
        }
    }

    private Facts object(String id) {
        return objects.getOrDefault(id, new Facts(Map.of()));
    }
}
