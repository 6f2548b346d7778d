package io.fleetc.change;

import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.SchemaCompatible;
import io.fleetc.evidence.Scope;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.Words;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What records about the schema of a database are worth for a change. */
final class SchemaRecords {
    private final Change change;
    private final RecordBook.Jobs jobs;

    SchemaRecords(Change change, RecordBook.Jobs jobs) {
        this.change = change;
        this.jobs = jobs;
    }

    /** Why a word about releases is no answer to what is asked; "" if it is about something else, null if it is one. */
    @Nullable
    String refusal(SchemaCompatible said, ProofKey.Compatible asked) {
        boolean about = (said.scope().kind() == Scope.Kind.FLEET || said.scope().agreesWith(asked.scope()))
                && said.from().equals(asked.from())
                && said.with().equals(asked.with());
        return about ? null : "";
    }

    /**
     * Why a restore does not lower the schema; null if it does. It must have been made after the schema was raised, to a
     * moment before that. Nothing ran a release before there was a revision that has it; and while nobody has seen the
     * cluster, it may have run it from then on.
     */
    @Nullable
    String refusal(Restored said) {
        return Stream.concat(
                        jobs.clusters(said.scope()).stream()
                                .flatMap(cluster -> refusal(said, cluster, change.history(cluster)).stream()),
                        elsewhere(said).stream())
                .findFirst()
                .orElse(null);
    }

    /** The same for who is on the database no more: the schema that it made stays there. */
    private Optional<String> elsewhere(Restored said) {
        Scope database = said.scope();
        if (database.kind() != Scope.Kind.GLOBAL_DATABASE) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>(change.base().clusters().keySet());
        names.addAll(change.next().clusters().keySet());
        names.removeAll(jobs.clusters(database));
        return names.stream()
                .flatMap(name -> refusal(
                        said,
                        name,
                        change.history(name).stream()
                                .filter(revision -> DatabaseHistory.isOn(revision, name, database))
                                .toList())
                        .stream())
                .findFirst()
                .or(() -> atThatTime(said));
    }

    /** What the newest revision of the moment to which a database goes back says, also of clusters that were retired since. */
    private Optional<String> atThatTime(Restored said) {
        return change.sinceMoment().apply(said.to()).stream()
                .flatMap(List::stream)
                .limit(1)
                .filter(then ->
                        then.at().filter(made -> !made.isAfter(said.to())).isPresent())
                .flatMap(then -> then.clusters().keySet().stream()
                        .filter(name -> DatabaseHistory.isOn(then, name, said.scope()))
                        .filter(name -> isRaised(said.scope(), name, then))
                        .map(name -> "goes back to " + said.to() + ", when " + Words.code(name)
                                + " may have run the newer release already, in " + Words.code(then.label())))
                .findFirst();
    }

    private Optional<String> refusal(Restored said, String cluster, List<FleetRevision> known) {
        List<FleetRevision> raised = raised(said.scope(), cluster, known);
        if (raised.isEmpty()) {
            return Optional.empty();
        }
        FleetRevision first = raised.get(0);
        Optional<Observed> seen = change.ledger().observations(cluster).stream()
                .filter(observed -> isOf(said.scope(), observed, raised))
                .findFirst();
        Optional<Instant> made = first.at();
        boolean recorded =
                change.observations(cluster).stream().anyMatch(observed -> isOf(said.scope(), observed, raised));
        if (!recorded && (made.isEmpty() || raised.size() == known.size())) {
            return Optional.of("cannot be held against the upgrade: nobody has recorded when " + Words.code(cluster)
                    + " came to the newer release");
        }
        if (seen.isPresent() && !said.to().isBefore(seen.get().time())) {
            return Optional.of("goes back to " + said.to() + ", when " + Words.code(cluster)
                    + " ran the newer release already (" + Words.code(seen.get().file()) + ")");
        }
        if (made.isPresent() && !said.to().isBefore(made.get())) {
            return Optional.of("goes back to " + said.to() + ", when " + Words.code(cluster)
                    + " may have run the newer release already, since " + Words.code(first.label()) + " of "
                    + made.get());
        }
        if (seen.isPresent() && said.time().isBefore(seen.get().time())) {
            return Optional.of("was before " + Words.code(cluster) + " ran the newer release ("
                    + Words.code(seen.get().file()) + ")");
        }
        return made.isPresent() && said.time().isBefore(made.get())
                ? Optional.of("was before " + Words.code(cluster) + " got the newer release, in "
                        + Words.code(first.label()) + " of " + made.get())
                : Optional.empty();
    }

    /**
     * The newest revisions in a row that have a newer release than the wanted one, oldest first: what was raised before
     * an earlier way back says nothing of this one.
     */
    private List<FleetRevision> raised(Scope database, String cluster, List<FleetRevision> known) {
        int first = known.size();
        while (first > 0 && isRaised(database, cluster, known.get(first - 1))) {
            first--;
        }
        return known.subList(first, known.size());
    }

    /** Whether a cluster was seen at one of these revisions, or at another one with the same files. */
    private boolean isOf(Scope database, Observed seen, List<FleetRevision> raised) {
        Optional<FleetRevision> at = change.since().apply(seen.revision()).stream()
                .flatMap(List::stream)
                .findFirst();
        return at.isPresent()
                && isRaised(database, seen.cluster(), at.get())
                && raised.get(0)
                        .at()
                        .map(made -> !seen.time().isBefore(made))
                        .orElseGet(() -> raised.stream()
                                .anyMatch(revision ->
                                        revision.id().equals(at.get().id())));
    }

    private boolean isRaised(Scope database, String cluster, FleetRevision revision) {
        Optional<SemanticVersion> ran = revision.cluster(cluster).flatMap(Fact.Runs::release);
        List<String> members = jobs.clusters(database);
        // Who is not there any more is held against the newest of those who are.
        Optional<SemanticVersion> wanted = (members.contains(cluster) ? List.of(cluster) : members)
                .stream()
                        .flatMap(name -> change.next().cluster(name).flatMap(Fact.Runs::release).stream())
                        .max(SemanticVersion::compareTo);
        return ran.isPresent() && wanted.isPresent() && ran.get().compareTo(wanted.get()) > 0;
    }
}
