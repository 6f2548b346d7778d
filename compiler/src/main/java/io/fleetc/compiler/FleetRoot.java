package io.fleetc.compiler;

import io.fleetc.dhall.DhallOptions;
import io.fleetc.source.Sources;

/**
 * Where a fleet is described.
 *
 * @param files its files
 * @param dhall what those written in Dhall may do
 */
public record FleetRoot(Sources files, DhallOptions dhall) {
    /** A fleet whose Dhall files import one another, what fleetc ships, and nothing else. */
    public static FleetRoot hermetic(Sources files) {
        return new FleetRoot(files, DhallOptions.hermetic());
    }
}
