package io.fleetc.manifest;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.model.Cluster;
import io.fleetc.value.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that the manifests of one cluster are made from.
 *
 * @param cluster the cluster
 * @param flags its flags
 * @param set the chart's values that the fleet sets or the compiler derives: the content of {@code values.yaml}
 * @param values the chart's values as they take effect, shipped defaults included: what a template would see
 * @param secretValues the values of the chart that must come from a Secret although the chart takes only plain text
 */
public record ClusterInput(
        Cluster cluster, FlagSettings flags, Value.Mapping set, Value.Mapping values, List<SecretValue> secretValues) {
    public ClusterInput {
        secretValues = List.copyOf(secretValues);
    }

    /** A cluster without such values. */
    public ClusterInput(Cluster cluster, FlagSettings flags, Value.Mapping set, Value.Mapping values) {
        this(cluster, flags, set, values, List.of());
    }

    /** The same for a cluster that the platform gets into in another way. */
    public ClusterInput deliveredAs(Cluster.Delivery delivery) {
        return new ClusterInput(cluster.deliveredAs(delivery), flags, set, values, secretValues);
    }

    /** Labels that every object of the platform carries (lab of chart 4.0.0-beta3, iomete-facts.md section 3). */
    public SortedMap<String, String> labels() {
        SortedMap<String, String> labels = new TreeMap<>();
        labels.put("app.kubernetes.io/instance", cluster.releaseName());
        labels.put("app.kubernetes.io/name", cluster.chart().name());
        return labels;
    }

    /** The names of the pull secrets of pods in a namespace. */
    public List<String> pullSecrets(String namespace) {
        return Namespaces.pullSecrets(this, namespace);
    }

    /** An object of the platform in the namespace of the release. */
    public KubernetesObject object(String apiVersion, String kind, String name) {
        return objectIn(apiVersion, kind, name, cluster.namespace());
    }

    /** An object of the platform in a namespace. */
    public KubernetesObject objectIn(String apiVersion, String kind, String name, String namespace) {
        return KubernetesObject.namespaced(apiVersion, kind, name, namespace).labels(labels());
    }
}
