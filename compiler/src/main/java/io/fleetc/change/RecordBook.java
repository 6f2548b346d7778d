package io.fleetc.change;

import io.fleetc.evidence.Approval;
import io.fleetc.evidence.FreshDatabase;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.Scope;
import io.fleetc.evidence.Statement;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.Job;
import io.fleetc.rules.Need;
import io.fleetc.rules.Words;
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
 * <p>Runs of jobs are judged by {@link JobRecords}, what is on record about schemas by {@link SchemaRecords}. A statement
 * that comes with the change itself counts for nothing in it: who enables something must not be the one who vouches for it
 * in the same breath.
 */
public final class RecordBook {
    private final Change change;
    private final Ledger ledger;
    private final SchemaRecords schemas;
    private final DatabaseHistory databases;
    private final RecordAge age;
    private final JobRecords runs;
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
        this.ledger = change.ledger();
        this.schemas = new SchemaRecords(change, jobs);
        this.databases = new DatabaseHistory(change);
        this.age = new RecordAge(asOf());
        this.runs = new JobRecords(change, jobs, leaving, databases, age, this::standing);
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
        return created(scope).filter(created -> databases.moved(created, scope).isEmpty());
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
            Optional<String> reason = databases
                    .moved(created, done.scope())
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
            return notFresh(newest(ledger.runs(done.job().name()), run -> runs.refusal(run, done)), done);
        }
        if (key instanceof ProofKey.Approved approved) {
            return newest(ledger.approvals(approved.subject()), approval -> refusal(approval, approved));
        }
        if (key instanceof ProofKey.Compatible compatible) {
            return newest(ledger.compatibilities(), said -> schemas.refusal(said, compatible));
        }
        if (key instanceof ProofKey.Restored restored) {
            Function<Restored, @Nullable String> refusal =
                    said -> databases.moved(said, restored.scope()).orElseGet(() -> schemas.refusal(said));
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
        return (ends.isPresent() ? Optional.<String>empty() : age.refusal(approval.time(), asked.maxAge()))
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
