package io.fleetc.compiler;

import io.fleetc.output.FileTree;
import java.util.List;

/**
 * A compiled fleet.
 *
 * @param fleet what it was compiled from
 * @param clusters the selected clusters, by name
 * @param files everything that is written, by path below the output directory
 * @param partial whether the selection left clusters out
 */
public record CompiledFleet(ValidatedFleet fleet, List<CompiledCluster> clusters, FileTree files, boolean partial) {
    public CompiledFleet {
        clusters = List.copyOf(clusters);
    }
}
