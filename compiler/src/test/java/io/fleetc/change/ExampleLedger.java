package io.fleetc.change;

import io.fleetc.evidence.Approval;
import io.fleetc.evidence.FreshDatabase;
import io.fleetc.evidence.JobRun;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Origin;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.SchemaCompatible;
import io.fleetc.evidence.Scope;
import io.fleetc.evidence.Statement;
import io.fleetc.rules.ChangeExample;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Job;
import io.fleetc.rules.OnRecord;
import io.fleetc.source.Span;
import io.fleetc.value.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes statements of the short forms in which examples of rules say what is on record. */
final class ExampleLedger {
    static final Instant CHANGE = Instant.parse("2026-11-20T12:00:00Z");

    private final ChangeExample example;
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    ExampleLedger(ChangeExample example, Iterable<Job> jobs) {
        this.example = example;
        jobs.forEach(job -> this.jobs.put(job.name(), job));
    }

    Ledger ledger() {
        List<Statement> statements = new ArrayList<>();
        int count = example.evidence().size();
        for (int i = 0; i < count; i++) {
            Instant at = CHANGE.minus(Duration.ofHours(count - i));
            statement(example.evidence().get(i), at, "evidence/" + i + ".json").ifPresent(statements::add);
        }
        return Ledger.of(statements);
    }

    private Optional<Statement> statement(OnRecord onRecord, Instant at, String file) {
        Origin origin = new Origin(file, Span.none(), "sha256:" + file, Values.empty());
        if (onRecord instanceof OnRecord.JobRun run) {
            Instant finished = run.ago().map(CHANGE::minus).orElse(at);
            return Optional.of(run(origin, run, finished));
        }
        if (onRecord instanceof OnRecord.Observed seen) {
            return Optional.of(new Observed(
                    origin,
                    seen.cluster(),
                    "base",
                    Observed.Health.HEALTHY,
                    true,
                    List.of(),
                    Map.of(),
                    seen.overrides(),
                    at));
        }
        if (onRecord instanceof OnRecord.Fresh fresh) {
            return Optional.of(new FreshDatabase(origin, scope(fresh.database()), at));
        }
        if (onRecord instanceof OnRecord.Restored restored) {
            return Optional.of(new Restored(origin, scope(restored.database()), CHANGE.minus(Duration.ofDays(30)), at));
        }
        if (onRecord instanceof OnRecord.Compatible compatible) {
            return versions(compatible.database())
                    .map(pair -> new SchemaCompatible(
                            origin, scope(compatible.database()), pair.get(0), pair.get(1), "ticket", at));
        }
        OnRecord.Approval approval = (OnRecord.Approval) onRecord;
        return Optional.of(new Approval(
                origin, approval.subject(), scope(approval.on()), "owner", "reason", Optional.empty(), at));
    }

    private JobRun run(Origin origin, OnRecord.JobRun run, Instant finished) {
        Job job = jobs.get(run.job());
        List<String> active = new ArrayList<>();
        for (Condition need : job == null ? List.<Condition>of() : job.needs()) {
            if (need instanceof FlagState flag && flag.on()) {
                active.add(flag.flag());
            }
        }
        Map<String, JobRun.Context> context = new LinkedHashMap<>();
        example.to().clusters().forEach(cluster -> context.put(cluster.name(), new JobRun.Context("base", active)));
        Map<String, Long> counts = new LinkedHashMap<>();
        if (job != null) {
            job.counts().forEach(count -> counts.put(count, 7L));
        }
        return new JobRun(
                origin,
                run.job(),
                "",
                "",
                scope(run.on()),
                run.succeeded(),
                false,
                List.of(run.complete() ? JobRun.EVERYTHING : "finance"),
                run.complete() ? List.of() : List.of("marketing"),
                counts,
                finished.minus(Duration.ofMinutes(10)),
                finished,
                context);
    }

    /** The oldest release on a database before the change, and the newest after it. */
    private Optional<List<String>> versions(String database) {
        return example.from().clusters().stream()
                .filter(cluster -> database.equals(cluster.globalDatabase()))
                .map(ClusterFacts::release)
                .map(String::valueOf)
                .sorted()
                .findFirst()
                .flatMap(from -> example.to().clusters().stream()
                        .filter(cluster -> database.equals(cluster.globalDatabase()))
                        .map(ClusterFacts::release)
                        .map(String::valueOf)
                        .max(String::compareTo)
                        .map(with -> List.of(from, with)));
    }

    private Scope scope(String name) {
        boolean global = example.from().globalDatabases().containsKey(name)
                || example.to().globalDatabases().containsKey(name);
        return global ? Scope.globalDatabase(name) : Scope.cluster(name);
    }
}
