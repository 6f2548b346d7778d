package io.fleetc.change;

import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.SchemaCompatible;
import io.fleetc.evidence.Scope;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.Words;
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
     * moment before that.
     */
    @Nullable
    String refusal(Restored said) {
        for (String cluster : jobs.clusters(said.scope())) {
            Optional<Observed> raised = change.ledger().observations(cluster).stream()
                    .filter(seen -> isLowered(cluster, seen))
                    .findFirst();
            if (raised.isPresent() && !said.to().isBefore(raised.get().time())) {
                return "goes back to " + said.to() + ", when " + Words.code(cluster)
                        + " ran the newer release already ("
                        + Words.code(raised.get().file()) + ")";
            }
            if (raised.isPresent() && said.time().isBefore(raised.get().time())) {
                return "was before " + Words.code(cluster) + " ran the newer release ("
                        + Words.code(raised.get().file()) + ")";
            }
        }
        return null;
    }

    /** Whether a cluster was seen at a newer release than the wanted one. */
    private boolean isLowered(String cluster, Observed seen) {
        Optional<SemanticVersion> ran = change.since().apply(seen.revision()).stream()
                .limit(1)
                .flatMap(revision -> revision.cluster(cluster).stream())
                .flatMap(found -> Fact.Runs.release(found).stream())
                .findFirst();
        Optional<SemanticVersion> wanted = change.next().cluster(cluster).flatMap(Fact.Runs::release);
        return ran.isPresent() && wanted.isPresent() && ran.get().compareTo(wanted.get()) > 0;
    }
}
