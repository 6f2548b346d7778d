package io.fleetc.output;

/**
 * How to write an output tree.
 *
 * @param force overwrite or delete files that were edited by hand, and overwrite files that fleetc did not write
 * @param dryRun only say what would be written and pruned; touch nothing
 * @param partial the tree holds some clusters of the fleet: leave the others as they are, and prune no cluster
 */
public record WriteOptions(boolean force, boolean dryRun, boolean partial) {
    /** Write the whole fleet and refuse to lose anybody's work. */
    public static final WriteOptions DEFAULT = new WriteOptions(false, false, false);
}
