package io.fleetc.model;

import org.jspecify.annotations.Nullable;

/**
 * A class of Spark workloads and the Kubernetes PriorityClass that stands behind it.
 *
 * @param workload the fixed key of the chart, such as {@code iomete-compute}
 * @param name the PriorityClass object
 * @param value its priority; higher preempts lower
 * @param preemptionPolicy {@code PreemptLowerPriority} or {@code Never}, or null for the cluster's default
 * @param description what it is for, or null
 * @param managed whether fleetc emits the object; false when another tool owns it
 */
public record PriorityClass(
        String workload,
        String name,
        long value,
        @Nullable String preemptionPolicy,
        @Nullable String description,
        boolean managed) {}
