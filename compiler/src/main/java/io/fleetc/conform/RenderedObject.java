package io.fleetc.conform;

import io.fleetc.value.Value;

/**
 * An object that somebody else rendered.
 *
 * @param object the object as it was written
 * @param template the chart's template that made it, as Helm names it; empty where nobody says
 */
public record RenderedObject(Value.Mapping object, String template) {}
