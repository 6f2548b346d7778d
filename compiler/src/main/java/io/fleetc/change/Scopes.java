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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What jobs are about in a revision: which database, which clusters, and which jobs come before. */
final class Scopes implements RecordBook.Jobs {
    private final FleetRevision revision;
    private final RuleBook rules;

    /**
     * The scopes of a revision.
     *
     * @param revision the revision
     * @param rules the rules and jobs
     */
    Scopes(FleetRevision revision, RuleBook rules) {
        this.revision = revision;
        this.rules = rules;
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
    public List<Scope> databases(Scope scope) {
        return Stream.concat(
                        Stream.of(scope),
                        scope.kind() == Scope.Kind.CLUSTER
                                ? revision.cluster(scope.name()).map(this::database).stream()
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

    @Override
    public List<ProofKey.Done> before(Job job, Scope scope) {
        return prerequisites(job, scope).stream().map(Before::done).toList();
    }

    /** What must have run before a job, and which rule says so. */
    List<Before> prerequisites(Job job, Scope scope) {
        List<Before> before = new ArrayList<>();
        for (Rule rule : rules.changeRules()) {
            if (rule.constraint() instanceof AboutChange.Guard guard
                    && guard.edge().kind() == Edge.Kind.RUN
                    && guard.edge().target().equals(job.name())) {
                for (Need need : guard.needs()) {
                    if (need instanceof Need.Job asked) {
                        rules.job(asked.job())
                                .ifPresent(earlier -> done(earlier, asked, scope)
                                        .forEach(done -> before.add(new Before(rule.id(), done))));
                    }
                }
            }
        }
        return before;
    }

    private List<ProofKey.Done> done(Job earlier, Need.Job asked, Scope scope) {
        List<String> names = asked.everyIn()
                ? clusters(scope)
                : clusters(scope).stream().limit(1).toList();
        return names.stream()
                .map(revision::cluster)
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
