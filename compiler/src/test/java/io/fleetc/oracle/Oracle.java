package io.fleetc.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one cluster of an example must consist of, by the published facts and the example's own words. */
final class Oracle {
    private static final String RELEASE_NAMESPACE = "iomete-system";
    private static final List<String> PRIORITY_CLASSES =
            List.of("iomete-compute", "iomete-notebook", "iomete-operational-support", "iomete-spark-job");

    private final Facts cluster;
    private final List<Facts> services;
    private final SortedSet<String> objects = new TreeSet<>();

    Oracle(Facts cluster, List<Facts> services) {
        this.cluster = cluster;
        this.services = services;
    }

    /** {@code Kind namespace/name} of every object; Jobs without the digest in their names. */
    SortedSet<String> objects() {
        for (String namespace : namespaces()) {
            addAround(namespace);
        }
        for (Facts service : running()) {
            service.texts("services").forEach(name -> addIn(service, "Service", name));
            addWorkload(service);
        }
        addOnce();
        return objects;
    }

    /** The services that run on the cluster. */
    List<Facts> running() {
        return services.stream()
                .filter(service ->
                        !service.has("flag") || cluster.texts("flags").contains(service.text("flag")))
                .filter(service -> !service.has("since") || compare(service.text("since")) >= 0)
                .filter(service -> !service.has("goneIn") || compare(service.text("goneIn")) < 0)
                .toList();
    }

    /** The replicas of a service; null where an autoscaler decides. */
    @Nullable
    Integer replicas(Facts service) {
        if (cluster.is("passive")) {
            return 0;
        }
        if (autoscaled(service)) {
            return null;
        }
        Object own = cluster.at("replicas", service.text("deployment"));
        return (Integer) (own == null ? service.map().get("replicas") : own);
    }

    boolean autoscaled(Facts service) {
        return service.has("autoscaled") || cluster.at("autoscaled", service.text("deployment")) != null;
    }

    List<String> namespaces() {
        List<String> namespaces = new ArrayList<>(List.of(RELEASE_NAMESPACE));
        namespaces.addAll(cluster.texts("namespaces"));
        return namespaces;
    }

    private void addAround(String namespace) {
        objects.add("Namespace " + namespace);
        add("ServiceAccount", namespace, "lakehouse-service-account");
        add("Role", namespace, "iomete-lakehouse-role");
        add("RoleBinding", namespace, "iomete-lakehouse-role-binding");
        add("NetworkPolicy", namespace, "iomete-spark-operator");
        add("NetworkPolicy", namespace, "iomete-ingress-egress");
        add("NetworkPolicy", namespace, "iomete-database-egress");
        if (!namespace.equals(RELEASE_NAMESPACE)) {
            add("RoleBinding", namespace, "iomete-role-binding-to-" + RELEASE_NAMESPACE);
            cluster.texts("copied").forEach(secret -> add("ExternalSecret", namespace, secret));
        }
    }

    private void addWorkload(Facts service) {
        String name = service.text("deployment");
        switch (service.text("kind")) {
            case "SparkApplication" -> {
                if (!cluster.is("passive")) {
                    addIn(service, "SparkApplication", name);
                }
            }
            default -> addIn(service, service.text("kind"), name);
        }
        if (autoscaled(service) && !cluster.is("passive")) {
            addIn(service, "HorizontalPodAutoscaler", name);
        }
    }

    private void addIn(Facts service, String kind, String name) {
        if (service.is("perNamespace")) {
            namespaces().forEach(namespace -> add(kind, namespace, name.replace("{namespace}", namespace)));
        } else {
            add(kind, RELEASE_NAMESPACE, name);
        }
    }

    private void addOnce() {
        boolean external = !cluster.texts("externalSecrets").isEmpty();
        boolean template = cluster.texts("externalSecrets").stream()
                .anyMatch(secret -> List.of("azure-storage", "admin-user", "elasticsearch", "splunk")
                        .contains(secret));
        add(external && template ? "ExternalSecret" : "Secret", RELEASE_NAMESPACE, "data-plane");
        cluster.texts("externalSecrets").forEach(secret -> add("ExternalSecret", RELEASE_NAMESPACE, secret));
        add("ConfigMap", RELEASE_NAMESPACE, "iom-gateway-config");
        add("PersistentVolumeClaim", RELEASE_NAMESPACE, "typesense");
        add("Certificate", RELEASE_NAMESPACE, "spark-operator-webhook-certs");
        objects.add("MutatingWebhookConfiguration spark-operator-" + RELEASE_NAMESPACE);
        if (!cluster.is("passive")) {
            add("Job", RELEASE_NAMESPACE, "iomete-data-plane-init");
            add("Job", RELEASE_NAMESPACE, "iomete-database-check");
        }
        if (cluster.texts("flags").contains("priorityClasses")) {
            PRIORITY_CLASSES.forEach(name -> objects.add("PriorityClass " + name));
            add("ConfigMap", RELEASE_NAMESPACE, "priority-class-mappings");
        }
        if (cluster.texts("flags").contains("jupyterContainers")) {
            add("ConfigMap", RELEASE_NAMESPACE, "jupyter-containers");
        }
        cluster.texts("quotas").forEach(namespace -> add("ResourceQuota", namespace, "iomete-quota"));
        cluster.texts("limits").forEach(namespace -> add("LimitRange", namespace, "iomete-limits"));
        addIngress();
    }

    private void addIngress() {
        switch (cluster.has("ingress") ? cluster.text("ingress") : "none") {
            case "istio" -> {
                add("Gateway", "istio-system", "gateway");
                add("VirtualService", RELEASE_NAMESPACE, "iomete-virtual-service");
            }
            case "gateway-api" -> add("HTTPRoute", RELEASE_NAMESPACE, "iom-gateway");
            default -> {}
        }
    }

    private void add(String kind, String namespace, String name) {
        objects.add(kind + " " + namespace + "/" + name);
    }

    private int compare(String version) {
        String[] own = cluster.text("release").split("\\.", -1);
        String[] other = version.split("\\.", -1);
        for (int i = 0; i < 3; i++) {
            int order = Integer.compare(Integer.parseInt(own[i]), Integer.parseInt(other[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
