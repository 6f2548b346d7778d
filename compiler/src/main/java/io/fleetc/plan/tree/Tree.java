package io.fleetc.plan.tree;

import io.fleetc.model.FleetDescription;
import io.fleetc.source.Sources;

/**
 * A revision of a fleet.
 *
 * @param files its files
 * @param fleet what they describe
 */
public record Tree(Sources files, FleetDescription fleet) {}
