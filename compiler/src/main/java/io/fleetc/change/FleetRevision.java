package io.fleetc.change;

import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.FleetFacts;
import io.fleetc.source.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One revision of a fleet, as far as rules are concerned. */
public final class FleetRevision {
    private final String id;
    private final String label;
    private final FleetFacts facts;
    private final Optional<Instant> at;
    private final Map<String, ClusterFacts> clusters = new LinkedHashMap<>();

    /** A revision of which nobody knows when it was made. */
    public FleetRevision(String id, String label, FleetFacts facts) {
        this(id, label, facts, Optional.empty());
    }

    /**
     * A revision.
     *
     * @param id what evidence calls it
     * @param label what people call it
     * @param facts what it says
     * @param at when it was made: nothing ran it before
     */
    public FleetRevision(String id, String label, FleetFacts facts, Optional<Instant> at) {
        this.id = id;
        this.label = label;
        this.facts = facts;
        this.at = at;
        facts.clusters().forEach(cluster -> clusters.put(cluster.name(), cluster));
    }

    /** What evidence calls it. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** What it says. */
    public FleetFacts facts() {
        return facts;
    }

    /** When it was made: nothing ran it before. */
    public Optional<Instant> at() {
        return at;
    }

    /** Where the fleet as a whole is described. */
    public Span span() {
        return facts.span();
    }

    /** The cluster of a name. */
    public Optional<ClusterFacts> cluster(String name) {
        return Optional.ofNullable(clusters.get(name));
    }

    /** Its clusters by name. */
    public Map<String, ClusterFacts> clusters() {
        return clusters;
    }
}
