package io.fleetc.compiler;

import io.fleetc.change.FleetRevision;
import io.fleetc.change.Worth;
import io.fleetc.diagnostic.Checked;
import io.fleetc.evidence.EvidenceReader;
import io.fleetc.evidence.Known;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Scope;
import io.fleetc.evidence.Statement;
import io.fleetc.rules.Job;
import io.fleetc.rules.JobScope;
import io.fleetc.source.Sources;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is on record about a fleet, read with the names that the fleet and its rules know. */
public final class FleetEvidence {
    private FleetEvidence() {}

    /**
     * The evidence among the files of a fleet.
     *
     * @param asOf the moment of the judgement; empty to let everything pass
     */
    public static Checked<Ledger> read(Sources files, ValidatedFleet fleet, Optional<Instant> asOf) {
        return EvidenceReader.read(files, known(fleet), asOf);
    }

    /** The evidence in some of the files. */
    static Checked<Ledger> read(
            Sources files, ValidatedFleet fleet, Optional<Instant> asOf, Predicate<String> selected) {
        return EvidenceReader.read(files, known(fleet), asOf, selected);
    }

    /** What each statement is worth for a fleet at a moment. */
    public static Function<Statement, String> worth(ValidatedFleet fleet, Ledger ledger, Instant now) {
        return new Worth(new FleetRevision("", "this fleet", FleetCompiler.facts(fleet)), ledger, fleet.rules(), now)
                ::of;
    }

    /** The names that evidence may use. */
    public static Known known(ValidatedFleet fleet) {
        Map<String, Scope.Kind> jobs = new TreeMap<>();
        for (Job job : fleet.rules().jobs()) {
            jobs.put(job.name(), job.scope() == JobScope.CLUSTER ? Scope.Kind.CLUSTER : Scope.Kind.GLOBAL_DATABASE);
        }
        return Known.of(fleet.description()).withJobs(jobs);
    }
}
