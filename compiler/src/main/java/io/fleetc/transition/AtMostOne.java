package io.fleetc.transition;

import java.util.List;

/**
 * Of some facts, at most one is so.
 *
 * @param rule the rule that it comes from
 * @param facts the facts
 * @param hold when
 */
public record AtMostOne(String rule, List<Integer> facts, Hold hold) implements Constraint {
    public AtMostOne {
        facts = List.copyOf(facts);
    }

    /** Whether one state contradicts it. */
    boolean isViolatedBy(State state) {
        return facts.stream().filter(state::is).count() > 1;
    }
}
