package io.fleetc.transition;

import java.util.List;

/**
 * An edge demands proofs.
 *
 * @param rule the rule that it comes from
 * @param edge what becomes so
 * @param proofs the numbers of the proofs that must be on record before
 */
public record Guard(String rule, Literal edge, List<Integer> proofs) implements Constraint {
    public Guard {
        proofs = List.copyOf(proofs);
    }
}
