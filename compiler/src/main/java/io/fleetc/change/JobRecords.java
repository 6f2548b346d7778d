package io.fleetc.change;

import io.fleetc.evidence.JobRun;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.Scope;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Edge;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Job;
import io.fleetc.rules.JobScope;
import io.fleetc.rules.VersionRange;
import io.fleetc.rules.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What records of jobs are worth for a change.
 *
 * <p>A record counts if the job succeeded for just this scope, covered everything, in a version that does what is wanted,
 * while every cluster of the scope had what the job needs, after the jobs that come before it; if it is not too old; and if
 * nothing has happened since that makes it worthless.
 */
final class JobRecords {
    private final Change change;
    private final Ledger ledger;
    private final RecordBook.Jobs jobs;
    private final boolean leaving;
    private final DatabaseHistory databases;
    private final RecordAge age;
    private final Function<ProofKey.Done, Standing> earlier;

    /**
     * The records of a change.
     *
     * @param leaving whether they must hold also for the clusters that may still be on a database
     * @param earlier what is on record of the jobs that come before one
     */
    JobRecords(
            Change change,
            RecordBook.Jobs jobs,
            boolean leaving,
            DatabaseHistory databases,
            RecordAge age,
            Function<ProofKey.Done, Standing> earlier) {
        this.change = change;
        this.ledger = change.ledger();
        this.jobs = jobs;
        this.leaving = leaving;
        this.databases = databases;
        this.age = age;
        this.earlier = earlier;
    }

    /** Why a run does not count for what is asked; null if it does, and empty if it is about something else. */
    @Nullable
    String refusal(JobRun run, ProofKey.Done done) {
        Job job = done.job();
        if (!run.scope().agreesWith(done.scope())) {
            return elsewhere(run.scope(), done.scope());
        }
        if (run.dryRun()) {
            return "was a dry run";
        }
        if (!run.succeeded()) {
            return "did not succeed";
        }
        return Stream.of(
                        coverage(run, job),
                        version(run, job),
                        context(run, done),
                        age.refusal(run.finished(), done.maxAge()),
                        since(run, done))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** A statement about something else is not about this; one about the same name on another server should be told. */
    private static String elsewhere(Scope said, Scope asked) {
        return said.kind() == asked.kind() && said.name().equals(asked.name())
                ? "is about another database of that name: its identity or prefix differs"
                : "";
    }

    private static Optional<String> coverage(JobRun run, Job job) {
        if (job.covers().equals("nothing")) {
            return Optional.empty();
        }
        if (!run.omitted().isEmpty()) {
            return Optional.of("leaves out " + Words.codes(run.omitted()));
        }
        if (run.covers().isEmpty()) {
            return Optional.of("does not say which " + job.covers() + " it covered");
        }
        if (!job.counts().stream().allMatch(run.counts()::containsKey)) {
            return Optional.of("lacks the counts "
                    + Words.codes(job.counts().stream()
                            .filter(count -> !run.counts().containsKey(count))
                            .toList()));
        }
        boolean agree = job.counts().stream().map(run.counts()::get).distinct().count() < 2;
        return job.countsMustAgree() && !agree
                ? Optional.of("counts "
                        + Words.and(job.counts().stream()
                                .map(count ->
                                        Words.code(count + ": " + run.counts().get(count)))
                                .toList())
                        + ", which must be equal")
                : Optional.empty();
    }

    private static Optional<String> version(JobRun run, Job job) {
        VersionRange versions = job.versions();
        if (versions == null || run.version().isEmpty()) {
            return Optional.empty();
        }
        return SemanticVersion.parse(run.version())
                .filter(version -> !versions.contains(version))
                .map(version -> "ran version " + Words.code(run.version()) + ", which does not do it");
    }

    private List<String> clusters(Scope scope) {
        return leaving
                ? Stream.concat(jobs.clusters(scope).stream(), jobs.leaving(scope).stream())
                        .toList()
                : jobs.clusters(scope);
    }

    private Optional<String> context(JobRun run, ProofKey.Done done) {
        for (String cluster : clusters(done.scope())) {
            JobRun.Context context = run.context().get(cluster);
            for (Condition need : done.job().needs()) {
                if (need instanceof FlagState flag) {
                    if (context == null) {
                        return Optional.of("does not say what " + Words.code(cluster) + " ran meanwhile");
                    }
                    if (context.active().contains(flag.flag()) != flag.on()) {
                        return Optional.of("ran while " + Words.code(flag.flag()) + " was "
                                + (flag.on() ? "not active" : "active") + " on " + Words.code(cluster));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What has happened since that makes a run worthless. */
    private Optional<String> since(JobRun run, ProofKey.Done done) {
        for (Restored restored : jobs.databases(done.scope()).stream()
                .flatMap(database -> ledger.restores(database).stream())
                .toList()) {
            if (restored.time().isAfter(run.finished()) && restored.to().isBefore(run.finished())) {
                return Optional.of(
                        "was undone when " + Words.code(restored.scope()) + " was restored to " + restored.to());
            }
        }
        Optional<FleetRevision> elsewhere = databases
                .elsewhere(done.scope(), sinceBegan(run, done.scope()))
                .or(() -> jobs.feedsDatabase(done.job()) && jobs.joins(done.scope())
                        ? Optional.of(change.base())
                        : Optional.empty());
        if (elsewhere.isPresent()) {
            return Optional.of("is about another database: host, port, prefix or identity differ in "
                    + Words.code(elsewhere.get().label()));
        }
        Optional<String> moved =
                done.job().scope() == JobScope.GLOBAL_DATABASE ? databases.moved(run, done.scope()) : Optional.empty();
        if (moved.isPresent()) {
            return moved;
        }
        for (Edge edge : done.job().invalidatedBy()) {
            if (edge.kind() == Edge.Kind.RUN) {
                Optional<JobRun> later = ledger.runs(edge.target()).stream()
                        .filter(other -> !other.dryRun() && other.finished().isAfter(run.started()))
                        .filter(other -> concerns(other.scope(), done.scope()))
                        .findFirst();
                if (later.isPresent()) {
                    return Optional.of("ended before " + Words.code(edge.target()) + " ran again (`"
                            + later.get().file() + "`)");
                }
            }
        }
        for (ProofKey.Done before : jobs.before(done.job(), clusters(done.scope()))) {
            Standing standing = earlier.apply(before);
            boolean earlier = standing.by()
                    .map(statement -> !statement.time().isAfter(run.started()))
                    .orElse(false);
            if (!earlier) {
                return Optional.of("ran before " + Words.code(before.job().name()) + " had been done for "
                        + Words.code(before.scope().name()) + ": " + notEarlier(standing));
            }
        }
        return undone(run, done);
    }

    /** Why what comes before a job had not been done by then. */
    private static String notEarlier(Standing standing) {
        List<String> reasons = RecordBook.reasons(standing);
        return standing.by()
                .map(later -> Words.code(later.file()) + " is later")
                .orElse(reasons.isEmpty() ? "there is no evidence of it" : reasons.get(0));
    }

    private boolean concerns(Scope other, Scope scope) {
        return other.agreesWith(scope)
                || (other.kind() == Scope.Kind.CLUSTER && clusters(scope).contains(other.name()));
    }

    /** Something that the job needs did not hold in a revision since it ran, or a change came that makes it worthless. */
    private Optional<String> undone(JobRun run, ProofKey.Done done) {
        for (String cluster : clusters(done.scope())) {
            // What a cluster became elsewhere undoes nothing on the database that it left.
            Optional<List<FleetRevision>> since = jobs.clusters(done.scope()).contains(cluster)
                    ? since(run, cluster)
                    : since(run, cluster)
                            .map(known -> known.stream()
                                    .filter(revision -> DatabaseHistory.isOn(revision, cluster, done.scope()))
                                    .toList());
            for (Edge edge : done.job().invalidatedBy()) {
                boolean on = edge.kind() == Edge.Kind.ENABLE;
                if (on || edge.kind() == Edge.Kind.DISABLE) {
                    if (since.isEmpty()) {
                        return Optional.of("names a revision for " + Words.code(cluster)
                                + " that nobody knows, or not all that came after it");
                    }
                    Optional<FleetRevision> ended =
                            ended(since.get(), new Fact.FlagOn(cluster, edge.target()), on, done.job());
                    if (ended.isPresent()) {
                        return Optional.of("is worthless, since " + Words.code(cluster) + " has "
                                + Words.code(edge.target()) + (on ? " on" : " off") + " in "
                                + Words.code(ended.get().label()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The revisions that a cluster may have run since a job, as far as they are known: also those that it has left behind,
     * since what they undid stays undone. Empty where the record names a revision and what came after is not known.
     */
    private Optional<List<FleetRevision>> since(JobRun run, String cluster) {
        JobRun.Context context = run.context().get(cluster);
        Optional<List<FleetRevision>> known =
                context == null ? Optional.of(List.of()) : change.since().apply(context.revision());
        if (known.isEmpty() || !known.get().isEmpty()) {
            return known;
        }
        List<FleetRevision> window = change.window(cluster);
        int began = 0;
        for (int i = 0; i < window.size() && context != null; i++) {
            began = window.get(i).id().startsWith(context.revision()) ? i : began;
        }
        return Optional.of(window.subList(began, window.size()));
    }

    /** The revisions since a job of all its clusters; none where it does not say what they ran. */
    private List<FleetRevision> sinceBegan(JobRun run, Scope scope) {
        List<String> clusters = clusters(scope);
        if (clusters.stream().noneMatch(run.context()::containsKey)) {
            return List.of();
        }
        return clusters.stream()
                .filter(run.context()::containsKey)
                .flatMap(cluster -> since(run, cluster).stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /**
     * The first revision in which a flag is as an edge makes it. While the job ran it was not, if the job needs that;
     * otherwise only a revision counts that follows one in which it was not.
     */
    private static Optional<FleetRevision> ended(List<FleetRevision> since, Fact flag, boolean on, Job job) {
        boolean needed = job.needs().stream()
                .anyMatch(need -> need instanceof FlagState state
                        && flag.equals(new Fact.FlagOn(flag.cluster(), state.flag()))
                        && state.on() != on);
        boolean before = (needed || since.isEmpty()) ? !on : flag.holds(since.get(0));
        for (FleetRevision revision : since) {
            boolean now = flag.holds(revision);
            if (now == on && before != on) {
                return Optional.of(revision);
            }
            before = now;
        }
        return Optional.empty();
    }
}
