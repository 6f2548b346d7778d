package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.model.PriorityClass;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The PriorityClass objects behind the chart's keys, when the flag that makes workloads name them is on: a pod that names
 * a class which is not there is rejected (user-guide/priority-class/overview.md).
 */
final class PriorityClasses {
    private final ClusterInput input;
    private final PlatformAccess access;

    PriorityClasses(ClusterInput input, PlatformAccess access) {
        this.input = input;
        this.access = access;
    }

    @Nullable
    Component component() {
        if (!input.flags().on(access.priorityClassFlag())) {
            return null;
        }
        List<Value.Mapping> objects = new ArrayList<>();
        List<String> emitted = new ArrayList<>();
        SemanticVersion release = input.cluster().platformVersion();
        for (PlatformAccess.PriorityKey key : access.priorityKeys(release)) {
            PriorityClass described = input.cluster().priorityClasses().get(key.key());
            String name = described == null ? key.key() : described.name();
            boolean managed = described == null || described.managed();
            // Two keys may share one class.
            if (managed && !emitted.contains(name)) {
                emitted.add(name);
                objects.add(object(key, described));
            }
        }
        return objects.isEmpty() ? null : new Component("05-priority-classes", objects);
    }

    private Value.Mapping object(PlatformAccess.PriorityKey key, @Nullable PriorityClass described) {
        String name = described == null ? key.key() : described.name();
        String description = described == null ? null : described.description();
        KubernetesObject object = KubernetesObject.clusterScoped("scheduling.k8s.io/v1", "PriorityClass", name)
                .labels(input.labels())
                .annotate(Waves.ANNOTATION, Waves.NAMESPACES)
                .with("value", Values.whole(described == null ? access.priority() : described.value()))
                .with("globalDefault", Values.bool(false))
                .with("description", Values.text(description == null ? key.workload() : description));
        if (described != null && described.preemptionPolicy() != null) {
            object.with("preemptionPolicy", Values.text(described.preemptionPolicy()));
        }
        return object.build();
    }
}
