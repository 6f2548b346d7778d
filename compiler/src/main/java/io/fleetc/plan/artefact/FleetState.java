package io.fleetc.plan.artefact;

import io.fleetc.manifest.Waves;
import io.fleetc.value.Value;
import io.fleetc.value.Values;

/**
 * The record of a step on its cluster: its flags, and the digests of the evidence that it rests on.
 *
 * <p>It is written before everything else, so that a step which an admission policy refuses changes nothing.
 */
final class FleetState {
    /** The name of the ConfigMap. */
    static final String NAME = "fleet-state";

    /** What stands before the name of a job whose evidence it carries; no flag has a dot in its name. */
    static final String EVIDENCE = "evidence.";

    private static final String WAVE = "-100";

    private FleetState() {}

    static Value.Mapping of(StepInput input) {
        Values.Builder data = Values.map();
        input.flags().forEach((flag, on) -> data.put(flag, Boolean.toString(on)));
        input.evidence().forEach((job, digest) -> data.put(EVIDENCE + job, digest));
        data.put("plan.name", input.plan()).put("plan.step", Integer.toString(input.step()));
        return input.cluster()
                .object("v1", "ConfigMap", NAME)
                .annotate(Waves.ANNOTATION, WAVE)
                .annotate("argocd.argoproj.io/sync-options", "Prune=false,Delete=false")
                .with("data", data.build())
                .build();
    }
}
