package io.fleetc.manifest;

import io.fleetc.model.ArgoCd;
import io.fleetc.model.Cluster;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One AppProject: the repositories that its Applications read, the namespaces of the clusters that they deploy to, and the
 * kinds that fleetc writes for a whole cluster.
 */
final class ArgoProject {
    /** Kinds of objects without a namespace that fleetc writes, with their groups. */
    private static final List<List<String>> KINDS = List.of(
            List.of("", "Namespace"),
            List.of("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
            List.of("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
            List.of("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
            List.of("apiextensions.k8s.io", "CustomResourceDefinition"),
            List.of("scheduling.k8s.io", "PriorityClass"));

    private static final List<String> ANYTHING = List.of("*", "*");

    private final String namespace;
    private final String name;
    private final Set<String> repositories = new LinkedHashSet<>();
    private final List<Value> destinations = new ArrayList<>();
    private boolean charts;

    ArgoProject(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
    }

    void add(ClusterInput input, ArgoCd argocd) {
        Cluster cluster = input.cluster();
        repositories.add(argocd.repoUrl());
        if (cluster.delivery() == Cluster.Delivery.CHART) {
            repositories.add(ArgoApplication.chartRepository(cluster));
            charts = true;
        }
        boolean byName = argocd.destinationByName() || cluster.kubernetes().server() == null;
        Set<String> targets = new LinkedHashSet<>(Namespaces.all(input));
        String gateway = IngressObjects.gatewayNamespace(input);
        if (gateway != null) {
            targets.add(gateway);
        }
        for (String target : targets) {
            destinations.add(Values.map()
                    .put("name", byName ? cluster.name() : null)
                    .put("server", byName ? null : cluster.kubernetes().server())
                    .put("namespace", target)
                    .build());
        }
    }

    /** The object; nobody knows which kinds the vendor's chart has, so that a project with one takes them all. */
    Value.Mapping object() {
        return KubernetesObject.namespaced(ArgoObjects.VERSION, "AppProject", name, namespace)
                .with(
                        "spec",
                        Values.map()
                                .put("sourceRepos", Values.texts(List.copyOf(repositories)))
                                .put("destinations", Values.list(destinations))
                                .put("clusterResourceWhitelist", kinds(charts ? List.of(ANYTHING) : KINDS))
                                .put("namespaceResourceWhitelist", kinds(List.of(ANYTHING)))
                                .build())
                .build();
    }

    private static Value kinds(List<List<String>> kinds) {
        return Values.list(kinds.stream()
                .<Value>map(kind -> Values.map()
                        .put("group", kind.get(0))
                        .put("kind", kind.get(1))
                        .build())
                .toList());
    }
}
