package io.fleetc.manifest;

import io.fleetc.value.Value;
import io.fleetc.value.Values;

/** The autoscaler of a service ({@code autoscaling/v2}), from its block in the chart's values. */
final class HorizontalPodAutoscalers {
    private HorizontalPodAutoscalers() {}

    static Value.Mapping of(Workload workload) {
        Value.Mapping block = Replicas.autoscaling(workload);
        Value.Mapping target = Values.map()
                .put("apiVersion", "apps/v1")
                .put("kind", workload.service().kind().word())
                .put("name", workload.name())
                .build();
        Value.Mapping specification = Values.map()
                .put("scaleTargetRef", target)
                .put("minReplicas", block.get("minReplicas"))
                .put("maxReplicas", block.get("maxReplicas"))
                // Without metrics Kubernetes aims at 80 % of the requested CPU, which an empty list would not say.
                .putUnlessEmpty("metrics", block.get("metrics"))
                .build();
        return workload.object("autoscaling/v2", "HorizontalPodAutoscaler", workload.name())
                .with("spec", specification)
                .build();
    }
}
