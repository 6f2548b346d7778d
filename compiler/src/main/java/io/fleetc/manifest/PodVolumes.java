package io.fleetc.manifest;

import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.ServiceContainer.Mount;
import io.fleetc.catalogue.ServiceContainer.Volume;
import io.fleetc.catalogue.Services;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The volumes of a pod and where its containers mount them.
 *
 * <p>A ConfigMap of the catalogue that is not emitted is not mounted either, so that no pod waits for it.
 */
final class PodVolumes {
    private final Workload workload;
    private final Map<String, List<Mount>> mounted = new LinkedHashMap<>();

    PodVolumes(Workload workload) {
        this.workload = workload;
        for (ServiceContainer container : workload.service().pod().containers()) {
            mounted.put(container.name(), mountedBy(container));
        }
    }

    /** The volumes of all containers, by name; those of a StatefulSet's own claims come from elsewhere. */
    Value.Sequence volumes() {
        TreeMap<String, Value> volumes = new TreeMap<>();
        for (ServiceContainer container : workload.service().pod().containers()) {
            for (Mount mount : mounted.getOrDefault(container.name(), List.of())) {
                if (mount.source() != Volume.CLAIM_TEMPLATE) {
                    volumes.put(mount.name(), volume(mount));
                }
            }
        }
        return Values.list(new ArrayList<>(volumes.values()));
    }

    /** The names of the ConfigMaps that the pod mounts. */
    SortedSet<String> configMaps() {
        SortedSet<String> names = new TreeSet<>();
        for (ServiceContainer container : workload.service().pod().containers()) {
            for (Mount mount : mounted.getOrDefault(container.name(), List.of())) {
                if (mount.source() == Volume.CONFIG_MAP) {
                    names.add(workload.filled(mount.object()));
                }
            }
        }
        return names;
    }

    /** The mounts of one container, in the order of the catalogue. */
    Value.Sequence mounts(ServiceContainer container) {
        List<Value> mounts = new ArrayList<>();
        for (Mount mount : mounted.getOrDefault(container.name(), List.of())) {
            Values.Builder builder = Values.map()
                    .put("name", mount.name())
                    .put("mountPath", workload.filled(mount.path()))
                    .put("subPath", mount.file());
            // False is what Kubernetes takes when nothing is said.
            mounts.add(mount.readOnly() ? builder.put("readOnly", true).build() : builder.build());
        }
        return Values.list(mounts);
    }

    private List<Mount> mountedBy(ServiceContainer container) {
        List<Mount> mounts = new ArrayList<>();
        for (Mount mount : container.mounts()) {
            if (workload.holds(mount.when()) && exists(mount)) {
                mounts.add(mount);
            }
        }
        return mounts;
    }

    private boolean exists(Mount mount) {
        if (mount.source() != Volume.CONFIG_MAP) {
            return true;
        }
        String name = workload.filled(mount.object());
        for (Services.ConfigMap map : workload.services().configMaps()) {
            if (map.name().equals(name) && !workload.holds(map.when())) {
                return false;
            }
        }
        return true;
    }

    private Value volume(Mount mount) {
        String object = workload.filled(mount.object());
        Values.Builder source = Values.map();
        return switch (mount.source()) {
            case SECRET -> volume(mount, "secret", source.put("secretName", object));
            case CONFIG_MAP -> volume(mount, "configMap", source.put("name", object));
            case CLAIM -> volume(mount, "persistentVolumeClaim", source.put("claimName", object));
            case HOST_PATH -> volume(mount, "hostPath", source.put("path", object));
            case EMPTY_DIR -> volume(mount, "emptyDir", source);
            case CLAIM_TEMPLATE -> throw new IllegalStateException("a claim template is no volume of the pod");
        };
    }

    private static Value volume(Mount mount, String kind, Values.Builder source) {
        return Values.map().put("name", mount.name()).put(kind, source.build()).build();
    }
}
