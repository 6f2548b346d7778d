package io.fleetc.change;

import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.SchemaCompatible;
import io.fleetc.evidence.Scope;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return jobs.clusters(said.scope()).stream()
                .flatMap(cluster -> refusal(said, cluster, change.history(cluster)).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> refusal(Restored said, String cluster, List<FleetRevision> known) {
        List<FleetRevision> raised = raised(cluster, known);
        if (raised.isEmpty()) {
            return Optional.empty();
        }
        FleetRevision first = raised.get(0);
        Optional<Observed> seen = change.ledger().observations(cluster).stream()
                .filter(observed -> isOf(observed, cluster, raised))
                .findFirst();
        Optional<Instant> made = first.at();
        boolean recorded = change.observations(cluster).stream().anyMatch(observed -> isOf(observed, cluster, raised));
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
    private List<FleetRevision> raised(String cluster, List<FleetRevision> known) {
        int first = known.size();
        while (first > 0 && isRaised(cluster, known.get(first - 1))) {
            first--;
        }
        return known.subList(first, known.size());
    }

    /** Whether a cluster was seen at one of these revisions, or at another one with the same files. */
    private boolean isOf(Observed seen, String cluster, List<FleetRevision> raised) {
        Optional<FleetRevision> at = change.since().apply(seen.revision()).stream()
                .flatMap(List::stream)
                .findFirst();
        return at.isPresent()
                && isRaised(cluster, at.get())
                && raised.get(0)
                        .at()
                        .map(made -> !seen.time().isBefore(made))
                        .orElseGet(() -> raised.stream()
                                .anyMatch(revision ->
                                        revision.id().equals(at.get().id())));
    }

    private boolean isRaised(String cluster, FleetRevision revision) {
        Optional<SemanticVersion> ran = revision.cluster(cluster).flatMap(Fact.Runs::release);
        Optional<SemanticVersion> wanted = change.next().cluster(cluster).flatMap(Fact.Runs::release);
        return ran.isPresent() && wanted.isPresent() && ran.get().compareTo(wanted.get()) > 0;
    }
}
