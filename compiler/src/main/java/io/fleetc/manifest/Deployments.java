package io.fleetc.manifest;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.Map;

/** The Deployment of a service. */
final class Deployments {
    private Deployments() {}

    static Value.Mapping of(Workload workload, Map<String, ContainerImage> images) {
        Value.Mapping specification = Values.map()
                .put("replicas", Replicas.of(workload))
                .put(
                        "selector",
                        Values.map().put("matchLabels", workload.selector()).build())
                .put("strategy", workload.service().entry().get("strategy"))
                .put("template", new PodTemplates(workload, images).template(null))
                .build();
        return workload.object("apps/v1", "Deployment", workload.name())
                .with("spec", specification)
                .build();
    }
}
