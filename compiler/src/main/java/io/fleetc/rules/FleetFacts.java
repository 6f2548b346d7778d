package io.fleetc.rules;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One revision of a fleet as the rules see it: its clusters, and which of them share a global database or stand by for
 * each other.
 */
public final class FleetFacts {
    private static final ValuePath VERSION = ValuePath.of("platform", "version");
    private static final ValuePath SKEW = ValuePath.of("versionSkew", "minor");

    private final List<ClusterFacts> clusters;
    private final Map<String, Section> globalDatabases;
    private final Value.Mapping specification;
    private final Span span;
    private final int minorSkew;
    private final List<Waiver> waivers;
    private final Map<Scope, List<Peers>> peers = new LinkedHashMap<>();

    /** What is known of databases with more than one active installation, see {@link #identity}. */
    private final Set<String> shared = new TreeSet<>();

    private final long installations;

    private FleetFacts(
            Map<String, Section> globalDatabases, Value.Mapping specification, Span span, List<ClusterFacts> clusters) {
        this.clusters = List.copyOf(clusters);
        this.globalDatabases = Collections.unmodifiableMap(new LinkedHashMap<>(globalDatabases));
        this.specification = specification;
        this.span = span;
        this.minorSkew = SKEW.in(specification) instanceof Value.Whole minor
                ? minor.number().intValue()
                : 1;
        this.waivers = Waivers.read(specification);
        Map<String, Peers> byDatabase = byDatabase();
        byDatabase.forEach((database, sharing) -> {
            if (sharing.activeInstallations() > 1) {
                shared.add(database);
            }
        });
        this.installations =
                clusters.stream().map(ClusterFacts::installation).distinct().count();
        peers.put(Scope.FLEET, List.of(new Peers("the fleet", List.of(), clusters)));
        peers.put(Scope.GLOBAL_DATABASE, List.copyOf(byDatabase.values()));
        peers.put(Scope.STANDBY_PAIR, pairs());
    }

    /**
     * The facts of a described fleet.
     *
     * @param fleet its description
     * @param clusters its clusters by name, over the shipped defaults of their releases
     * @param flags their flags by cluster; a cluster whose release is not known has none
     */
    public static FleetFacts of(
            FleetDescription fleet, Map<String, ResolvedCluster> clusters, Map<String, FlagSettings> flags) {
        List<ClusterFacts> facts = new ArrayList<>();
        clusters.forEach((name, resolved) -> {
            FlagSettings settings = flags.get(name);
            facts.add(
                    settings == null
                            ? new ClusterFacts(resolved, new FlagSettings(new TreeMap<>()), null)
                            : new ClusterFacts(resolved, settings, release(resolved)));
        });
        return new FleetFacts(fleet.globalDatabases(), fleet.specification(), fleet.span(), facts);
    }

    /** The same with other facts about one of the clusters. */
    FleetFacts with(ClusterFacts other) {
        return new FleetFacts(
                globalDatabases,
                specification,
                span,
                clusters.stream()
                        .map(cluster -> cluster.name().equals(other.name()) ? other : cluster)
                        .toList());
    }

    private static SemanticVersion release(ResolvedCluster resolved) {
        String written = VERSION.in(resolved.effective()) instanceof Value.Text text ? text.text() : "";
        return SemanticVersion.parse(written).orElse(new SemanticVersion(0, 0, 0, ""));
    }

    /** The {@code spec} of the fleet. */
    public Value.Mapping specification() {
        return specification;
    }

    /** Where the fleet is named. */
    public Span span() {
        return span;
    }

    /** What left the fleet on purpose, by name, with the reason; a namespace is named {@code cluster/namespace}. */
    public Map<String, String> retired() {
        Map<String, String> retired = new TreeMap<>();
        Value.Mapping written = specification.mapping("retired");
        if (written != null) {
            written.members()
                    .forEach((name, member) ->
                            retired.put(name, member.value() instanceof Value.Text reason ? reason.text() : ""));
        }
        return retired;
    }

    /** Its clusters, by name. */
    public List<ClusterFacts> clusters() {
        return clusters;
    }

    /** Its global databases by name. */
    public Map<String, Section> globalDatabases() {
        return globalDatabases;
    }

    /** How many minor releases apart the clusters on one global database may be. */
    public int minorSkew() {
        return minorSkew;
    }

    /** Its waivers. */
    public List<Waiver> waivers() {
        return waivers;
    }

    /**
     * How a cluster's installation relates to the others: {@link DeploymentModel#SHARED} when two or more active ones
     * are on its global database, where a standby pair counts once.
     */
    public DeploymentModel deploymentModel(ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        if (database != null && shared.contains(identity(database))) {
            return DeploymentModel.SHARED;
        }
        return installations > 1 ? DeploymentModel.INDEPENDENT : DeploymentModel.SINGLE;
    }

    /** The groups of clusters that a rule of this scope compares. */
    public List<Peers> peers(Scope scope) {
        return peers.getOrDefault(scope, List.of());
    }

    /**
     * What a global database is known by: two entries with the same system identifier and prefix are one database under
     * two names.
     */
    private String identity(String name) {
        Section entry = globalDatabases.get(name);
        String identity = entry == null ? null : entry.body().text("identity");
        String prefix = entry == null ? null : entry.body().text("prefix");
        return identity == null ? name : identity + "/" + prefix;
    }

    private Map<String, Peers> byDatabase() {
        Map<String, List<ClusterFacts>> members = new LinkedHashMap<>();
        Map<String, List<Section>> entries = new LinkedHashMap<>();
        globalDatabases.forEach((name, entry) -> entries.computeIfAbsent(identity(name), key -> new ArrayList<>())
                .add(entry));
        for (ClusterFacts cluster : clusters) {
            String database = cluster.globalDatabase();
            if (database != null) {
                members.computeIfAbsent(identity(database), key -> new ArrayList<>())
                        .add(cluster);
            }
        }
        Map<String, Peers> found = new LinkedHashMap<>();
        members.forEach((key, sharing) -> {
            List<Section> databases = entries.getOrDefault(key, List.of());
            String name = databases.isEmpty() ? key : databases.get(0).name();
            found.put(key, new Peers("global database `" + name + "`", databases, sharing));
        });
        return found;
    }

    private List<Peers> pairs() {
        Map<String, List<ClusterFacts>> members = new LinkedHashMap<>();
        clusters.forEach(cluster -> members.computeIfAbsent(cluster.installation(), key -> new ArrayList<>())
                .add(cluster));
        List<Peers> pairs = new ArrayList<>();
        members.forEach((name, pair) -> {
            if (pair.size() > 1) {
                pairs.add(new Peers("the standby pair of `" + name + "`", List.of(), pair));
            }
        });
        return pairs;
    }
}
