package io.fleetc.change;

import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ClusterFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What must be known of the releases on one global database.
 *
 * <p>Its schema is that of the newest release that ever ran on it, as far as that is known: what may run counts, since a
 * missing observation must not permit more than one that was made.
 */
final class SchemaDemands {
    private final Change change;
    private final Scopes scopes;
    private final AboutChange.Ratchet ratchet;

    SchemaDemands(Change change, Scopes scopes, AboutChange.Ratchet ratchet) {
        this.change = change;
        this.scopes = scopes;
        this.ratchet = ratchet;
    }

    /**
     * For a cluster that comes to a release, or with it to a database: that its release works on the schema that is there,
     * and if it may be the one that makes the schema, that those of the others do.
     */
    List<ProofKey> coming(ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        Optional<SemanticVersion> to = Fact.Runs.release(cluster);
        if (database == null || to.isEmpty()) {
            return List.of();
        }
        SemanticVersion release = to.get();
        Map<String, ProofKey> keys = new TreeMap<>();
        Set<SemanticVersion> highest = new TreeSet<>();
        highest.add(release);
        boolean raises = true;
        for (String member : members(database)) {
            Set<SemanticVersion> ran = ran(member, database);
            Set<SemanticVersion> may = new TreeSet<>(ran);
            wanted(member, database).ifPresent(may::add);
            highest.addAll(may);
            raises &= ran.isEmpty() || ran.iterator().next().compareTo(release) <= 0;
            if (!member.equals(cluster.name())) {
                may.stream()
                        .filter(with -> with.compareTo(release) < 0)
                        .forEach(with -> ask(keys, cluster, with, release));
            }
        }
        if (!raises) {
            keys.clear();
        }
        ask(keys, cluster, release, List.copyOf(highest).get(highest.size() - 1));
        return List.copyOf(keys.values());
    }

    /** For a cluster that goes back together with its database: that it works on the schema of those that do not. */
    List<ProofKey> goingBack(ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        Optional<SemanticVersion> to = Fact.Runs.release(cluster);
        if (database == null || to.isEmpty()) {
            return List.of();
        }
        Map<String, ProofKey> keys = new TreeMap<>();
        Set<SemanticVersion> stay = new TreeSet<>(Set.of(to.get()));
        for (String member : members(database)) {
            Optional<SemanticVersion> wanted = wanted(member, database);
            wanted.ifPresent(stay::add);
            if (!goesBack(member)) {
                stay.addAll(ran(member, database));
            }
        }
        ask(keys, cluster, to.get(), List.copyOf(stay).get(stay.size() - 1));
        return List.copyOf(keys.values());
    }

    private void ask(Map<String, ProofKey> keys, ClusterFacts cluster, SemanticVersion with, SemanticVersion schema) {
        boolean known = with.compareTo(schema) >= 0
                || ratchet.table().stream()
                        .anyMatch(entry ->
                                entry.from().contains(schema) && entry.with().contains(with));
        if (!known) {
            keys.put(
                    with + " " + schema,
                    new ProofKey.Compatible(scopes.database(cluster), with.toString(), schema.toString()));
        }
    }

    /** Who is on a database, or was when somebody saw it last. */
    private Set<String> members(String database) {
        Set<String> members = new LinkedHashSet<>();
        Stream.of(change.base(), change.next())
                .flatMap(revision -> revision.clusters().keySet().stream())
                .filter(name ->
                        !ran(name, database).isEmpty() || wanted(name, database).isPresent())
                .forEach(members::add);
        return members;
    }

    private Optional<SemanticVersion> wanted(String cluster, String database) {
        return release(change.next(), cluster, database);
    }

    /** The releases with which a cluster may be on a database, lowest first. */
    private Set<SemanticVersion> ran(String cluster, String database) {
        Set<SemanticVersion> releases = new TreeSet<>();
        List<FleetRevision> may = new ArrayList<>(change.window(cluster));
        may.add(change.base());
        may.forEach(revision -> release(revision, cluster, database).ifPresent(releases::add));
        return releases;
    }

    private boolean goesBack(String cluster) {
        Optional<SemanticVersion> before = change.base().cluster(cluster).flatMap(Fact.Runs::release);
        Optional<SemanticVersion> after = change.next().cluster(cluster).flatMap(Fact.Runs::release);
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) < 0;
    }

    private static Optional<SemanticVersion> release(FleetRevision revision, String cluster, String database) {
        return revision.cluster(cluster)
                .filter(found -> Objects.equals(found.globalDatabase(), database) && found.active())
                .flatMap(Fact.Runs::release);
    }
}
