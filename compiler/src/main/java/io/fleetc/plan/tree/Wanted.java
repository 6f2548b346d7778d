package io.fleetc.plan.tree;

import io.fleetc.layers.Layers;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What shall hold at a step: that of the change, but for what the step does not do yet.
 *
 * @param clusters the settings of each cluster, its layers merged
 * @param databases the global databases
 * @param specification what the fleet says beside those
 */
record Wanted(Map<String, Value.Mapping> clusters, Map<String, Value.Mapping> databases, Value.Mapping specification) {
    private static final List<String> DUTIES = List.of("ldapSync", "sourceOfTruth");

    /** Applies reversions to a fleet; the wider ones first, so that the narrower ones are exceptions to them. */
    static Wanted of(FleetDescription target, FleetDescription base, List<Reversion> reversions) {
        List<Reversion> ordered = reversions.stream()
                .sorted(Comparator.comparing(
                        reversion -> reversion.path().steps().size()))
                .toList();
        Map<String, Value.Mapping> databases = new TreeMap<>();
        target.globalDatabases().forEach((name, section) -> databases.put(name, section.body()));
        Value.Mapping specification = target.specification();
        for (Reversion reversion : ordered) {
            if (reversion.subject() == Reversion.Subject.GLOBAL_DATABASE) {
                revert(databases, reversion);
            } else if (reversion.subject() == Reversion.Subject.FLEET) {
                specification = reverted(specification, reversion);
            }
        }
        Draft draft = new Draft(target);
        draft.databases().keySet().retainAll(databases.keySet());
        databases.forEach((name, body) -> Draft.put(draft.databases(), name, body));
        Map<String, Value.Mapping> clusters = new TreeMap<>();
        Layers.of(draft.description()).forEach((name, resolved) -> clusters.put(name, resolved.set()));
        ordered.stream()
                .filter(reversion -> reversion.subject() == Reversion.Subject.CLUSTER)
                .forEach(reversion -> revert(clusters, reversion));
        leaveOut(target, base, clusters, databases);
        keepDatabases(clusters.values(), base, databases);
        return new Wanted(clusters, databases, specification);
    }

    /** A database whose first cluster comes later is not there yet, nor is a duty of a cluster that is not on it. */
    private static void leaveOut(
            FleetDescription target,
            FleetDescription base,
            Map<String, Value.Mapping> clusters,
            Map<String, Value.Mapping> databases) {
        Map<String, String> later = new TreeMap<>();
        Layers.of(target).forEach((name, resolved) -> later.put(name, database(resolved.set())));
        Map<String, String> now = new TreeMap<>();
        clusters.forEach((name, settings) -> now.put(name, database(settings)));
        for (Map.Entry<String, Value.Mapping> entry : new TreeMap<>(databases).entrySet()) {
            String name = entry.getKey();
            boolean arrives = base.globalDatabases().get(name) == null && later.containsValue(name);
            if (arrives && !now.containsValue(name) && !isNamedByLayers(target, name)) {
                databases.remove(name);
                continue;
            }
            Value.Mapping body = entry.getValue();
            for (String duty : DUTIES) {
                String bearer = body.text(duty);
                boolean away = bearer != null && !name.equals(now.get(bearer));
                body = away ? Exchange.remove(body, ValuePath.of(duty)) : body;
            }
            databases.put(name, body);
        }
    }

    /** Whether a layer that clusters share names a database: it would name nothing once the database is left out. */
    private static boolean isNamedByLayers(FleetDescription target, String database) {
        return database.equals(database(target.defaults().body()))
                || target.groups().values().stream().anyMatch(group -> database.equals(database(group.body())));
    }

    private static String database(Value.Mapping settings) {
        Value.Mapping reference = settings.mapping("globalDatabase");
        return String.valueOf(reference == null ? null : reference.text("ref"));
    }

    /** A database that the change drops stays as long as a cluster uses it. */
    private static void keepDatabases(
            Collection<Value.Mapping> clusters, FleetDescription base, Map<String, Value.Mapping> databases) {
        for (Value.Mapping cluster : clusters) {
            Value.Mapping reference = cluster.mapping("globalDatabase");
            String name = reference == null ? null : reference.text("ref");
            Section dropped = name == null ? null : base.globalDatabases().get(name);
            if (dropped != null) {
                databases.putIfAbsent(dropped.name(), dropped.body());
            }
        }
    }

    private static void revert(Map<String, Value.Mapping> all, Reversion reversion) {
        String name = reversion.name();
        if (!reversion.path().steps().isEmpty()) {
            // What is not there yet has no settings that could be reverted.
            all.computeIfPresent(name, (same, settings) -> reverted(settings, reversion));
        } else if (reversion.value().orElse(null) instanceof Value.Mapping whole) {
            all.put(name, whole);
        } else {
            all.remove(name);
        }
    }

    private static Value.Mapping reverted(Value.Mapping settings, Reversion reversion) {
        ValuePath path = reversion.path();
        return reversion
                .value()
                .map(value -> Exchange.put(settings, path, value))
                .orElseGet(() -> Exchange.remove(settings, path));
    }

    /** The groups that a cluster is in. */
    List<String> groups(String cluster) {
        return FleetDescription.groupsOf(new Section(cluster, settings(cluster).span(), settings(cluster), List.of()));
    }

    /** The settings of a cluster; none when it shall not be there. */
    Value.Mapping settings(String cluster) {
        return clusters.getOrDefault(cluster, Values.empty());
    }
}
