package io.fleetc.change;

import io.fleetc.evidence.Approval;
import io.fleetc.evidence.FreshDatabase;
import io.fleetc.evidence.JobRun;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.Scope;
import io.fleetc.evidence.Statement;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Edge;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Job;
import io.fleetc.rules.JobScope;
import io.fleetc.rules.Need;
import io.fleetc.rules.VersionRange;
import io.fleetc.rules.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the evidence of a change is worth.
 *
 * <p>A record of a job counts if the job succeeded for just this scope, covered everything, in a version that does what is
 * wanted, while every cluster of the scope had what the job needs, after the jobs that come before it; if it is not too
 * old; and if nothing has happened since that makes it worthless. A statement that comes with the change itself counts
 * for nothing in it: who enables something must not be the one who vouches for it in the same breath.
 *
 * <p>It is longer than others because a run of a job has many ways not to count, and they read as one list.
 */
public final class RecordBook {
    private final Change change;
    private final Ledger ledger;
    private final Jobs jobs;
    private final boolean leaving;
    private final SchemaRecords schemas;
    private final DatabaseHistory databases;
    private final Map<ProofKey, Standing> standings = new LinkedHashMap<>();

    /** Which clusters a job is about, and which jobs come before it. */
    interface Jobs {
        /** The clusters of a scope. */
        List<String> clusters(Scope scope);

        /** The clusters that are of a scope no more, and may still be there. */
        List<String> leaving(Scope scope);

        /** What was restored when a job for a scope is undone: what the scope is, and the database that a cluster shares. */
        List<Scope> databases(Scope scope);

        /** What must have run before a job on some clusters, and where. */
        List<ProofKey.Done> before(Job job, List<String> clusters);

        /** Whether a scope is a cluster that comes to another global database with the change. */
        boolean joins(Scope scope);

        /** Whether a job on a cluster brings about what one on its global database builds on. */
        boolean feedsDatabase(Job job);
    }

    /** What the evidence is worth for the clusters that are wanted on a database. */
    RecordBook(Change change, Jobs jobs) {
        this(change, jobs, false);
    }

    /**
     * What the evidence is worth.
     *
     * @param leaving whether it must hold also for the clusters that may still be on a database
     */
    RecordBook(Change change, Jobs jobs, boolean leaving) {
        this.change = change;
        this.leaving = leaving;
        this.ledger = change.ledger();
        this.jobs = jobs;
        this.schemas = new SchemaRecords(change, jobs);
        this.databases = new DatabaseHistory(change);
    }

    /** What the record is worth for something that is asked for. */
    public Standing standing(ProofKey key) {
        Standing known = standings.get(key);
        if (known == null) {
            known = judge(key);
            standings.put(key, known);
        }
        return known;
    }

    /** Whether a database is on record as new, nothing was restored into it since, and nobody used it without a job. */
    boolean fresh(Scope scope, Job job) {
        return fresh(scope)
                .anyMatch(created ->
                        databases.usedWithout(scope, job, created.time()).isEmpty());
    }

    /** The records by which a database counts as new, whatever became of it since. */
    Stream<FreshDatabase> fresh(Scope scope) {
        return created(scope).filter(created -> moved(created, scope).isEmpty());
    }

    private Stream<FreshDatabase> created(Scope scope) {
        return ledger.fresh().stream()
                .filter(this::counts)
                .filter(created -> created.scope().agreesWith(scope))
                .filter(created -> ledger.restores(scope).stream()
                        .noneMatch(restored -> restored.time().isAfter(created.time())));
    }

    /** Says why a database that was new once does not spare its clusters a job. */
    private Standing notFresh(Standing standing, ProofKey.Done done) {
        boolean spares = !standing.holds()
                && change.rules().changeRules().stream()
                        .anyMatch(rule -> rule.constraint() instanceof AboutChange.Guard guard
                                && guard.freshExempt()
                                && guard.needs().stream()
                                        .anyMatch(need -> need instanceof Need.Job asked
                                                && asked.job().equals(done.job().name())));
        Standing told = standing;
        for (FreshDatabase created : spares ? created(done.scope()).toList() : List.<FreshDatabase>of()) {
            Optional<String> reason = moved(created, done.scope())
                    .or(() -> databases.usedWithout(done.scope(), done.job(), created.time()));
            told = reason.isPresent() ? told.refusing(created, reason.get()) : told;
        }
        return told;
    }

    /** The moment by which records expire. */
    Optional<Instant> asOf() {
        return change.asOf()
                .or(() -> ledger.statements().stream().map(Statement::time).max(Instant::compareTo));
    }

    private boolean counts(Statement statement) {
        return !change.recent().test(statement.file());
    }

    private Standing judge(ProofKey key) {
        if (key instanceof ProofKey.Done done) {
            return notFresh(newest(ledger.runs(done.job().name()), run -> refusal(run, done)), done);
        }
        if (key instanceof ProofKey.Approved approved) {
            return newest(ledger.approvals(approved.subject()), approval -> refusal(approval, approved));
        }
        if (key instanceof ProofKey.Compatible compatible) {
            return newest(ledger.compatibilities(), said -> schemas.refusal(said, compatible));
        }
        if (key instanceof ProofKey.Restored restored) {
            Function<Restored, @Nullable String> refusal =
                    said -> moved(said, restored.scope()).orElseGet(() -> schemas.refusal(said));
            return newest(
                    sinceContradicted(ledger.restores(restored.scope()), said -> refusal.apply(said) != null),
                    refusal::apply);
        }
        if (key instanceof ProofKey.Looked looked) {
            return newest(
                    sinceContradicted(
                            ledger.observations(looked.scope().name()),
                            seen -> seen.overrides().containsKey(looked.flag())),
                    seen -> refusal(seen, looked));
        }
        if (key instanceof ProofKey.Retired retired) {
            return retired(retired);
        }
        return Standing.NOTHING;
    }

    /** Judges the newest statement first; the first one that counts is taken. A refusal of "" passes over a statement. */
    private <T extends Statement> Standing newest(List<T> statements, Refusal<T> refusal) {
        Standing standing = Standing.NOTHING;
        for (int i = statements.size() - 1; i >= 0; i--) {
            T statement = statements.get(i);
            String reason = refusal.of(statement);
            if (reason == null && !counts(statement)) {
                reason = (change.taken().statements().contains(statement) ? "is taken away" : "arrives")
                        + " in the same change as what it would allow";
            }
            if (reason == null) {
                return standing.accepting(statement);
            }
            if (!reason.isEmpty()) {
                standing = standing.refusing(statement, reason);
            }
        }
        return standing;
    }

    /** The statements from the newest contradiction on: what was so before is not so any more. */
    private static <T> List<T> sinceContradicted(List<T> statements, Predicate<T> contradicts) {
        int first = 0;
        for (int i = 0; i < statements.size(); i++) {
            first = contradicts.test(statements.get(i)) ? i : first;
        }
        return statements.subList(first, statements.size());
    }

    private interface Refusal<T> {
        @Nullable
        String of(T statement);
    }

    // --- Jobs
    // ----------------------------------------------------------------------------------------------------------

    private @Nullable String refusal(JobRun run, ProofKey.Done done) {
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
                        age(run.finished(), done.maxAge()),
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

    /** A record that does not name the database by what the fleet has too is about the one that had its name then. */
    private Optional<String> moved(Statement said, Scope asked) {
        return said.scope().identity().isEmpty() || asked.identity().isEmpty()
                ? change.sinceMoment()
                        .apply(said.time())
                        .flatMap(since -> databases.elsewhere(asked, since))
                        .map(revision -> "cannot be told to be about this database: " + Words.code(asked)
                                + " was another one in " + Words.code(revision.label())
                                + ": host, port, prefix or identity differ")
                : Optional.empty();
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

    private Optional<String> age(Instant finished, Optional<Duration> most) {
        Optional<Instant> now = asOf();
        if (most.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        Duration age = Duration.between(finished, now.get());
        return age.compareTo(most.get()) > 0
                ? Optional.of("is " + hours(age) + " old and counts for " + hours(most.get()))
                : Optional.empty();
    }

    private static String hours(Duration duration) {
        long hours = duration.toHours();
        return hours < 72 ? hours + " hours" : duration.toDays() + " days";
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
                done.job().scope() == JobScope.GLOBAL_DATABASE ? moved(run, done.scope()) : Optional.empty();
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
            Standing standing = standing(before);
            boolean earlier = standing.by()
                    .map(statement -> !statement.time().isAfter(run.started()))
                    .orElse(false);
            if (!earlier) {
                return Optional.of("ran before " + Words.code(before.job().name()) + " had been done for "
                        + Words.code(before.scope().name()) + ": " + earlier(standing));
            }
        }
        return undone(run, done);
    }

    /** Why what comes before a job had not been done by then. */
    private static String earlier(Standing standing) {
        List<String> reasons = reasons(standing);
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

    // --- What people vouch for
    // -----------------------------------------------------------------------------------------

    private @Nullable String refusal(Approval approval, ProofKey.Approved asked) {
        boolean about = approval.scope().agreesWith(asked.scope())
                || asked.also().stream().anyMatch(scope -> approval.scope().agreesWith(scope));
        if (!about) {
            return "";
        }
        Optional<Instant> ends = approval.expires();
        Optional<Instant> now = asOf();
        if (ends.isPresent() && now.isPresent() && now.get().isAfter(ends.get())) {
            return "expired at " + ends.get();
        }
        return (ends.isPresent() ? Optional.<String>empty() : age(approval.time(), asked.maxAge()))
                .or(() -> spent(approval, asked.about()))
                .orElse(null);
    }

    /** An approval is of one change: what has become otherwise since, or was so then, is another one. */
    private Optional<String> spent(Approval approval, Fact about) {
        Optional<List<FleetRevision>> since = change.history(about.cluster(), approval.time());
        if (since.isEmpty()) {
            return Optional.of("is of " + approval.time() + ", and not all revisions since are known");
        }
        return since.get().stream()
                .filter(revision -> !about.isAlike(revision, change.base()))
                .findFirst()
                .map(revision -> "was given for another change: since then, in " + Words.code(revision.label())
                        + ", this was otherwise than it is before this one");
    }

    private @Nullable String refusal(Observed seen, ProofKey.Looked asked) {
        if (!seen.overridesKnown()) {
            return "does not say what the running platform overrides";
        }
        Boolean override = seen.overrides().get(asked.flag());
        if (override != null) {
            return "says that the running platform sets " + Words.code(asked.flag() + ": " + override);
        }
        // What a release cannot override says nothing of the next one.
        return change.since().apply(seen.revision()).stream()
                .flatMap(List::stream)
                .filter(revision -> !Fact.Runs.isAlike(seen.cluster(), revision, change.base()))
                .findFirst()
                .map(revision -> "is of another release, that of " + Words.code(revision.label()))
                .orElse(null);
    }

    private Standing retired(ProofKey.Retired retired) {
        return change.next().facts().retired().containsKey(retired.name()) ? Standing.IN_FLEET : Standing.NOTHING;
    }

    /** All reasons why nothing on record counts, newest statement first. */
    static List<String> reasons(Standing standing) {
        List<String> reasons = new ArrayList<>();
        standing.refused()
                .forEach(refused -> reasons.add(Words.code(refused.statement().file()) + " " + refused.reason()));
        return reasons;
    }
}
