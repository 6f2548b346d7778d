package io.fleetc.change;

import io.fleetc.evidence.Scope;
import io.fleetc.model.Section;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Job;
import io.fleetc.rules.JobScope;
import io.fleetc.rules.Need;
import io.fleetc.rules.Rule;
import io.fleetc.rules.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What jobs are about in the wanted revision: which database, which clusters, and which jobs come before; and which
 * clusters may still be there though the revision has them elsewhere.
 */
final class Scopes implements RecordBook.Jobs {
    private final Change change;
    private final FleetRevision revision;
    private final RuleBook rules;
    private final Map<String, List<ClusterFacts>> leaving = new LinkedHashMap<>();

    /** The scopes of a change. */
    Scopes(Change change) {
        this.change = change;
        this.revision = change.next();
        this.rules = change.rules();
    }

    /** What a job is about that a change on a cluster asks for. */
    Scope of(Job job, ClusterFacts cluster) {
        return job.scope() == JobScope.CLUSTER ? Scope.cluster(cluster.name()) : database(cluster);
    }

    /** The database that decides for a cluster who may do what: the shared one, or its own. */
    Scope database(ClusterFacts cluster) {
        String shared = cluster.globalDatabase();
        return shared == null ? Scope.cluster(cluster.name()) : globalDatabase(shared);
    }

    /** A global database, with what tells its server from others. */
    Scope globalDatabase(String name) {
        Section entry = revision.facts().globalDatabases().get(name);
        return entry == null
                ? Scope.globalDatabase(name)
                : new Scope(Scope.Kind.GLOBAL_DATABASE, name, text(entry, "identity"), text(entry, "prefix"));
    }

    private static String text(Section entry, String key) {
        String text = entry.body().text(key);
        return text == null ? "" : text;
    }

    @Override
    public List<String> clusters(Scope scope) {
        return scope.kind() == Scope.Kind.CLUSTER
                ? List.of(scope.name())
                : members(scope.name()).stream()
                        .filter(ClusterFacts::active)
                        .map(ClusterFacts::name)
                        .toList();
    }

    @Override
    public List<String> leaving(Scope scope) {
        return scope.kind() == Scope.Kind.CLUSTER
                ? List.of()
                : leaving(scope.name()).stream().map(ClusterFacts::name).toList();
    }

    @Override
    public List<Scope> databases(Scope scope) {
        return Stream.concat(
                        Stream.of(scope),
                        scope.kind() == Scope.Kind.CLUSTER
                                ? Stream.of(revision, change.base())
                                        .flatMap(known -> known.cluster(scope.name()).stream())
                                        .map(this::database)
                                : Stream.empty())
                .distinct()
                .toList();
    }

    /** The clusters on a global database. */
    List<ClusterFacts> members(String database) {
        return revision.clusters().values().stream()
                .filter(cluster -> database.equals(cluster.globalDatabase()))
                .toList();
    }

    /** The clusters on the global database of one of them, itself included; none where it has no such database. */
    List<ClusterFacts> sharing(ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        return database == null ? List.of() : members(database);
    }

    /**
     * The clusters that were active on a database and leave it or the fleet, or become passive, or have done so and may
     * still be there; as they were there.
     */
    List<ClusterFacts> leaving(String database) {
        return leaving.computeIfAbsent(
                database,
                name -> change.base().clusters().keySet().stream()
                        .filter(cluster -> on(revision, cluster, name).isEmpty())
                        .flatMap(cluster -> change.window(cluster).stream()
                                .flatMap(seen -> on(seen, cluster, name).stream())
                                .reduce((older, newer) -> newer)
                                .stream())
                        .toList());
    }

    /** A cluster that was in the fleet and comes to another global database. */
    Optional<ClusterFacts> joining(String cluster) {
        return revision.cluster(cluster)
                .filter(found -> found.globalDatabase() != null)
                .filter(found -> change.base()
                        .cluster(cluster)
                        .filter(before -> !Objects.equals(before.globalDatabase(), found.globalDatabase()))
                        .isPresent());
    }

    private static Optional<ClusterFacts> on(FleetRevision revision, String cluster, String database) {
        return revision.cluster(cluster).filter(found -> found.active() && database.equals(found.globalDatabase()));
    }

    @Override
    public List<ProofKey.Done> before(Job job, List<String> clusters) {
        return prerequisites(job, clusters).stream().map(Before::done).toList();
    }

    @Override
    public boolean joins(Scope scope) {
        return scope.kind() == Scope.Kind.CLUSTER && joining(scope.name()).isPresent();
    }

    @Override
    public boolean feedsDatabase(Job job) {
        return rules.changeRules().stream()
                .map(Rule::constraint)
                .anyMatch(constraint -> constraint instanceof AboutChange.Guard guard
                        && guard.edge().kind() == Edge.Kind.RUN
                        && guard.needs().stream()
                                .anyMatch(need -> need instanceof Need.Job asked
                                        && asked.job().equals(job.name()))
                        && rules.job(guard.edge().target())
                                .filter(later -> later.scope() == JobScope.GLOBAL_DATABASE)
                                .isPresent());
    }

    /** What must have run before a job, and which rule says so. */
    List<Before> prerequisites(Job job, Scope scope) {
        return prerequisites(job, clusters(scope));
    }

    private List<Before> prerequisites(Job job, List<String> clusters) {
        List<Before> before = new ArrayList<>();
        for (Rule rule : rules.changeRules()) {
            if (rule.constraint() instanceof AboutChange.Guard guard
                    && guard.edge().kind() == Edge.Kind.RUN
                    && guard.edge().target().equals(job.name())) {
                for (Need need : guard.needs()) {
                    if (need instanceof Need.Job asked) {
                        rules.job(asked.job())
                                .ifPresent(earlier -> done(earlier, asked, clusters)
                                        .forEach(done -> before.add(new Before(rule.id(), done))));
                    }
                }
            }
        }
        return before;
    }

    private List<ProofKey.Done> done(Job earlier, Need.Job asked, List<String> clusters) {
        List<String> names =
                asked.everyIn() ? clusters : clusters.stream().limit(1).toList();
        return names.stream()
                .map(name -> revision.cluster(name).or(() -> change.base().cluster(name)))
                .flatMap(Optional::stream)
                .map(cluster -> new ProofKey.Done(earlier, of(earlier, cluster), asked.maxAge()))
                .distinct()
                .toList();
    }

    /**
     * A job that comes before another one.
     *
     * @param rule the rule that says so
     * @param done the job and its scope
     */
    record Before(String rule, ProofKey.Done done) {}
}
