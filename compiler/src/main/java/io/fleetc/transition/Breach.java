package io.fleetc.transition;

import java.util.List;

/**
 * One reason why a step is not safe, as small as it can be: without any one of its parts it would be none.
 *
 * @param constraint what the step contradicts
 * @param edges what the step does, or may already be so, that the constraint is about
 * @param unsure what would have to be so in every state that may run, and is not
 * @param missing the proofs that are not on record
 */
public record Breach(Constraint constraint, List<Literal> edges, List<Literal> unsure, List<Integer> missing) {
    public Breach {
        edges = List.copyOf(edges);
        unsure = List.copyOf(unsure);
        missing = List.copyOf(missing);
    }
}
