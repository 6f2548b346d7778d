package io.fleetc.manifest;

import io.fleetc.catalogue.Service;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/** Which service of the platform an object of a cluster belongs to. */
public final class ServiceObjects {
    private ServiceObjects() {}

    /** The service whose workload, or whose autoscaler, has a name in a namespace. */
    public static Optional<Service> workload(ClusterInput input, PlatformData data, String namespace, String name) {
        return data.services().enabled(input.flags(), input.cluster().platformVersion()).stream()
                .filter(service -> Workloads.namespaces(input, service).contains(namespace))
                .filter(service -> new Workload(
                                input,
                                data.access(),
                                data.services(),
                                service,
                                namespace,
                                new StartDigests(input.values()))
                        .name()
                        .equals(name))
                .findFirst();
    }

    /** The service that keeps a claim of a name. */
    public static Optional<Service.Claim> claim(ClusterInput input, PlatformData data, String name) {
        return data.services().enabled(input.flags(), input.cluster().platformVersion()).stream()
                .flatMap(service -> service.claims().stream())
                .filter(claim -> claim.name().equals(name))
                .findFirst();
    }

    /** A path of the chart's values as it is for the copy of a service in a namespace. */
    public static ValuePath copy(ValuePath path, String namespace) {
        return Workload.through(path, namespace);
    }
}
