package io.fleetc.plan.artefact;

import io.fleetc.model.Cluster;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On which cluster a job runs that a global database needs once. */
public final class JobHost {
    private JobHost() {}

    /**
     * The cluster that is the database's source of truth if it is active, else the first active one by name; empty when
     * none is active.
     *
     * @param members the clusters on the database
     * @param sourceOfTruth the name of the one that the fleet designates, or null
     */
    public static Optional<Cluster> of(Collection<Cluster> members, @Nullable String sourceOfTruth) {
        return members.stream()
                .filter(Cluster::active)
                .min(Comparator.<Cluster>comparingInt(member -> member.name().equals(sourceOfTruth) ? 0 : 1)
                        .thenComparing(Cluster::name));
    }
}
