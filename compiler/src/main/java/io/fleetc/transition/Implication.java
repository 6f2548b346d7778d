package io.fleetc.transition;

/**
 * Where one thing is so, another must be so. With a negative conclusion it is an exclusion.
 *
 * @param rule the rule that it comes from
 * @param when the one thing
 * @param needs the other
 * @param hold when
 */
public record Implication(String rule, Literal when, Literal needs, Hold hold) implements Constraint {
    /** Whether one state contradicts it. */
    boolean isViolatedBy(State state) {
        return state.is(when) && !state.is(needs);
    }
}
