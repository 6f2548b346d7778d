package io.fleetc.model;

import io.fleetc.value.Value;

/**
 * Which nodes pods may run on.
 *
 * @param nodeSelector labels that a node must have; may be empty
 * @param tolerations tolerations as Kubernetes writes them; may be empty
 */
public record Placement(Value.Mapping nodeSelector, Value.Sequence tolerations) {}
