package io.fleetc.manifest;

import io.fleetc.catalogue.ServicePod;
import io.fleetc.model.Cluster;
import io.fleetc.model.Placement;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/** On which nodes the pods of a service may run. */
final class PodPlacement {
    private static final ValuePath ZONE = ValuePath.of("nodePlacement", "zone");
    private static final ValuePath REGION = ValuePath.of("cloud", "region");

    private final Workload workload;
    private final Placement placement;

    PodPlacement(Workload workload) {
        this.workload = workload;
        Cluster cluster = workload.input().cluster();
        this.placement = workload.service().pod().plane() == ServicePod.Plane.DATA
                ? cluster.dataPlane()
                : cluster.controlPlane();
    }

    /** What the release demands, under what the fleet says. */
    Value.Mapping nodeSelector() {
        return Workload.over(workload.service().pod().nodeSelector(), placement.nodeSelector());
    }

    /** The tolerations of the plane and, on every provider, those that all Spark workloads have. */
    Value.Sequence tolerations() {
        List<Value> tolerations = new ArrayList<>();
        if (workload.service().pod().sparkWorkload()) {
            tolerations.addAll(workload.services().sparkTolerations().items());
        }
        for (Value toleration : placement.tolerations().items()) {
            if (!tolerations.contains(toleration)) {
                tolerations.add(toleration);
            }
        }
        return Values.list(tolerations);
    }

    /**
     * Keeps a Spark workload in one zone where the provider charges for traffic between zones; empty when the fleet names
     * no zone.
     */
    Value.Mapping affinity() {
        Cluster cluster = workload.input().cluster();
        boolean keeps = workload.service().pod().sparkWorkload()
                && workload.services().zoneAware(cluster.kubernetes().provider());
        if (!keeps || !(ZONE.in(cluster.specification()) instanceof Value.Text zone)) {
            return Values.empty();
        }
        List<Value> expressions = new ArrayList<>();
        if (REGION.in(workload.input().values()) instanceof Value.Text region) {
            expressions.add(in("topology.kubernetes.io/region", region));
        }
        expressions.add(in("topology.kubernetes.io/zone", zone));
        Value terms = Values.list(
                Values.map().put("matchExpressions", Values.list(expressions)).build());
        Value required = Values.map().put("nodeSelectorTerms", terms).build();
        Value node = Values.map()
                .put("requiredDuringSchedulingIgnoredDuringExecution", required)
                .build();
        return Values.map().put("nodeAffinity", node).build();
    }

    private static Value in(String key, Value.Text value) {
        return Values.map()
                .put("key", key)
                .put("operator", "In")
                .put("values", Values.texts(List.of(value.text())))
                .build();
    }
}
