package io.fleetc.change;

import io.fleetc.rules.Edge;
import io.fleetc.source.Span;
import io.fleetc.transition.Literal;

/**
 * One place where a change does what an edge of a rule is about.
 *
 * @param edge the edge, with the flag, product or setting itself
 * @param literal what becomes so
 * @param cluster where; empty for a global database
 * @param subject the name of what comes or goes; empty for what has no name of its own
 * @param at where the fleet says so, in the wanted revision if it can be shown there
 * @param words what happens, as it stands before "needs": {@code switching on `x`}
 */
public record Happening(Edge edge, Literal literal, String cluster, String subject, Span at, String words) {}
