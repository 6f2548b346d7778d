package io.fleetc.transition;

import java.util.List;

/**
 * One step of a plan: what changes together, what is brought on record meanwhile, and why neither could come earlier. A
 * step with neither only waits until the window is one state.
 *
 * @param edges what changes, by fact
 * @param proofs what is brought on record, by number
 * @param because why this is not part of an earlier step, one reason for each rule and pair
 */
public record Wave(List<Literal> edges, List<Integer> proofs, List<Because> because) {
    public Wave {
        edges = List.copyOf(edges);
        proofs = List.copyOf(proofs);
        because = List.copyOf(because);
    }

    /** The state once the step is done. */
    public State appliedTo(State state) {
        State after = state;
        for (Literal edge : edges) {
            after = after.with(edge);
        }
        return after;
    }
}
