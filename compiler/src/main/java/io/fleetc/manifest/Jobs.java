package io.fleetc.manifest;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.Map;

/**
 * A Job that prepares the platform.
 *
 * <p>Its name ends in a digest of all it says: a Job cannot be changed, so what changes is a new Job, and what does not
 * change is not run again. It never expires by itself, since Argo CD would take that for a missing object and run it
 * again. Those of earlier digests stay until somebody deletes them; Argo CD is told that they make nothing out of sync, or
 * no cluster would ever be in sync after its first change.
 */
final class Jobs {
    private Jobs() {}

    static Value.Mapping of(Workload workload, Map<String, ContainerImage> images) {
        Value.Mapping specification = Values.map()
                .put("backoffLimit", workload.service().entry().get("backoffLimit"))
                .put("template", new PodTemplates(workload, images).template("Never"))
                .build();
        return job(workload.input(), workload.name(), specification)
                .labels(workload.service().selector())
                .build();
    }

    /** A Job in the wave before the services. */
    static KubernetesObject job(ClusterInput input, String name, Value.Mapping specification) {
        return input.object("batch/v1", "Job", name + "-" + ValueDigest.shortOf(specification))
                .annotate(Waves.ANNOTATION, Waves.JOBS)
                .annotate("argocd.argoproj.io/compare-options", "IgnoreExtraneous")
                .with("spec", specification);
    }
}
