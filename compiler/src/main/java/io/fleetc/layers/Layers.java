package io.fleetc.layers;

import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges the layers of a cluster: fleet defaults, its groups in its order, the cluster itself; for a standby, its
 * primary's groups and the primary before its own. The shipped defaults of its release go below them all once that
 * release is known ({@link ResolvedCluster#over}).
 *
 * <p>The global database that a cluster names is a layer too: it contributes the {@code database} block, with the spans
 * of the place where the fleet describes the server.
 */
public final class Layers {
    /** What a standby does not take from its primary: what makes it another cluster. */
    private static final Set<String> OWN =
            Set.of("labels", "groups", "role", "standbyFor", "instanceName", "argocd", "ingress");

    /** What the fleet says of a global database beyond the connection itself. */
    private static final Set<String> FLEET_ONLY = Set.of("identity", "ldapSync", "sourceOfTruth");

    private final FleetDescription fleet;

    private Layers(FleetDescription fleet) {
        this.fleet = fleet;
    }

    /** The clusters of a fleet by name, each merged from its layers; shipped defaults are not below them yet. */
    public static Map<String, ResolvedCluster> of(FleetDescription fleet) {
        Layers layers = new Layers(fleet);
        Map<String, ResolvedCluster> clusters = new LinkedHashMap<>();
        fleet.clusters().forEach((name, section) -> clusters.put(name, layers.resolve(section)));
        return clusters;
    }

    /** One cluster of a fleet, merged from its layers. */
    public static ResolvedCluster of(FleetDescription fleet, Section cluster) {
        return new Layers(fleet).resolve(cluster);
    }

    private ResolvedCluster resolve(Section cluster) {
        List<Layer> layers = new ArrayList<>();
        layers.add(layer(fleet.defaults(), Layer.Kind.DEFAULTS, "spec.defaults"));
        if (cluster.body().get("standbyFor") instanceof Value.Text primary
                && fleet.clusters().containsKey(primary.text())
                && !primary.text().equals(cluster.name())) {
            addPrimary(fleet.clusters().get(primary.text()), layers);
        }
        addGroups(cluster, layers);
        layers.add(layer(cluster, Layer.Kind.CLUSTER, "cluster " + cluster.name()));
        Value.Mapping merged = merge(layers);
        globalDatabase(merged).ifPresent(database -> layers.add(0, database));
        layers.add(0, derived(cluster.name(), merged));
        Value.Mapping set = merge(layers);
        return new ResolvedCluster(cluster.name(), cluster.nameSpan(), layers, set, set);
    }

    private void addGroups(Section cluster, List<Layer> layers) {
        for (String name : FleetDescription.groupsOf(cluster)) {
            Section group = fleet.groups().get(name);
            if (group != null) {
                layers.add(layer(group, Layer.Kind.GROUP, "group " + name));
            }
        }
    }

    private void addPrimary(Section primary, List<Layer> layers) {
        addGroups(primary, layers);
        Map<String, Value.Member> taken = new LinkedHashMap<>(primary.body().members());
        taken.keySet().removeAll(OWN);
        taken.put("role", new Value.Member(Span.none(), Values.text("passive")));
        Value.Mapping specification =
                withoutServer(new Value.Mapping(taken, primary.body().span()));
        layers.add(new Layer("primary " + primary.name(), Layer.Kind.PRIMARY, specification, primary.pruned()));
    }

    /** The API server belongs to the primary alone, its version and provider are taken. */
    private static Value.Mapping withoutServer(Value.Mapping specification) {
        Value.Mapping kubernetes = specification.mapping("kubernetes");
        if (kubernetes == null) {
            return specification;
        }
        Map<String, Value.Member> own = new LinkedHashMap<>(kubernetes.members());
        own.keySet().removeAll(Set.of("server", "apiServerCidr"));
        Map<String, Value.Member> members = new LinkedHashMap<>(specification.members());
        members.put("kubernetes", new Value.Member(Span.none(), new Value.Mapping(own, kubernetes.span())));
        return new Value.Mapping(members, specification.span());
    }

    private Optional<Layer> globalDatabase(Value.Mapping merged) {
        Value.Mapping reference = merged.mapping("globalDatabase");
        String name = reference == null ? null : reference.text("ref");
        Section section = name == null ? null : fleet.globalDatabases().get(name);
        if (reference == null || section == null) {
            return Optional.empty();
        }
        Map<String, Value.Member> database = new LinkedHashMap<>(section.body().members());
        database.keySet().removeAll(FLEET_ONLY);
        Value.Member host = reference.members().get("host");
        if (host != null) {
            database.put("host", host);
        }
        Value.Mapping body = new Value.Mapping(database, section.body().span());
        Value.Mapping specification =
                new Value.Mapping(Map.of("database", new Value.Member(section.nameSpan(), body)), Span.none());
        List<ValuePath> pruned =
                section.pruned().stream().map(ValuePath.of("database")::then).toList();
        return Optional.of(new Layer("global database " + section.name(), Layer.Kind.DATABASE, specification, pruned));
    }

    /** What fleetc says itself: the instance is named after the cluster, and a cluster database has its own prefix. */
    private static Layer derived(String cluster, Value.Mapping merged) {
        Values.Builder specification = Values.map().put("instanceName", cluster);
        if (merged.mapping("clusterDatabase") != null) {
            specification.put(
                    "clusterDatabase",
                    Values.map()
                            .put("type", "postgresql")
                            .put("port", 5432)
                            .put("prefix", "iomete_cluster_")
                            .put("ssl", Values.map().put("mode", "disable").build())
                            .build());
        }
        return new Layer("derived by fleetc", Layer.Kind.DERIVED, specification.build());
    }

    private static Layer layer(Section section, Layer.Kind kind, String name) {
        return new Layer(name, kind, section.body(), section.pruned());
    }

    /** Lays layers over each other, the first one lowest. */
    public static Value.Mapping merge(List<Layer> layers) {
        Value.Mapping merged = Values.empty();
        for (Layer layer : layers) {
            merged = Overlay.of(merged, layer.specification());
        }
        return merged;
    }
}
