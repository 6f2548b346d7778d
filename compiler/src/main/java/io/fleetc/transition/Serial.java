package io.fleetc.transition;

import java.util.List;

/**
 * Of some facts, at most one is changing at a time: the next one changes when all are known to have arrived.
 *
 * @param rule the rule that it comes from
 * @param facts the facts, in the order in which a plan takes them where nothing else asks for another
 */
public record Serial(String rule, List<Integer> facts) implements Constraint {
    public Serial {
        facts = List.copyOf(facts);
    }
}
