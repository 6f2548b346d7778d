package io.fleetc.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job ran.
 *
 * @param origin where that stands
 * @param job its name in the catalogue
 * @param version its version; empty if nobody said
 * @param image the digest of its image; empty if nobody said
 * @param scope the cluster or database it ran for
 * @param succeeded whether it did what it should
 * @param dryRun whether it only said what it would do
 * @param covers what it covered, sorted; {@code *} is everything
 * @param omitted what it knew of and did not cover, sorted
 * @param counts what it counted, by name
 * @param started when it began
 * @param finished when it ended
 * @param context what the clusters ran meanwhile, by cluster
 */
public record JobRun(
        Origin origin,
        String job,
        String version,
        String image,
        Scope scope,
        boolean succeeded,
        boolean dryRun,
        List<String> covers,
        List<String> omitted,
        Map<String, Long> counts,
        Instant started,
        Instant finished,
        Map<String, Context> context)
        implements Statement {
    /** Stands in {@link #covers} for everything there is. */
    public static final String EVERYTHING = "*";

    public JobRun {
        covers = covers.stream().sorted().distinct().toList();
        omitted = omitted.stream().sorted().distinct().toList();
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        context = Collections.unmodifiableMap(new TreeMap<>(context));
    }

    @Override
    public Instant time() {
        return finished;
    }

    @Override
    public Kind kind() {
        return Kind.JOB_RUN;
    }

    /**
     * What one cluster ran while a job ran.
     *
     * @param revision the revision of the fleet
     * @param active the flags that were seen active, sorted
     */
    public record Context(String revision, List<String> active) {
        public Context {
            active = active.stream().sorted().distinct().toList();
        }
    }
}
