package io.fleetc.transition;

/** Something that happens in a step. */
public sealed interface Event {
    /** A fact changes. */
    record Change(Literal edge) implements Event {}

    /** A proof is brought on record. */
    record Earning(int proof) implements Event {}
}
