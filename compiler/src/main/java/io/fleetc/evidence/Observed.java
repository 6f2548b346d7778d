package io.fleetc.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cluster was seen at a revision.
 *
 * @param origin where that stands
 * @param cluster the cluster
 * @param revision the revision of the fleet that it ran
 * @param health how its workloads were
 * @param synced whether the cluster held what the revision says
 * @param active the flags that were seen active, sorted
 * @param overrides what was set in the platform at run time instead of in the fleet, by flag
 * @param overridesKnown whether anybody looked for such overrides
 * @param time when it was seen
 */
public record Observed(
        Origin origin,
        String cluster,
        String revision,
        Health health,
        boolean synced,
        List<String> active,
        Map<String, Boolean> overrides,
        boolean overridesKnown,
        Instant time)
        implements Statement {
    public Observed {
        active = active.stream().sorted().distinct().toList();
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    /** Whether the cluster held what its revision says and all of it ran, so that nothing older runs any more. */
    public boolean settled() {
        return synced && health == Health.HEALTHY;
    }

    @Override
    public Scope scope() {
        return Scope.cluster(cluster);
    }

    @Override
    public Kind kind() {
        return Kind.OBSERVED;
    }

    /** How the workloads of a cluster were. */
    public enum Health {
        /** All of them run. */
        HEALTHY,
        /** Some are still being replaced. */
        PROGRESSING,
        /** Some do not run. */
        DEGRADED,
        /** Nobody could tell. */
        UNKNOWN
    }
}
