package io.fleetc.change;

import io.fleetc.evidence.Approval;
import io.fleetc.evidence.JobRun;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Scope;
import io.fleetc.evidence.Statement;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Job;
import io.fleetc.rules.Need;
import io.fleetc.rules.Rule;
import io.fleetc.rules.RuleBook;
import io.fleetc.rules.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each statement on record is worth for the fleet as it is: for which rules it counts, or why it does not. */
public final class Worth {
    private final FleetRevision revision;
    private final Ledger ledger;
    private final RuleBook rules;
    private final Optional<Instant> now;
    private final RecordBook record;
    private final Scopes scopes;

    /**
     * The worth of a record.
     *
     * @param revision the fleet
     * @param ledger what is on record
     * @param rules the rules that ask for records
     * @param now the moment by which records expire
     */
    public Worth(FleetRevision revision, Ledger ledger, RuleBook rules, Instant now) {
        this.revision = revision;
        this.ledger = ledger;
        this.rules = rules;
        this.now = Optional.of(now);
        Change change = new Change(Map.of(), revision, revision, ledger, file -> false, this.now, rules);
        this.scopes = new Scopes(change);
        this.record = new RecordBook(change, scopes);
    }

    /** What a statement is worth: {@code counts for IOM-UPG-002}, or {@code nothing: it did not succeed}. */
    public String of(Statement statement) {
        if (statement instanceof JobRun run) {
            return of(run);
        }
        if (statement instanceof Observed seen) {
            boolean newest =
                    ledger.observed(seen.cluster()).filter(seen::equals).isPresent();
            return newest ? "the newest of its cluster" : "there is a newer one";
        }
        if (statement instanceof Approval approval) {
            return of(approval);
        }
        return switch (statement.kind()) {
            case FRESH_DATABASE -> fresh(statement);
            case RESTORED -> counts(asking(Need.Restored.class::isInstance));
            default -> counts(asking(Need.Compatible.class::isInstance));
        };
    }

    /** The fleet as it is does not tell what its clusters ran on the database before. */
    private String fresh(Statement statement) {
        return record.fresh(statement.scope()).findAny().isEmpty()
                ? "nothing: it was restored since"
                : "counts as new, unless a cluster ran on it without what a job needs";
    }

    /** The fleet as it is does not tell whether what was approved has become otherwise since. */
    private String of(Approval approval) {
        if (approval.expires().filter(end -> end.isBefore(now.orElse(end))).isPresent()) {
            return "nothing: it has expired";
        }
        List<String> asking = asking(
                need -> need instanceof Need.Approval asked && asked.subject().equals(approval.subject()));
        List<String> counting = asking(need -> need instanceof Need.Approval asked
                && asked.subject().equals(approval.subject())
                && !isTooOld(approval, asked));
        return counting.isEmpty() && !asking.isEmpty() ? "nothing: it is too old" : counts(counting);
    }

    private boolean isTooOld(Approval approval, Need.Approval asked) {
        return approval.expires().isEmpty()
                && new RecordAge(now).refusal(approval.time(), asked.maxAge()).isPresent();
    }

    private String of(JobRun run) {
        Optional<Job> job = rules.job(run.job());
        if (job.isEmpty()) {
            return "nothing: no rule knows the job";
        }
        Standing standing = record.standing(new ProofKey.Done(job.get(), scope(run.scope()), maxAge(run.job())));
        if (standing.by().filter(run::equals).isPresent()) {
            return counts(
                    asking(need -> need instanceof Need.Job asked && asked.job().equals(run.job())));
        }
        return standing.refused().stream()
                .filter(refused -> refused.statement().equals(run))
                .map(refused -> "nothing: it " + refused.reason())
                .findFirst()
                .orElse("there is a newer one");
    }

    /** The scope as the fleet describes it, so that another server of the same name is noticed. */
    private Scope scope(Scope said) {
        if (said.kind() == Scope.Kind.GLOBAL_DATABASE) {
            return scopes.globalDatabase(said.name());
        }
        return revision.cluster(said.name())
                .map(ClusterFacts::name)
                .map(Scope::cluster)
                .orElse(said);
    }

    /** The shortest time for which any rule lets a run of a job count. */
    private Optional<Duration> maxAge(String job) {
        return needs().flatMap(asked ->
                        asked.need() instanceof Need.Job run && run.job().equals(job)
                                ? run.maxAge().stream()
                                : Stream.empty())
                .min(Comparator.naturalOrder());
    }

    private static String counts(List<String> ids) {
        return ids.isEmpty() ? "no rule asks for it" : "counts for " + Words.and(ids);
    }

    private List<String> asking(java.util.function.Predicate<Need> wanted) {
        return needs().filter(asked -> wanted.test(asked.need()))
                .map(Asked::rule)
                .distinct()
                .toList();
    }

    private record Asked(String rule, Need need) {}

    private Stream<Asked> needs() {
        List<Asked> all = new ArrayList<>();
        for (Rule rule : rules.changeRules()) {
            needs((AboutChange) rule.constraint()).forEach(need -> all.add(new Asked(rule.id(), need)));
        }
        return all.stream();
    }

    private static Stream<Need> needs(AboutChange about) {
        if (about instanceof AboutChange.Guard guard) {
            return guard.needs().stream();
        }
        if (about instanceof AboutChange.Lossy lossy) {
            return lossy.needs().stream();
        }
        if (about instanceof AboutChange.Phases phases) {
            return phases.moves().stream().flatMap(move -> move.needs().stream());
        }
        return about instanceof AboutChange.Ratchet ratchet
                ? Stream.concat(Stream.of(new Need.Compatible()), ratchet.back().stream())
                : Stream.empty();
    }
}
