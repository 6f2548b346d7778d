package io.fleetc.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that is on record, the earliest first wherever there is more than one statement. */
public final class Ledger {
    private static final Ledger EMPTY = of(List.of());

    private final List<Statement> statements;
    private final Map<String, List<JobRun>> runs = new TreeMap<>();
    private final Map<String, List<Observed>> observations = new TreeMap<>();
    private final Map<String, List<Approval>> approvals = new TreeMap<>();
    private final Map<String, List<Restored>> restores = new TreeMap<>();
    private final List<SchemaCompatible> compatibilities = new ArrayList<>();
    private final List<FreshDatabase> fresh = new ArrayList<>();

    private Ledger(List<Statement> statements) {
        this.statements = statements;
        statements.forEach(this::file);
    }

    /** A ledger of statements in any order. */
    public static Ledger of(Collection<? extends Statement> statements) {
        return new Ledger(statements.stream()
                .<Statement>map(each -> each)
                .sorted(Statement.BY_TIME)
                .toList());
    }

    /** A ledger without a statement. */
    public static Ledger empty() {
        return EMPTY;
    }

    private void file(Statement statement) {
        if (statement instanceof JobRun run) {
            put(runs, run.job(), run);
        } else if (statement instanceof Observed observed) {
            put(observations, observed.cluster(), observed);
        } else if (statement instanceof Approval approval) {
            put(approvals, approval.subject(), approval);
        } else if (statement instanceof Restored restored) {
            put(restores, restored.scope().subject(), restored);
        } else if (statement instanceof SchemaCompatible compatible) {
            compatibilities.add(compatible);
        } else if (statement instanceof FreshDatabase created) {
            fresh.add(created);
        }
    }

    private static <T> void put(Map<String, List<T>> map, String key, T statement) {
        map.computeIfAbsent(key, name -> new ArrayList<>()).add(statement);
    }

    /** All statements. */
    public List<Statement> statements() {
        return statements;
    }

    /** Whether nothing is on record. */
    public boolean isEmpty() {
        return statements.isEmpty();
    }

    /** The runs of a job, whatever became of them. */
    public List<JobRun> runs(String job) {
        return view(runs.get(job));
    }

    /** The newest observation of a cluster. */
    public Optional<Observed> observed(String cluster) {
        List<Observed> all = observations(cluster);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /**
     * The observation from which on a cluster may run any revision: the newest one in good order, since a cluster that is
     * not may still run what it ran before; failing that the oldest one, since nobody knows how far the cluster came.
     *
     * @param cluster the cluster
     * @param recent whether a file counts for nothing
     */
    public Optional<Observed> settled(String cluster, Predicate<String> recent) {
        List<Observed> counted = observations(cluster).stream()
                .filter(seen -> !recent.test(seen.file()))
                .toList();
        for (int i = counted.size() - 1; i >= 0; i--) {
            if (counted.get(i).settled()) {
                return Optional.of(counted.get(i));
            }
        }
        return counted.stream().findFirst();
    }

    /**
     * The same where a change takes statements away: the earlier of what is left and of what there was, so that nobody
     * narrows what a cluster may run by taking a statement away.
     *
     * @param taken what the change takes away
     */
    public Optional<Observed> settled(String cluster, Predicate<String> recent, Ledger taken) {
        Optional<Observed> left = settled(cluster, recent);
        if (taken.observations(cluster).isEmpty()) {
            return left;
        }
        List<Observed> before = new ArrayList<>(taken.observations(cluster));
        observations(cluster).stream().filter(seen -> !recent.test(seen.file())).forEach(before::add);
        Optional<Observed> was = of(before).settled(cluster, file -> false);
        return Stream.concat(left.stream(), was.stream()).min(Statement.BY_TIME);
    }

    /** A ledger that has the statements of another one too. */
    public Ledger and(Ledger other) {
        return other.isEmpty()
                ? this
                : of(Stream.concat(statements.stream(), other.statements.stream())
                        .toList());
    }

    /** All observations of a cluster. */
    public List<Observed> observations(String cluster) {
        return view(observations.get(cluster));
    }

    /** The restores of a database, those included that do not say which server it was. */
    public List<Restored> restores(Scope scope) {
        return view(restores.get(scope.subject())).stream()
                .filter(restored -> restored.scope().agreesWith(scope))
                .toList();
    }

    /** The approvals of a rule or of anything else that is asked for. */
    public List<Approval> approvals(String subject) {
        return view(approvals.get(subject));
    }

    /** What is said about releases and schemas. */
    public List<SchemaCompatible> compatibilities() {
        return Collections.unmodifiableList(compatibilities);
    }

    /** The databases that were created on record. */
    public List<FreshDatabase> fresh() {
        return Collections.unmodifiableList(fresh);
    }

    private static <T> List<T> view(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }
}
