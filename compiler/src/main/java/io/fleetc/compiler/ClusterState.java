package io.fleetc.compiler;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Release;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.Cluster;
import io.fleetc.model.Section;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one cluster after validation; the later parts are missing where the earlier ones were wrong.
 *
 * @param section the cluster as it was written
 * @param resolved its merged layers
 * @param release its platform's release, or null when the version is missing or not supported
 * @param flags its flags, or null without a release
 * @param cluster the cluster itself, or null when something required is missing
 */
public record ClusterState(
        Section section,
        ResolvedCluster resolved,
        @Nullable Release release,
        @Nullable FlagSettings flags,
        @Nullable Cluster cluster) {

    /** The cluster's name. */
    public String name() {
        return section.name();
    }
}
