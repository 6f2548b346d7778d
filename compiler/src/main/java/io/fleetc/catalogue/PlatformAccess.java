package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What the platform needs around its services, as the catalogue has it: names and rights, the webhook, network policies,
 * priority classes and custom resources.
 *
 * @param data the catalogue file {@code iomete-access.yaml}
 */
public record PlatformAccess(Value.Mapping data) {

    /** The shipped data. It is read once, when it is first asked for. */
    public static PlatformAccess shipped() {
        return Shipped.ACCESS;
    }

    /** The service account under which every pod runs. */
    public String serviceAccount() {
        return text("serviceAccount", "name");
    }

    /** Key of the label that marks the platform's namespaces. */
    public String managedLabelKey() {
        return text("managedLabel", "key");
    }

    /** Value of that label. */
    public String managedLabelValue() {
        return text("managedLabel", "value");
    }

    /** The Role of the service account. */
    public String role() {
        return text("role", "name");
    }

    /** The RoleBinding of the service account to that Role. */
    public String roleBinding() {
        return text("role", "binding");
    }

    /** The RoleBinding in a workload namespace for the service account of the platform's namespace. */
    public String controlPlaneBinding(String namespace) {
        return text("role", "controlPlaneBinding").replace("{namespace}", namespace);
    }

    /** The rules of the Role: maps with {@code apiGroups}, {@code resources} and {@code verbs}. */
    public List<Value.Mapping> roleRules() {
        return items("role", "rules");
    }

    /** A text of the webhook section. */
    public String webhook(String key) {
        return text("webhook", key);
    }

    /** A number of the webhook section. */
    public int webhookNumber(String key) {
        if (section("webhook").get(key) instanceof Value.Whole whole) {
            return whole.number().intValue();
        }
        throw missing("webhook", key);
    }

    /** The name of one of the network policies. */
    public String networkPolicy(String which) {
        Value.Mapping policy = section("networkPolicies").mapping(which);
        String name = policy == null ? null : policy.text("name");
        if (name == null) {
            throw missing("networkPolicies", which);
        }
        return name;
    }

    /** The labels of the pods that the API server calls. */
    public Value.Mapping operatorPods() {
        Value.Mapping policy = section("networkPolicies").mapping("operator");
        Value.Mapping selector = policy == null ? null : policy.mapping("podSelector");
        if (selector == null) {
            throw missing("networkPolicies", "operator");
        }
        return selector;
    }

    /** The name of their port that it calls. */
    public String operatorPort() {
        Value.Mapping policy = section("networkPolicies").mapping("operator");
        String port = policy == null ? null : policy.text("port");
        if (port == null) {
            throw missing("networkPolicies", "operator");
        }
        return port;
    }

    /** The flag that makes workloads use priority classes. */
    public String priorityClassFlag() {
        return text("priorityClasses", "flag");
    }

    /** The chart's keys of priority classes that a release knows. */
    public List<PriorityKey> priorityKeys(SemanticVersion release) {
        List<PriorityKey> keys = new ArrayList<>();
        for (Value.Mapping entry : items("priorityClasses", "keys")) {
            String since = entry.text("since");
            if (since == null || release.atLeast(SemanticVersion.of(since))) {
                keys.add(new PriorityKey(textOf(entry, "key"), textOf(entry, "workload")));
            }
        }
        return keys;
    }

    /** The priority of a class for which the fleet gives none. */
    public long priority() {
        if (section("priorityClasses").get("value") instanceof Value.Whole whole) {
            return whole.number().longValue();
        }
        throw missing("priorityClasses", "value");
    }

    /** The Secret that carries the chart's values to the services. */
    public String valuesSecret() {
        return text("valuesSecret", "name");
    }

    /** Its key. */
    public String valuesKey() {
        return text("valuesSecret", "key");
    }

    /** The custom resource definitions: maps with group, version, kind, plural, singular and short names. */
    public List<Value.Mapping> customResources() {
        return items("customResources", "definitions");
    }

    /**
     * A class of workloads.
     *
     * @param key the chart's key
     * @param workload what it is for
     */
    public record PriorityKey(String key, String workload) {}

    private Value.Mapping section(String section) {
        Value.Mapping found = data.mapping(section);
        if (found == null) {
            throw missing(section, "");
        }
        return found;
    }

    private String text(String section, String key) {
        String found = section(section).text(key);
        if (found == null) {
            throw missing(section, key);
        }
        return found;
    }

    private static String textOf(Value.Mapping entry, String key) {
        String found = entry.text(key);
        if (found == null) {
            throw missing("an entry", key);
        }
        return found;
    }

    private List<Value.Mapping> items(String section, String key) {
        if (!(section(section).get(key) instanceof Value.Sequence list)) {
            throw missing(section, key);
        }
        return list.items().stream().map(Value.Mapping.class::cast).toList();
    }

    private static IllegalStateException missing(String section, String key) {
        return new IllegalStateException("iomete-access.yaml lacks " + section + "." + key);
    }

    /** Holds the shipped data, so that it is read when it is first needed. */
    private static final class Shipped {
        private static final PlatformAccess ACCESS =
                new PlatformAccess((Value.Mapping) CatalogueFiles.read("iomete-access.yaml"));

        private Shipped() {}
    }
}
