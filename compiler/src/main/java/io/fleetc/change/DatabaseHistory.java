package io.fleetc.change;

import io.fleetc.evidence.Scope;
import io.fleetc.evidence.Statement;
import io.fleetc.model.Section;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Job;
import io.fleetc.rules.Subject;
import io.fleetc.rules.Words;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What revisions say of the databases that records are about: whether they were used before, and whether they still are
 * the same ones. Another host or a clone is another database, whatever its name in the fleet.
 */
final class DatabaseHistory {
    private static final String OWN = "database";
    private static final String LOCAL = "clusterDatabase";

    private final Change change;

    DatabaseHistory(Change change) {
        this.change = change;
    }

    /**
     * Why a database is no longer new to a job: a cluster may have run on it without what the job needs, and has left
     * behind what the job would have to migrate; or one came with what it had elsewhere. It stands behind the file of the
     * record that says that it was new.
     */
    Optional<String> usedWithout(Scope database, Job job, Instant created) {
        for (String cluster : everMembers(database)) {
            List<FleetRevision> history = change.history(cluster);
            Optional<FleetRevision> elsewhere = history.stream()
                    .filter(revision -> !job.needs().isEmpty())
                    .filter(revision -> revision.cluster(cluster)
                            .filter(found -> found.active() && !isOn(found, database))
                            .isPresent())
                    .findFirst();
            if (elsewhere.isPresent()) {
                return Optional.of("exempts no longer: " + Words.code(cluster) + " was on another database before, at "
                        + Words.code(elsewhere.get().label()));
            }
            for (int i = 0; i < history.size(); i++) {
                FleetRevision revision = history.get(i);
                boolean over = i + 1 < history.size()
                        && history.get(i + 1)
                                .at()
                                .filter(then -> !then.isAfter(created))
                                .isPresent();
                Optional<Condition> lacking = over || !sameDatabase(database, revision, change.next())
                        ? Optional.empty()
                        : revision.cluster(cluster)
                                .filter(found -> isOn(found, database))
                                .flatMap(found -> lacking(job, revision, found));
                if (lacking.isPresent()) {
                    return Optional.of("exempts no longer: " + Words.code(cluster) + " may have run without "
                            + (lacking.get() instanceof FlagState flag ? Words.code(flag.flag()) : "what the job needs")
                            + " since, at " + Words.code(revision.label()));
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> everMembers(Scope database) {
        Set<String> names = new LinkedHashSet<>();
        if (database.kind() == Scope.Kind.CLUSTER) {
            names.add(database.name());
        } else {
            Stream.of(change.base(), change.next())
                    .flatMap(revision -> revision.clusters().values().stream())
                    .filter(cluster -> isOn(cluster, database))
                    .forEach(cluster -> names.add(cluster.name()));
        }
        return names;
    }

    private static boolean isOn(ClusterFacts cluster, Scope database) {
        String shared = cluster.globalDatabase();
        return cluster.active()
                && (database.kind() == Scope.Kind.CLUSTER
                        ? shared == null
                        : database.name().equals(shared));
    }

    private static Optional<Condition> lacking(Job job, FleetRevision revision, ClusterFacts cluster) {
        Subject subject = new Subject(revision.facts(), cluster, null);
        return job.needs().stream().filter(need -> !need.holds(subject)).findFirst();
    }

    /** Whether a cluster is active on a database in a revision. */
    static boolean isOn(FleetRevision revision, String cluster, Scope database) {
        return revision.cluster(cluster).filter(found -> isOn(found, database)).isPresent();
    }

    /** A record that does not name the database by what the fleet has too is about the one that had its name then. */
    Optional<String> moved(Statement said, Scope asked) {
        return said.scope().identity().isEmpty() || asked.identity().isEmpty()
                ? change.sinceMoment()
                        .apply(said.time())
                        .flatMap(since -> elsewhere(asked, since))
                        .map(revision -> "cannot be told to be about this database: " + Words.code(asked)
                                + " was another one in " + Words.code(revision.label())
                                + ": host, port, prefix or identity differ")
                : Optional.empty();
    }

    /** The first of some revisions in which what a job ran for had other databases than it has in the wanted one. */
    Optional<FleetRevision> elsewhere(Scope scope, List<FleetRevision> revisions) {
        FleetRevision base = change.base();
        return revisions.stream()
                .filter(revision -> !sameReference(scope, revision, base) || !sameDatabase(scope, revision, base))
                .findFirst()
                .or(() -> sameReference(scope, base, change.next()) && !sameDatabase(scope, base, change.next())
                        ? Optional.of(base)
                        : Optional.empty());
    }

    /** Whether a cluster names the same global database, or none; who comes or goes with the change is judged as such. */
    private static boolean sameReference(Scope scope, FleetRevision one, FleetRevision other) {
        Optional<ClusterFacts> before = one.cluster(scope.name());
        Optional<ClusterFacts> after = other.cluster(scope.name());
        return scope.kind() != Scope.Kind.CLUSTER
                || before.isEmpty()
                || after.isEmpty()
                || Objects.equals(before.get().globalDatabase(), after.get().globalDatabase());
    }

    private static boolean sameDatabase(Scope scope, FleetRevision one, FleetRevision other) {
        List<Address> before = addresses(scope, one);
        List<Address> after = addresses(scope, other);
        if (before.size() != after.size()) {
            return true;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).agreesWith(after.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The databases of a scope; for a cluster its own, and after it the one that it shares. */
    private static List<Address> addresses(Scope scope, FleetRevision revision) {
        if (scope.kind() == Scope.Kind.GLOBAL_DATABASE) {
            return Address.of(revision, scope.name()).map(List::of).orElse(List.of());
        }
        Optional<ClusterFacts> cluster = revision.cluster(scope.name());
        if (cluster.isEmpty()) {
            return List.of();
        }
        String shared = cluster.get().globalDatabase();
        List<Address> addresses = new ArrayList<>();
        addresses.add(Address.of(cluster.get(), shared == null ? OWN : LOCAL));
        if (shared != null) {
            Address.of(revision, shared).ifPresent(addresses::add);
        }
        return addresses;
    }

    /**
     * Where a database is, and which one.
     *
     * @param host the host; empty where nobody says
     * @param port the port
     * @param prefix what the names of its databases begin with; empty where nobody says
     * @param identity PostgreSQL's system identifier; empty where nobody says
     */
    private record Address(String host, String port, String prefix, String identity) {
        // What the schema of the fleet says of an entry that leaves them out.
        private static final String PORT = "5432";
        private static final String PREFIX = "iomete_";

        static Optional<Address> of(FleetRevision revision, String database) {
            Section entry = revision.facts().globalDatabases().get(database);
            return entry == null
                    ? Optional.empty()
                    : Optional.of(new Address(
                            said(entry.body().get("host"), ""),
                            said(entry.body().get("port"), PORT),
                            said(entry.body().get("prefix"), PREFIX),
                            said(entry.body().get("identity"), "")));
        }

        static Address of(ClusterFacts cluster, String section) {
            return new Address(
                    said(cluster.at(ValuePath.of(section, "host")), ""),
                    said(cluster.at(ValuePath.of(section, "port")), PORT),
                    said(cluster.at(ValuePath.of(section, "prefix")), ""),
                    said(cluster.at(ValuePath.of(section, "identity")), ""));
        }

        private static String said(@Nullable Value value, String unsaid) {
            return value instanceof Value.Text text ? text.text() : value == null ? unsaid : Words.literal(value);
        }

        /** Whether neither contradicts the other: to write down what was so before is no change. */
        boolean agreesWith(Address other) {
            return agree(host, other.host)
                    && agree(port, other.port)
                    && agree(prefix, other.prefix)
                    && agree(identity, other.identity);
        }

        private static boolean agree(String one, String other) {
            return one.isEmpty() || other.isEmpty() || one.equals(other);
        }
    }
}
