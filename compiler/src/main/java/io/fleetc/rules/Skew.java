package io.fleetc.rules;

import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Objects;

/**
 * Clusters agree on the platform version as far as the fleet's {@code versionSkew} demands: the same major release, and
 * at most so many minor releases apart.
 *
 * @param over which clusters
 */
record Skew(Scope over) implements AcrossClusters {
    private static final ValuePath VERSION = ValuePath.of("platform", "version");

    @Override
    public String kind() {
        return "sameAcross";
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, Peers peers) {
        List<ClusterFacts> byRelease = peers.members().stream()
                .filter(member -> member.release() != null)
                .sorted((left, right) -> release(left).compareTo(release(right)))
                .toList();
        if (byRelease.isEmpty()) {
            return List.of();
        }
        ClusterFacts oldest = byRelease.get(0);
        ClusterFacts newest = byRelease.get(byRelease.size() - 1);
        boolean close = release(oldest).major() == release(newest).major()
                && release(newest).minor() - release(oldest).minor() <= fleet.minorSkew();
        return close ? List.of() : List.of(finding(fleet, peers, oldest, newest));
    }

    private static Finding finding(FleetFacts fleet, Peers peers, ClusterFacts oldest, ClusterFacts newest) {
        String allowed = fleet.minorSkew() == 1 ? "one minor release" : fleet.minorSkew() + " minor releases";
        return Finding.between(
                        peers,
                        where(oldest),
                        "the clusters on " + peers.name() + " run platform " + release(oldest) + " to "
                                + release(newest) + ", more than " + allowed + " apart")
                .labelled("the oldest, on cluster " + Words.code(oldest.name()))
                .mentioning(List.of(Mention.of(where(newest), "the newest, on cluster " + Words.code(newest.name()))))
                .remediedBy(List.of(Remedy.of(Action.byHand(
                        "upgrade cluster " + Words.code(oldest.name()) + " first, or state in `versionSkew.minor`",
                        "how far apart the clusters may be"))));
    }

    private static SemanticVersion release(ClusterFacts cluster) {
        return Objects.requireNonNull(cluster.release());
    }

    private static Span where(ClusterFacts cluster) {
        return cluster.place(VERSION).map(Place::span).orElse(cluster.resolved().span());
    }
}
