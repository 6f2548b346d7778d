package io.fleetc.manifest;

import io.fleetc.model.ArgoCd;
import io.fleetc.model.Cluster;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Argo CD needs to deploy the output: an Application per cluster and an AppProject per project.
 *
 * <p>An Application has no finalizer, so that deleting it deletes nothing in the cluster. Each cluster has a file of its
 * own, so that two changes of two clusters never touch the same one.
 */
public final class ArgoApplications {
    private static final String VERSION = "argoproj.io/v1alpha1";

    private ArgoApplications() {}

    /**
     * The files below {@code argocd/}: by path, the objects in them.
     *
     * @param inputs all clusters of the fleet, by name
     */
    public static Map<String, List<Value.Mapping>> files(List<ClusterInput> inputs) {
        Map<String, List<Value.Mapping>> files = new LinkedHashMap<>();
        Map<String, Project> projects = new LinkedHashMap<>();
        for (ClusterInput input : inputs) {
            ArgoCd argocd = input.cluster().argocd();
            if (argocd == null) {
                continue;
            }
            List<Value.Mapping> objects = new ArrayList<>();
            objects.add(manifests(input, argocd));
            if (input.cluster().delivery() == Cluster.Delivery.CHART) {
                objects.add(chart(input, argocd));
            }
            files.put("applications/" + input.cluster().name() + ".yaml", objects);
            projects.computeIfAbsent(
                            argocd.namespace() + "/" + argocd.project(),
                            key -> new Project(argocd.namespace(), argocd.project()))
                    .add(input.cluster(), argocd);
        }
        projects.values()
                .forEach(project -> files.put(
                        "projects/" + project.namespace + "-" + project.name + ".yaml", List.of(project.object())));
        return files;
    }

    private static Value.Mapping manifests(ClusterInput input, ArgoCd argocd) {
        String directory = argocd.path().isEmpty() ? "" : argocd.path() + "/";
        Value source = Values.map()
                .put("repoURL", argocd.repoUrl())
                .put("targetRevision", argocd.targetRevision())
                .put("path", directory + input.cluster().name() + "/manifests")
                .put("directory", Values.map().put("recurse", true).build())
                .build();
        return application("iomete-" + input.cluster().name(), input, argocd, source);
    }

    private static Value.Mapping chart(ClusterInput input, ArgoCd argocd) {
        Cluster.Chart chart = input.cluster().chart();
        Value source = Values.map()
                .put("repoURL", chart.repoUrl())
                .put("targetRevision", chart.version())
                .put("chart", chart.name())
                .put(
                        "helm",
                        Values.map()
                                .put("releaseName", input.cluster().releaseName())
                                .put("valuesObject", input.set())
                                .build())
                .build();
        return application("iomete-" + input.cluster().name() + "-chart", input, argocd, source);
    }

    private static Value.Mapping application(String name, ClusterInput input, ArgoCd argocd, Value source) {
        Cluster cluster = input.cluster();
        Values.Builder destination = Values.map();
        if (argocd.destinationByName() || cluster.kubernetes().server() == null) {
            destination.put("name", cluster.name());
        } else {
            destination.put("server", cluster.kubernetes().server());
        }
        Values.Builder policy = Values.map();
        if (argocd.prune() != null && argocd.selfHeal() != null) {
            policy.put(
                    "automated",
                    Values.map()
                            .put("prune", argocd.prune())
                            .put("selfHeal", argocd.selfHeal())
                            .build());
        }
        policy.put("syncOptions", Values.texts(List.of("ServerSideApply=true", "CreateNamespace=false")));
        return KubernetesObject.namespaced(VERSION, "Application", name, argocd.namespace())
                .label("fleetc.io/cluster", cluster.name())
                .with(
                        "spec",
                        Values.map()
                                .put("project", argocd.project())
                                .put("source", source)
                                .put(
                                        "destination",
                                        destination
                                                .put("namespace", cluster.namespace())
                                                .build())
                                .put("syncPolicy", policy.build())
                                .build())
                .build();
    }

    /** One AppProject: which repositories its Applications may use and where they may deploy. */
    private static final class Project {
        private final String namespace;
        private final String name;
        private final Set<String> repositories = new LinkedHashSet<>();
        private final List<Value> destinations = new ArrayList<>();

        Project(String namespace, String name) {
            this.namespace = namespace;
            this.name = name;
        }

        void add(Cluster cluster, ArgoCd argocd) {
            repositories.add(argocd.repoUrl());
            if (cluster.delivery() == Cluster.Delivery.CHART) {
                repositories.add(cluster.chart().repoUrl());
            }
            boolean byName = argocd.destinationByName() || cluster.kubernetes().server() == null;
            destinations.add(Values.map()
                    .put("name", byName ? cluster.name() : null)
                    .put("server", byName ? null : cluster.kubernetes().server())
                    .put("namespace", "*")
                    .build());
        }

        Value.Mapping object() {
            Value everything = Values.map().put("group", "*").put("kind", "*").build();
            return KubernetesObject.namespaced(VERSION, "AppProject", name, namespace)
                    .with(
                            "spec",
                            Values.map()
                                    .put("sourceRepos", Values.texts(List.copyOf(repositories)))
                                    .put("destinations", Values.list(destinations))
                                    .put("clusterResourceWhitelist", Values.list(everything))
                                    .put("namespaceResourceWhitelist", Values.list(everything))
                                    .build())
                    .build();
        }
    }
}
