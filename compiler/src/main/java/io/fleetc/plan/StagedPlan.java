package io.fleetc.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fewest legal steps from what may be running to the wanted fleet, and the way back as a plan of its own.
 *
 * @param name a short name that follows from what changes, for directories and branches
 * @param base the revision that the plan departs from
 * @param window for each cluster that takes part, the revisions that it may still run, oldest first
 * @param catalogue the digest of the effective catalogue
 * @param target the digest of the wanted fleet
 * @param steps the steps; none when nothing has to change
 * @param pointOfNoReturn the number of the first step whose way back loses something or is not known; 0 when there is none
 * @param searched whether a bounded search found it, because the fleet's rules are outside the fragment
 * @param back the steps from the target back to the base, as far as there are any; empty in the way back itself
 * @param backImpossible why there is no way back; empty when there is one
 */
public record StagedPlan(
        String name,
        String base,
        Map<String, List<String>> window,
        String catalogue,
        String target,
        List<Step> steps,
        int pointOfNoReturn,
        boolean searched,
        List<Step> back,
        String backImpossible) {
    public StagedPlan {
        window = Collections.unmodifiableMap(new LinkedHashMap<>(window));
        steps = List.copyOf(steps);
        back = List.copyOf(back);
    }
}
