package io.fleetc.transition;

/** When an invariant must hold. Each moment includes the ones after it. */
public enum Hold {
    /** Even while a step has reached some pods and clusters and not others. */
    DURING,
    /** In every state that a step aims at. */
    BETWEEN,
    /** Once nothing is under way. */
    AT_REST
}
