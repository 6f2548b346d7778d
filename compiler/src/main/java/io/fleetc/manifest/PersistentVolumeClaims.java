package io.fleetc.manifest;

import io.fleetc.catalogue.Service;
import io.fleetc.value.Value;
import io.fleetc.value.Values;

/**
 * The claims that stand beside a Deployment.
 *
 * <p>They are in the wave of the Deployment: where volumes are bound to the first consumer, a claim in an earlier wave
 * would wait for a pod that waits for the claim. No sync deletes one, since the data would go with it.
 */
final class PersistentVolumeClaims {
    private PersistentVolumeClaims() {}

    static Value.Mapping of(Workload workload, Service.Claim claim) {
        return workload.object("v1", "PersistentVolumeClaim", claim.name())
                .annotate("argocd.argoproj.io/sync-options", "Prune=false,Delete=false")
                .with("spec", specification(workload, claim))
                .build();
    }

    /** The specification of a claim; an empty storage class in the chart's values means the cluster's default one. */
    static Value.Mapping specification(Workload workload, Service.Claim claim) {
        Value.Mapping stated = workload.map(claim.path());
        String size = stated.text("size");
        String storageClass = stated.text("storageClass");
        Value requests =
                Values.map().put("storage", size == null ? claim.size() : size).build();
        return Values.map()
                .put(
                        "accessModes",
                        stated.get("accessModes") instanceof Value.Sequence modes
                                ? modes
                                : Values.texts(claim.accessModes()))
                .put("resources", Values.map().put("requests", requests).build())
                .put("storageClassName", storageClass == null || storageClass.isEmpty() ? null : storageClass)
                .build();
    }
}
