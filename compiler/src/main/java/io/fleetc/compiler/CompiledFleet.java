package io.fleetc.compiler;

import io.fleetc.output.FileTree;
import java.util.List;

/**
 * A compiled fleet.
 *
 * @param clusters the names of the clusters that were compiled, sorted
 * @param files everything that is written, by path below the output directory
 * @param partial whether the selection left clusters out
 */
public record CompiledFleet(List<String> clusters, FileTree files, boolean partial) {
    public CompiledFleet {
        clusters = List.copyOf(clusters);
    }
}
