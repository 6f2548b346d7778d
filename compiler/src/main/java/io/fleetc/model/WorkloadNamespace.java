package io.fleetc.model;

import io.fleetc.value.Value;
import java.util.List;

/**
 * A namespace for Spark workloads besides the one of the release.
 *
 * @param name its name
 * @param quota hard limits of a ResourceQuota by resource name, such as {@code requests.cpu}; may be empty
 * @param limitRange {@code default}, {@code defaultRequest}, {@code max} and {@code min} of a container; may be empty
 * @param labels further labels
 * @param imagePullSecrets names of pull secrets of the service account there
 * @param managed whether fleetc emits the Namespace object itself; false when another tool owns it
 */
public record WorkloadNamespace(
        String name,
        Value.Mapping quota,
        Value.Mapping limitRange,
        Value.Mapping labels,
        List<String> imagePullSecrets,
        boolean managed) {
    public WorkloadNamespace {
        imagePullSecrets = List.copyOf(imagePullSecrets);
    }
}
