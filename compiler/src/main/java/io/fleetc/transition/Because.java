package io.fleetc.transition;

import org.jspecify.annotations.Nullable;

/**
 * One thing waits for another.
 *
 * @param rule the rule that says so
 * @param earlier what comes first; null when it is that every cluster is known to run the newest revision
 * @param later what waits
 */
public record Because(String rule, @Nullable Event earlier, Event later) {}
