package io.fleetc.catalogue;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pods of a service.
 *
 * @param plane whose nodes they run on
 * @param sparkWorkload whether they are Spark workloads, which tolerate more and use a local disk
 * @param nodeSelector node labels that this release demands besides the fleet's; may be empty
 * @param securityContext the pod's security context as Kubernetes writes it; may be empty
 * @param priorityClass key of the priority class, or null
 * @param readsValues whether they read the chart's values at start, so that a change must restart them
 * @param hotReloads paths of values whose change needs no restart
 * @param scrape where Prometheus finds metrics, or null
 * @param containers the containers, the main one first
 */
public record ServicePod(
        Plane plane,
        boolean sparkWorkload,
        Value.Mapping nodeSelector,
        Value.Mapping securityContext,
        @Nullable String priorityClass,
        boolean readsValues,
        List<ValuePath> hotReloads,
        @Nullable Scrape scrape,
        List<ServiceContainer> containers) {
    public ServicePod {
        hotReloads = List.copyOf(hotReloads);
        containers = List.copyOf(containers);
    }

    /** The main container. */
    public ServiceContainer main() {
        return containers.get(0);
    }

    /** Whose nodes pods run on. */
    public enum Plane {
        /** The platform's own. */
        CONTROL,
        /** Those of workloads. */
        DATA
    }

    /**
     * Scrape annotations.
     *
     * @param annotations path of the annotations in the chart's values
     * @param path the metrics path where it differs from those annotations, or null
     * @param port the port's name where it differs, or null
     */
    public record Scrape(
            ValuePath annotations,
            @Nullable String path,
            @Nullable String port) {}
}
