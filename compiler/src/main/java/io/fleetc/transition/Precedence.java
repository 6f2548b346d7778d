package io.fleetc.transition;

/**
 * A wish about the order of a plan, such as that canaries come first: a change waits for another one. A step is never
 * refused for it.
 *
 * @param rule what asks for it
 * @param earlier the change that comes first
 * @param later the change that waits
 */
public record Precedence(String rule, Literal earlier, Literal later) {}
