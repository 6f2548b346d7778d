package io.fleetc.change;

import io.fleetc.evidence.Scope;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Job;
import io.fleetc.rules.JobScope;
import io.fleetc.rules.Need;
import io.fleetc.rules.Rule;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Hold;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds what may not happen unless something is on record. */
final class GroundGuards {
    private final Ground ground;
    private final Happenings happenings;
    private final Proofs proofs;
    private final RecordBook whileLeaving;
    private final Map<Guard, Happening> happeningOf = new LinkedHashMap<>();

    GroundGuards(Ground ground, Happenings happenings) {
        this.ground = ground;
        this.happenings = happenings;
        this.proofs = new Proofs(ground.facts(), ground.scopes(), new RecordBook(ground.change(), ground.scopes()));
        this.whileLeaving = new RecordBook(ground.change(), ground.scopes(), true);
    }

    Proofs proofs() {
        return proofs;
    }

    /** What each guard is about. */
    Map<Guard, Happening> happenings() {
        return happeningOf;
    }

    /** Binds a rule that asks for something where an edge is crossed. */
    void guard(Rule rule, Edge edge, List<Need> needs, boolean freshExempt) {
        for (Happening happening : happenings.of(edge)) {
            Optional<ClusterFacts> cluster = concerned(happening);
            if (cluster.isEmpty()
                    ? happening.cluster().isEmpty()
                    : rule.applies().to(cluster.get())) {
                List<Need> left = freshExempt && cluster.isPresent() ? unlessFresh(needs, cluster.get()) : needs;
                if (!left.isEmpty()) {
                    guard(rule, happening, needs(left, happening, cluster));
                    cluster.ifPresent(found -> notWhileLeaving(rule, happening, left, found));
                    notBeforeItsCluster(rule, happening);
                }
            }
        }
    }

    /** What is needed also of a cluster on a database that is new; a job is, once the database was used without it. */
    List<Need> unlessFresh(List<Need> needs, ClusterFacts cluster) {
        Scope database = ground.scopes().database(cluster);
        return needs.stream()
                .filter(need -> need instanceof Need.Job asked
                        ? ground.change()
                                .rules()
                                .job(asked.job())
                                .filter(job -> !proofs.record().fresh(database, job))
                                .isPresent()
                        : proofs.record().fresh(database).findAny().isEmpty())
                .toList();
    }

    /** What a job was not done for may not be there any more, unless the job was done for it too. */
    private void notWhileLeaving(Rule rule, Happening happening, List<Need> needs, ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        List<ClusterFacts> leaving =
                database == null ? List.of() : ground.scopes().leaving(database);
        for (Need need : leaving.isEmpty() ? List.<Need>of() : needs) {
            if (need instanceof Need.Job asked) {
                ground.change()
                        .rules()
                        .job(asked.job())
                        .ifPresent(job -> leaving.stream()
                                .filter(member -> asked.everyIn() || job.scope() == JobScope.GLOBAL_DATABASE)
                                .forEach(member -> notWhileLeaving(rule, happening, job, asked, cluster, member)));
            }
        }
    }

    private void notWhileLeaving(
            Rule rule, Happening happening, Job job, Need.Job asked, ClusterFacts cluster, ClusterFacts member) {
        ProofKey key = new ProofKey.Done(
                job,
                asked.everyIn()
                        ? ground.scopes().of(job, member)
                        : ground.scopes().of(job, cluster),
                asked.maxAge());
        boolean concerned = asked.everyIn() || !job.needs().isEmpty();
        Standing standing = whileLeaving.standing(key);
        if (concerned && !standing.holds()) {
            Fact leftOut = new Fact.LeftOut(
                    member.name(),
                    String.valueOf(cluster.globalDatabase()),
                    job.name(),
                    RecordBook.reasons(standing).stream().findFirst().orElse(""));
            Literal gone = ground.facts().yes(leftOut).not();
            ground.add(
                    rule,
                    List.of(cluster.name(), member.name()),
                    new Implication(rule.id(), happening.literal(), gone, Hold.DURING));
        }
    }

    /** A cluster that is new may come without a flag that it begins with, and not the other way round. */
    private void notBeforeItsCluster(Rule rule, Happening happening) {
        String cluster = happening.cluster();
        if (happening.edge().kind() == Edge.Kind.ENABLE
                && ground.base().cluster(cluster).isEmpty()) {
            Literal exists = ground.facts().yes(new Fact.Exists(cluster));
            ground.add(rule, List.of(cluster), new Implication(rule.id(), happening.literal(), exists, Hold.BETWEEN));
        }
    }

    /** Binds one happening to what it needs. */
    void guard(Rule rule, Happening happening, List<ProofKey> keys) {
        Guard guard = new Guard(
                rule.id(),
                happening.literal(),
                keys.stream().map(proofs::number).toList());
        happeningOf.put(guard, happening);
        ground.add(rule, happening.cluster().isEmpty() ? List.of() : List.of(happening.cluster()), guard);
    }

    /** The cluster on which something happens, as it is wanted, or as it was if it goes. */
    private Optional<ClusterFacts> concerned(Happening happening) {
        return ground.next().cluster(happening.cluster()).or(() -> ground.base().cluster(happening.cluster()));
    }

    /** What is asked of the record where something happens. */
    List<ProofKey> needs(List<Need> needs, Happening happening, Optional<ClusterFacts> cluster) {
        List<ProofKey> keys = new ArrayList<>();
        for (Need need : needs) {
            keys.addAll(keys(need, happening, cluster));
        }
        return keys;
    }

    private List<ProofKey> keys(Need need, Happening happening, Optional<ClusterFacts> cluster) {
        Scope scope = cluster.map(found -> Scope.cluster(found.name()))
                .orElseGet(() -> Scope.globalDatabase(happening.subject()));
        if (need instanceof Need.Job asked) {
            return cluster.map(found -> done(asked, found)).orElse(List.of());
        }
        if (need instanceof Need.Approval approval) {
            return List.of(new ProofKey.Approved(
                    approval.subject(),
                    scope,
                    cluster.map(found -> List.of(ground.scopes().database(found), Scope.fleet()))
                            .orElse(List.of(Scope.fleet())),
                    ground.facts().fact(happening.literal().fact()),
                    approval.maxAge()));
        }
        if (need instanceof Need.Retired) {
            return List.of(new ProofKey.Retired(happening.subject(), scope));
        }
        if (need instanceof Need.Overrides) {
            return List.of(new ProofKey.Looked(scope, happening.edge().target()));
        }
        if (need instanceof Need.Restored) {
            return List.of(
                    new ProofKey.Restored(cluster.map(ground.scopes()::database).orElse(scope)));
        }
        return List.of(new ProofKey.Never(scope, ""));
    }

    private List<ProofKey> done(Need.Job asked, ClusterFacts cluster) {
        List<ClusterFacts> where = new ArrayList<>();
        if (asked.everyIn() && cluster.globalDatabase() != null) {
            ground.scopes().sharing(cluster).stream()
                    .filter(ClusterFacts::active)
                    .forEach(where::add);
        } else {
            where.add(cluster);
        }
        return ground.change().rules().job(asked.job()).stream()
                .flatMap(job -> where.stream()
                        .<ProofKey>map(
                                found -> new ProofKey.Done(job, ground.scopes().of(job, found), asked.maxAge())))
                .distinct()
                .toList();
    }

    /** The same; what needs nothing may happen. */
    void guardUnlessNothing(Rule rule, Happening happening, List<ProofKey> keys) {
        if (!keys.isEmpty()) {
            guard(rule, happening, keys);
        }
    }
}
