package io.fleetc.compiler;

import io.fleetc.output.WriteReport;
import java.util.List;

/**
 * A fleet that was compiled into a directory.
 *
 * @param clusters the names of the clusters that were compiled, sorted
 * @param report what was done to the directory or, in a dry run, what would be
 */
public record WrittenFleet(List<String> clusters, WriteReport report) {
    public WrittenFleet {
        clusters = List.copyOf(clusters);
    }
}
