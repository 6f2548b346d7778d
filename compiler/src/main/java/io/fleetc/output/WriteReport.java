package io.fleetc.output;

import java.util.List;

/**
 * What a run did to the output directory, or would do; each list is sorted.
 *
 * @param written files that were new or different
 * @param unchanged files that already held the right bytes and were not touched
 * @param pruned files that earlier runs wrote and that the fleet no longer makes
 */
public record WriteReport(List<String> written, List<String> unchanged, List<String> pruned) {
    public WriteReport {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        pruned = List.copyOf(pruned);
    }

    /** Whether the directory was right before. */
    public boolean isUpToDate() {
        return written.isEmpty() && pruned.isEmpty();
    }
}
