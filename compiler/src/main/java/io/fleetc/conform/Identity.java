package io.fleetc.conform;

import io.fleetc.diff.Thing;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an object is called, so that both sides call the same one the same. */
final class Identity {
    /** Kinds without a namespace among those that charts bring. */
    private static final Set<String> OF_THE_CLUSTER = new TreeSet<>(List.of(
            "APIService",
            "ClusterIssuer",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterSecretStore",
            "CSIDriver",
            "CustomResourceDefinition",
            "GatewayClass",
            "IngressClass",
            "MutatingWebhookConfiguration",
            "Namespace",
            "PersistentVolume",
            "PriorityClass",
            "RuntimeClass",
            "StorageClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration",
            "VolumeSnapshotClass"));

    /** The groups into which the kinds of {@code extensions}, which no API server has any more, have moved. */
    private static final Map<String, String> MOVED = Map.of(
            "Deployment", "apps",
            "DaemonSet", "apps",
            "ReplicaSet", "apps",
            "Ingress", "networking.k8s.io",
            "NetworkPolicy", "networking.k8s.io",
            "PodSecurityPolicy", "policy");

    private Identity() {}

    /** What an object is; one without a namespace that can have one lies in that of the release. */
    static Thing of(Value.Mapping object, String releaseNamespace) {
        Thing thing = Thing.of(object);
        boolean ofTheCluster = OF_THE_CLUSTER.contains(thing.kind());
        String namespace = ofTheCluster ? "" : thing.namespace().isEmpty() ? releaseNamespace : thing.namespace();
        String group =
                thing.group().equals("extensions") ? MOVED.getOrDefault(thing.kind(), thing.group()) : thing.group();
        return new Thing(group, thing.kind(), namespace, thing.name());
    }

    /** What a Job is called whose name ends in a digest, without the digest; others are called what they are. */
    static Thing withoutDigest(Thing thing) {
        return thing.name().endsWith("-*")
                ? new Thing(
                        thing.group(),
                        thing.kind(),
                        thing.namespace(),
                        thing.name().substring(0, thing.name().length() - 2))
                : thing;
    }

    /** An object without what names it. */
    static Value.Mapping content(Value.Mapping object) {
        Values.Builder content = Values.map();
        object.members().forEach((key, member) -> {
            if (key.equals("metadata") && member.value() instanceof Value.Mapping metadata) {
                Values.Builder rest = Values.map();
                metadata.members().forEach((name, below) -> {
                    if (!name.equals("name") && !name.equals("namespace")) {
                        rest.put(name, below.value());
                    }
                });
                content.put(key, rest.build());
            } else if (!key.equals("apiVersion") && !key.equals("kind")) {
                content.put(key, member.value());
            }
        });
        return content.build();
    }
}
