package io.fleetc.compiler;

import io.fleetc.catalogue.Flag;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.Cluster;
import io.fleetc.model.Database;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.rules.FleetFacts;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of {@code inspect} that a validated fleet answers without compiling it. */
final class Inspection {
    private static final String NONE = "-";

    private final ValidatedFleet fleet;

    Inspection(ValidatedFleet fleet) {
        this.fleet = fleet;
    }

    /** One row per cluster: how it is deployed and what it runs. */
    Table clusters() {
        List<List<String>> rows = new ArrayList<>();
        FleetFacts facts = FleetCompiler.facts(fleet);
        facts.clusters().forEach(cluster -> {
            Value.Mapping specification = cluster.resolved().effective();
            rows.add(List.of(
                    cluster.name(),
                    facts.deploymentModel(cluster).name().toLowerCase(Locale.ROOT),
                    text(specification, "platform.version"),
                    text(specification, "kubernetes.version"),
                    text(specification, "kubernetes.provider"),
                    text(specification, "globalDatabase.ref"),
                    text(specification, "clusterDatabase.host"),
                    text(specification, "role").equals("passive")
                            ? "passive, stands by for " + text(specification, "standbyFor")
                            : "active",
                    groups(cluster.name()),
                    labels(specification)));
        });
        return new Table(
                List.of(
                        "cluster",
                        "model",
                        "platform",
                        "kubernetes",
                        "provider",
                        "global database",
                        "cluster database",
                        "role",
                        "groups",
                        "labels"),
                rows,
                List.of());
    }

    /** One row per cluster and flag that its release knows. */
    Table flags() {
        List<List<String>> rows = new ArrayList<>();
        for (ClusterState cluster : fleet.clusters()) {
            FlagSettings flags = cluster.flags();
            if (flags == null || cluster.release() == null) {
                continue;
            }
            for (FlagSettings.State state : flags.states().values()) {
                Flag flag = cluster.release().flags().get(state.name());
                rows.add(List.of(
                        cluster.name(),
                        state.name(),
                        state.on() ? "on" : "off",
                        state.explicit() ? state.layer() : "default",
                        state.explicit() ? state.span().toString() : NONE,
                        flag == null ? NONE : String.valueOf(flag.valuesPath())));
            }
        }
        return new Table(List.of("cluster", "flag", "state", "set by", "where", "values path"), rows, List.of());
    }

    /** One row per database server and the cluster that uses it. */
    Table databases() {
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (ClusterState state : fleet.clusters()) {
            Cluster cluster = state.cluster();
            if (cluster != null) {
                String scope = cluster.globalDatabase() == null ? "private" : "global " + cluster.globalDatabase();
                rows.add(row(cluster, scope, cluster.database()));
                if (cluster.clusterDatabase() != null) {
                    rows.add(row(cluster, "cluster", cluster.clusterDatabase()));
                }
                noteAddresses(cluster, notes);
            }
        }
        fleet.description().globalDatabases().values().forEach(database -> notes.add(synchronisation(database)));
        return new Table(
                List.of("cluster", "scope", "host", "port", "prefix", "user", "tls", "addresses"), rows, notes);
    }

    /** One row per leaf that a free-form {@code values} tree sets. */
    Table values() {
        List<List<String>> rows = new ArrayList<>();
        for (ClusterState cluster : fleet.clusters()) {
            Value free = ValuePath.of("values").in(cluster.resolved().set());
            if (free != null) {
                Map<ValuePath, Value> leaves = new LinkedHashMap<>();
                collect(ValuePath.root(), free, leaves);
                leaves.forEach((path, value) -> rows.add(List.of(
                        cluster.name(),
                        path.toString(),
                        layerOf(cluster.resolved(), ValuePath.of("values").then(path)),
                        value.span().known() ? value.span().toString() : NONE)));
            }
        }
        return new Table(List.of("cluster", "path", "set by", "where"), rows, List.of());
    }

    private static List<String> row(Cluster cluster, String scope, Database database) {
        return List.of(
                cluster.name(),
                scope,
                database.host(),
                String.valueOf(database.port()),
                database.prefix(),
                database.user(),
                database.verifyTls() ? "verify-full" : "off",
                database.cidrs().isEmpty() ? NONE : String.join(", ", database.cidrs()));
    }

    private static void noteAddresses(Cluster cluster, List<String> notes) {
        boolean unknown = cluster.database().cidrs().isEmpty()
                || (cluster.clusterDatabase() != null
                        && cluster.clusterDatabase().cidrs().isEmpty());
        if (unknown && cluster.networkPolicies()) {
            notes.add("cluster `" + cluster.name()
                    + "`: a database without `cidrs` is opened by port only, to any address");
        }
    }

    private static String synchronisation(Section database) {
        String owner = database.body().text("ldapSync");
        return owner == null
                ? "global database `" + database.name() + "`: no cluster is declared to synchronise LDAP"
                : "global database `" + database.name() + "`: `" + owner
                        + "` is declared to synchronise LDAP; the chart has no key that enforces it";
    }

    private static void collect(ValuePath path, Value value, Map<ValuePath, Value> leaves) {
        if (value instanceof Value.Mapping mapping && !mapping.members().isEmpty()) {
            mapping.members().forEach((key, member) -> collect(path.key(key), member.value(), leaves));
        } else {
            leaves.put(path, value);
        }
    }

    private static String layerOf(ResolvedCluster cluster, ValuePath path) {
        List<ResolvedCluster.Setting> settings = cluster.settings(path);
        return settings.isEmpty()
                ? NONE
                : settings.get(settings.size() - 1).layer().name();
    }

    private String groups(String cluster) {
        return fleet.cluster(cluster)
                .map(state -> String.join(", ", FleetDescription.groupsOf(state.section())))
                .filter(groups -> !groups.isEmpty())
                .orElse(NONE);
    }

    private static String text(Value.Mapping specification, String path) {
        @Nullable Value value = ValuePath.parse(path).in(specification);
        return value instanceof Value.Text text ? text.text() : NONE;
    }

    private static String labels(Value.Mapping specification) {
        List<String> labels = new ArrayList<>();
        Selection.labelsOf(specification).forEach((key, value) -> labels.add(key + "=" + value));
        return labels.isEmpty() ? NONE : String.join(", ", labels);
    }
}
