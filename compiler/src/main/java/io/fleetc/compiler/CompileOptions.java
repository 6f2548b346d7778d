package io.fleetc.compiler;

import io.fleetc.output.Layout;

/**
 * How to compile.
 *
 * @param selection which clusters
 * @param layout how objects are spread over files
 * @param verify whether every object is proven against its typed model
 * @param threads how many clusters are compiled at the same time, at least one; the result is the same for every number
 */
public record CompileOptions(Selection selection, Layout layout, boolean verify, int threads) {
    public CompileOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
    }

    /** The same for other clusters. */
    CompileOptions selecting(Selection clusters) {
        return new CompileOptions(clusters, layout, verify, threads);
    }

    /** All clusters, one file per component, not verified, one thread. */
    public static CompileOptions defaults() {
        return new CompileOptions(Selection.all(), Layout.COMPONENT, false, 1);
    }
}
