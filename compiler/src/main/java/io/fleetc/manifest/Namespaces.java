package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.model.WorkloadNamespace;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The namespaces of a cluster: that of the release and those of workloads, each marked as managed, with quota and limits.
 *
 * <p>A Namespace that fleetc emits is never deleted by a sync, since everything in it would go with it.
 */
final class Namespaces {
    private final ClusterInput input;
    private final PlatformAccess access;

    Namespaces(ClusterInput input, PlatformAccess access) {
        this.input = input;
        this.access = access;
    }

    Component component() {
        List<Value.Mapping> objects = new ArrayList<>();
        objects.add(namespace(input.cluster().namespace(), Values.empty()));
        for (WorkloadNamespace namespace : input.cluster().namespaces().values()) {
            if (namespace.managed()) {
                objects.add(namespace(namespace.name(), namespace.labels()));
            }
        }
        for (WorkloadNamespace namespace : input.cluster().namespaces().values()) {
            addLimits(namespace, objects);
        }
        return new Component("00-namespaces", objects);
    }

    private Value.Mapping namespace(String name, Value.Mapping labels) {
        KubernetesObject object = KubernetesObject.clusterScoped("v1", "Namespace", name)
                .labels(input.labels())
                .annotate(Waves.ANNOTATION, Waves.NAMESPACES)
                .annotate("argocd.argoproj.io/sync-options", "Prune=false,Delete=false");
        labels.members().forEach((key, member) -> {
            if (member.value() instanceof Value.Text text) {
                object.label(key, text.text());
            }
        });
        // Last, since without it the platform's own policies would shut the namespace out.
        return object.label(access.managedLabelKey(), access.managedLabelValue())
                .build();
    }

    private void addLimits(WorkloadNamespace namespace, List<Value.Mapping> objects) {
        if (!namespace.quota().members().isEmpty()) {
            objects.add(input.objectIn("v1", "ResourceQuota", "iomete-quota", namespace.name())
                    .annotate(Waves.ANNOTATION, Waves.ACCESS)
                    .with("spec", Values.map().put("hard", namespace.quota()).build())
                    .build());
        }
        if (!namespace.limitRange().members().isEmpty()) {
            Value.Mapping limit = Values.map()
                    .put("type", "Container")
                    .putAll(namespace.limitRange())
                    .build();
            objects.add(input.objectIn("v1", "LimitRange", "iomete-limits", namespace.name())
                    .annotate(Waves.ANNOTATION, Waves.ACCESS)
                    .with("spec", Values.map().put("limits", Values.list(limit)).build())
                    .build());
        }
    }

    /** All namespaces in which the platform's pods run: that of the release first, the others by name. */
    static List<String> all(ClusterInput input) {
        List<String> names = new ArrayList<>(List.of(input.cluster().namespace()));
        input.cluster().namespaces().keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    /** The names of the pull secrets in a namespace. */
    static List<String> pullSecrets(ClusterInput input, String namespace) {
        Map<String, WorkloadNamespace> namespaces = input.cluster().namespaces();
        List<String> names = new ArrayList<>(input.cluster().images().pullSecrets());
        WorkloadNamespace own = namespaces.get(namespace);
        if (own != null) {
            own.imagePullSecrets().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return names;
    }
}
