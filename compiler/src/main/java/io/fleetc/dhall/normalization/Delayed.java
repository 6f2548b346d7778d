package io.fleetc.dhall.normalization;

/** A meaning, or the promise of one: what stands wherever evaluation need not look yet. */
public sealed interface Delayed permits Denotation, Thunk {}
