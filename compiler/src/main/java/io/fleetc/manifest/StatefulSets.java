package io.fleetc.manifest;

import io.fleetc.catalogue.Service;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The StatefulSet of a service, each pod with volumes of its own. */
final class StatefulSets {
    private StatefulSets() {}

    static Value.Mapping of(Workload workload, Map<String, ContainerImage> images) {
        Service service = workload.service();
        List<Value> claims = new ArrayList<>();
        for (Service.Claim claim : service.claims()) {
            // Kind and version, which the API server would add: Argo CD would see a difference for ever
            // (argo-cd#11143).
            claims.add(Values.map()
                    .put("apiVersion", "v1")
                    .put("kind", "PersistentVolumeClaim")
                    .put("metadata", Values.map().put("name", claim.name()).build())
                    .put("spec", PersistentVolumeClaims.specification(workload, claim))
                    .build());
        }
        Value.Mapping specification = Values.map()
                .put("serviceName", governing(workload))
                .put("podManagementPolicy", service.entry().text("podManagementPolicy"))
                .put("replicas", Replicas.of(workload))
                .put(
                        "selector",
                        Values.map().put("matchLabels", workload.selector()).build())
                .put("template", new PodTemplates(workload, images).template(null))
                .put("updateStrategy", service.entry().get("strategy"))
                .putUnlessEmpty("volumeClaimTemplates", Values.list(claims))
                .build();
        return workload.object("apps/v1", "StatefulSet", workload.name())
                .with("spec", specification)
                .build();
    }

    /** The Service that gives the pods their names. */
    private static String governing(Workload workload) {
        Service.Network network = workload.service().network();
        if (network == null || network.headless() == null) {
            throw new IllegalStateException(workload.service().name() + " is a StatefulSet without a headless Service");
        }
        return network.headless().name();
    }
}
