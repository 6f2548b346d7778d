package io.fleetc.transition;

import java.util.List;

/**
 * Something that can be on record, such as that a job has run.
 *
 * @param obtainable whether a step of a plan can bring it about
 * @param needs what must surely be so while it is brought about
 * @param after rules and the proofs that they demand to be on record before
 * @param endedBy edges after which it is worth nothing
 * @param supersededBy the proofs after whose renewal it is worth nothing
 * @param perishable whether it is worth less the longer ago it was brought about
 */
public record Proof(
        boolean obtainable,
        List<Literal> needs,
        List<Prerequisite> after,
        List<Literal> endedBy,
        List<Integer> supersededBy,
        boolean perishable) {
    public Proof {
        needs = List.copyOf(needs);
        after = List.copyOf(after);
        endedBy = List.copyOf(endedBy);
        supersededBy = List.copyOf(supersededBy);
    }

    /** A proof that keeps its worth until something ends it. */
    public Proof(
            boolean obtainable,
            List<Literal> needs,
            List<Prerequisite> after,
            List<Literal> endedBy,
            List<Integer> supersededBy) {
        this(obtainable, needs, after, endedBy, supersededBy, false);
    }

    /**
     * A proof that another one builds on.
     *
     * @param rule the rule that says so
     * @param proof its number
     */
    public record Prerequisite(String rule, int proof) {}
}
