package io.fleetc.transition;

/** What a model demands. The kinds are a closed set: they are those for which layering finds the fewest steps. */
public sealed interface Constraint permits Implication, AtMostOne, Serial, Guard {
    /** The rule that it comes from, for the caller. */
    String rule();
}
