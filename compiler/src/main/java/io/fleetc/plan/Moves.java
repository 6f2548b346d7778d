package io.fleetc.plan;

import io.fleetc.change.Fact;
import io.fleetc.change.FleetRevision;
import io.fleetc.model.Section;
import io.fleetc.model.SemanticVersion;
import io.fleetc.plan.tree.Reversion;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Edge;
import io.fleetc.rules.RoleIs;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything in which two revisions of a fleet differ, taken apart into what can be done separately: each flag of each
 * cluster, each release, each role, each database and its description, each duty, and whatever else a cluster says about itself as one.
 */
final class Moves {
    private static final ValuePath VERSION = ValuePath.of("platform", "version");
    private static final ValuePath REFERENCE = ValuePath.of("globalDatabase");
    private static final ValuePath ROLE = ValuePath.of("role");
    private static final String FLAGS = "flags";
    private static final String DATABASE = "database";
    private static final Set<String> INHERITED = Set.of("globalDatabase", DATABASE, "clusterDatabase", "storage");
    private static final String OWNER = "ldapSync";
    private static final ValuePath SOURCE = ValuePath.of("sourceOfTruth");

    private final FleetRevision base;
    private final FleetRevision next;
    private final Set<Fact> waiting;
    private final Map<Move, List<Fact>> moves = new LinkedHashMap<>();

    private Moves(FleetRevision base, FleetRevision next, Set<Fact> waiting) {
        this.base = base;
        this.next = next;
        this.waiting = waiting;
    }

    /**
     * The moves from one revision to another, each with the facts that it is known by.
     *
     * @param base the one revision
     * @param next the other
     * @param waiting flags that a new cluster does not begin with
     */
    static Map<Move, List<Fact>> between(FleetRevision base, FleetRevision next, Set<Fact> waiting) {
        Moves moves = new Moves(base, next, waiting);
        moves.collect();
        return moves.moves;
    }

    private void collect() {
        Set<String> names = new LinkedHashSet<>(base.clusters().keySet());
        names.addAll(next.clusters().keySet());
        for (String name : names) {
            Optional<ClusterFacts> before = base.cluster(name);
            Optional<ClusterFacts> after = next.cluster(name);
            if (before.isPresent() && after.isPresent()) {
                changed(before.get(), after.get());
            } else {
                comesOrGoes(name, before);
            }
        }
        next.facts().globalDatabases().forEach((name, entry) -> {
            Section before = base.facts().globalDatabases().get(name);
            if (before != null) {
                described(name, before.body(), entry.body());
                owner(name, before.body(), entry.body());
            }
        });
    }

    private void comesOrGoes(String name, Optional<ClusterFacts> before) {
        Reversion reversion = Reversion.ofCluster(
                name, ValuePath.root(), before.map(cluster -> cluster.resolved().set()));
        moves.put(
                new Move(
                        name,
                        before.isPresent() ? Move.Kind.RETIRED_CLUSTER : Move.Kind.NEW_CLUSTER,
                        "",
                        "",
                        "",
                        before.isPresent() ? List.of(new Edge(Edge.Kind.REMOVE, "cluster")) : List.of(),
                        List.of(reversion)),
                List.of(new Fact.Exists(name)));
        for (Fact fact : waiting) {
            if (fact instanceof Fact.FlagOn flag && flag.cluster().equals(name)) {
                Reversion off =
                        Reversion.ofCluster(name, ValuePath.of(FLAGS, flag.flag()), Optional.of(Values.bool(false)));
                moves.put(flagMove(name, flag.flag(), true, List.of(off)), List.of(flag));
            }
        }
    }

    // One cluster.

    private void changed(ClusterFacts before, ClusterFacts after) {
        List<ValuePath> rest = new ArrayList<>();
        Set<ValuePath> database = new LinkedHashSet<>();
        boolean role = false;
        boolean moved = !version(before).equals(version(after));
        for (ValuePath path : differences(before, after)) {
            Object first = path.steps().get(0);
            if (first.equals(FLAGS)) {
                flag(before, after, path, rest);
            } else if (path.equals(ROLE)) {
                role = true;
            } else if (isOfDatabase(path, before, after) && !comesFromPrimary(path, after)) {
                database.add(path);
            } else if (!comesFromEntry(path, after) && !comesFromPrimary(path, after)) {
                rest.add(path);
            }
        }
        if (role) {
            role(before, after);
        }
        if (!database.isEmpty()) {
            database(before, after, List.copyOf(database));
        }
        if (moved) {
            release(before, after, rest);
        } else {
            settings(before, after, rest);
        }
    }

    /** Where two clusters differ; flags one by one, also where one of them sets none at all. */
    private static List<ValuePath> differences(ClusterFacts before, ClusterFacts after) {
        List<ValuePath> paths = new ArrayList<>();
        for (ValuePath path :
                Differences.of(before.resolved().set(), after.resolved().set())) {
            if (path.equals(ValuePath.of(FLAGS))) {
                Set<String> names = new LinkedHashSet<>();
                for (ClusterFacts cluster : List.of(before, after)) {
                    if (path.in(cluster.resolved().set()) instanceof Value.Mapping flags) {
                        names.addAll(flags.members().keySet());
                    }
                }
                names.forEach(name -> paths.add(path.key(name)));
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    private void flag(ClusterFacts before, ClusterFacts after, ValuePath path, List<ValuePath> rest) {
        String flag = String.valueOf(path.steps().get(path.steps().size() - 1));
        boolean known = before.flags().knows(flag) && after.flags().knows(flag);
        if (path.steps().size() != 2
                || !known
                || before.flags().on(flag) == after.flags().on(flag)) {
            rest.add(path);
            return;
        }
        boolean on = after.flags().on(flag);
        moves.put(
                flagMove(after.name(), flag, on, reversions(before, List.of(path))),
                List.of(new Fact.FlagOn(after.name(), flag)));
    }

    private static Move flagMove(String cluster, String flag, boolean on, List<Reversion> reversions) {
        return new Move(
                cluster,
                on ? Move.Kind.FLAG_ON : Move.Kind.FLAG_OFF,
                flag,
                Boolean.toString(!on),
                Boolean.toString(on),
                List.of(new Edge(on ? Edge.Kind.ENABLE : Edge.Kind.DISABLE, flag)),
                reversions);
    }

    private void role(ClusterFacts before, ClusterFacts after) {
        moves.put(
                new Move(
                        after.name(),
                        Move.Kind.ROLE,
                        "",
                        before.active() ? "active" : "passive",
                        after.active() ? "active" : "passive",
                        List.of(new Edge(after.active() ? Edge.Kind.ACTIVATE : Edge.Kind.DEACTIVATE, "cluster")),
                        reversions(before, List.of(ROLE))),
                List.of(new Fact.Holds(after.name(), new RoleIs(true), false)));
    }

    private void database(ClusterFacts before, ClusterFacts after, List<ValuePath> paths) {
        List<Edge> edges = new ArrayList<>();
        if (before.globalDatabase() != null) {
            edges.add(new Edge(Edge.Kind.LEAVE, "globalDatabase"));
        }
        if (after.globalDatabase() != null) {
            edges.add(new Edge(Edge.Kind.JOIN, "globalDatabase"));
        }
        ValuePath reference = ValuePath.of("globalDatabase", "ref");
        moves.put(
                new Move(
                        after.name(),
                        Move.Kind.DATABASE,
                        "",
                        named(before),
                        named(after),
                        edges,
                        reversions(before, paths)),
                List.of(new Fact.Has(after.name(), reference, after.at(reference))));
    }

    private static String named(ClusterFacts cluster) {
        String shared = cluster.globalDatabase();
        return shared == null ? "its own database" : "global database " + shared;
    }

    private void release(ClusterFacts before, ClusterFacts after, List<ValuePath> rest) {
        SemanticVersion from = version(before).orElse(null);
        SemanticVersion to = version(after).orElse(null);
        boolean up = from == null || to == null || to.compareTo(from) > 0;
        List<Fact> facts = new ArrayList<>();
        if (to != null) {
            facts.add(new Fact.Runs(after.name(), to));
        }
        facts.add(new Fact.Rest(after.name(), next));
        moves.put(
                new Move(
                        after.name(),
                        up ? Move.Kind.UPGRADE : Move.Kind.DOWNGRADE,
                        "platform",
                        String.valueOf(from),
                        String.valueOf(to),
                        List.of(new Edge(up ? Edge.Kind.UPGRADE : Edge.Kind.DOWNGRADE, "platform")),
                        reversions(before, rest)),
                facts);
    }

    private void settings(ClusterFacts before, ClusterFacts after, List<ValuePath> rest) {
        if (!rest.isEmpty()) {
            String subject = rest.size() == 1 ? rest.get(0).toString() : rest.size() + " settings";
            List<Edge> edges = rest.stream()
                    .map(path -> new Edge(Edge.Kind.CHANGE, path.toString()))
                    .toList();
            moves.put(
                    new Move(
                            after.name(),
                            Move.Kind.SETTINGS,
                            subject,
                            rest.size() == 1 ? shown(before, rest.get(0)) : "",
                            rest.size() == 1 ? shown(after, rest.get(0)) : "",
                            edges,
                            reversions(before, rest)),
                    List.of(new Fact.Rest(after.name(), next)));
        }
    }

    private static String shown(ClusterFacts cluster, ValuePath path) {
        return shown(path.in(cluster.resolved().set()));
    }

    private static String shown(@Nullable Value value) {
        return value instanceof Value.Text text
                ? text.text()
                : value instanceof Value.Whole whole
                        ? whole.number().toString()
                        : value instanceof Value.Bool bool ? Boolean.toString(bool.on()) : "";
    }

    private static List<Reversion> reversions(ClusterFacts before, List<ValuePath> paths) {
        return paths.stream()
                .map(path -> Reversion.ofCluster(
                        before.name(),
                        path,
                        Optional.ofNullable(path.in(before.resolved().set()))))
                .toList();
    }

    private static Optional<SemanticVersion> version(ClusterFacts cluster) {
        String text = cluster.text(VERSION);
        return text == null ? Optional.empty() : SemanticVersion.parse(text);
    }

    /** Whether a path says which database a cluster uses. */
    private static boolean isOfDatabase(ValuePath path, ClusterFacts before, ClusterFacts after) {
        boolean changes = !java.util.Objects.equals(before.globalDatabase(), after.globalDatabase());
        Object first = path.steps().get(0);
        return REFERENCE.covers(path)
                || (changes && first.equals(DATABASE) && after.globalDatabase() == null)
                || (changes && first.equals(DATABASE) && before.globalDatabase() == null)
                || (changes && first.equals("clusterDatabase"));
    }

    /** Whether a cluster has a setting from the entry of the global database that it names. */
    private static boolean comesFromEntry(ValuePath path, ClusterFacts after) {
        return after.globalDatabase() != null && path.steps().get(0).equals(DATABASE);
    }

    /** Whether a standby has a setting from the cluster that it stands by for. */
    private static boolean comesFromPrimary(ValuePath path, ClusterFacts after) {
        return after.standbyFor() != null
                && INHERITED.contains(String.valueOf(path.steps().get(0)));
    }

    // Databases and their duties.

    /** What the entry of a database says anew holds for all clusters on it at once: where it is, and with which account. */
    private void described(String database, Value.Mapping before, Value.Mapping after) {
        Optional<Fact> together = Optional.empty();
        for (ValuePath path : Differences.of(before, after)) {
            if (path.equals(ValuePath.of(OWNER))) {
                continue;
            }
            Fact fact = new Fact.Described("", database, path, next);
            List<Fact> facts = new ArrayList<>(List.of(fact));
            if (path.equals(SOURCE)) {
                Optional.ofNullable(after.text(path.toString()))
                        .flatMap(cluster -> coming(database, cluster))
                        .ifPresent(facts::add);
            } else {
                together.ifPresent(facts::add);
                together = Optional.of(fact);
            }
            moves.put(described(database, path, path.in(before), path.in(after)), facts);
        }
    }

    private static Move described(String database, ValuePath path, @Nullable Value before, @Nullable Value after) {
        return new Move(
                database,
                Move.Kind.DATABASE_SETTINGS,
                path.toString(),
                shown(before),
                shown(after),
                List.of(new Edge(Edge.Kind.CHANGE, REFERENCE.then(path).toString())),
                List.of(Reversion.ofGlobalDatabase(database, path, Optional.ofNullable(before))));
    }

    private void owner(String database, Value.Mapping before, Value.Mapping after) {
        @Nullable String from = before.text(OWNER);
        @Nullable String to = after.text(OWNER);
        if (java.util.Objects.equals(from, to)) {
            return;
        }
        ValuePath path = ValuePath.of(OWNER);
        if (from != null) {
            put(
                    database,
                    from,
                    "yes",
                    "no",
                    Reversion.ofGlobalDatabase(database, path, Optional.ofNullable(before.get(OWNER))));
        }
        if (to != null) {
            put(database, to, "no", "yes", Reversion.ofGlobalDatabase(database, path, Optional.empty()));
        }
    }

    private void put(String database, String cluster, String from, String to, Reversion reversion) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact.Designated(cluster, database, OWNER)));
        if (to.equals("yes")) {
            coming(database, cluster).ifPresent(facts::add);
        }
        moves.put(new Move(database, Move.Kind.OWNER, cluster, from, to, List.of(), List.of(reversion)), facts);
    }

    /** By what a cluster is known to come to a database now: a duty comes with it. */
    private Optional<Fact> coming(String database, String cluster) {
        Optional<ClusterFacts> before = base.cluster(cluster);
        boolean was =
                before.map(found -> database.equals(found.globalDatabase())).orElse(false);
        ValuePath reference = ValuePath.of("globalDatabase", "ref");
        return next.cluster(cluster)
                .filter(after -> !was && database.equals(after.globalDatabase()))
                .map(after -> before.isEmpty()
                        ? new Fact.Exists(cluster)
                        : new Fact.Has(cluster, reference, after.at(reference)));
    }
}
