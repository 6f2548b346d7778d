package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.Services;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What runs on a cluster, for people who ask: every copy of every service, with its images and how they are known. */
public final class ServiceInventory {
    private ServiceInventory() {}

    /** The copies of all services of a cluster, in the order of the catalogue. */
    public static List<Copy> of(ClusterInput input, PlatformAccess access, Services services) {
        List<Copy> copies = new ArrayList<>();
        for (Service service : services.enabled(input.flags(), input.cluster().platformVersion())) {
            for (String namespace : Workloads.namespaces(input, service)) {
                copies.add(copy(
                        new Workload(input, access, services, service, namespace, new StartDigests(input.values()))));
            }
        }
        return copies;
    }

    private static Copy copy(Workload workload) {
        SortedMap<String, Optional<ContainerImage>> images = new TreeMap<>();
        for (ServiceContainer container : workload.service().pod().containers()) {
            images.put(container.name(), ContainerImages.of(workload, container));
        }
        return new Copy(workload.service(), workload.namespace(), workload.name(), replicas(workload), images);
    }

    private static String replicas(Workload workload) {
        boolean counted = workload.service().kind() == Service.Kind.DEPLOYMENT
                || workload.service().kind() == Service.Kind.STATEFUL_SET;
        if (!counted) {
            return workload.input().cluster().active() ? "1" : "0";
        }
        Value replicas = Replicas.of(workload);
        if (replicas != null) {
            return Scalars.text(replicas);
        }
        Value.Mapping block = Replicas.autoscaling(workload);
        return bound(block, "minReplicas") + " to " + bound(block, "maxReplicas");
    }

    private static String bound(Value.Mapping block, String key) {
        Value bound = block.get(key);
        return bound == null ? "1" : Scalars.text(bound);
    }

    /**
     * One copy of a service.
     *
     * @param service the service
     * @param namespace the namespace of the copy
     * @param object the name of its workload object
     * @param replicas how many pods it has: a number, or two with {@code to} between them when it is autoscaled
     * @param images the image of each container by the container's name; empty when none is known
     */
    public record Copy(
            Service service,
            String namespace,
            String object,
            String replicas,
            SortedMap<String, Optional<ContainerImage>> images) {
        public Copy {
            images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        }
    }
}
