package io.fleetc.compiler;

import io.fleetc.change.ChangeJudge;
import io.fleetc.change.FleetRevision;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.evidence.Ledger;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;

/** How strict a fleet is with clusters, by their label {@code env}. */
final class Environments {
    private static final ValuePath ENVIRONMENT = ValuePath.of("labels", "env");

    private final ValidatedFleet fleet;

    private Environments(ValidatedFleet fleet) {
        this.fleet = fleet;
    }

    static Environments of(ValidatedFleet fleet) {
        return new Environments(fleet);
    }

    /** What clusters have switched on, where records are required, without a record of what that needs. */
    List<Diagnostic> standing(Ledger ledger) {
        return fleet.clusters().stream().anyMatch(cluster -> requiresEvidence(cluster.name()))
                ? ChangeJudge.standing(
                        new FleetRevision("", "this revision", FleetCompiler.facts(fleet)),
                        ledger,
                        fleet.rules(),
                        this::requiresEvidence)
                : List.of();
    }

    private boolean requiresEvidence(String cluster) {
        return fleet.cluster(cluster)
                .map(found -> ENVIRONMENT.in(found.resolved().set()))
                .filter(Value.Text.class::isInstance)
                .map(environment -> ValuePath.of("environments", ((Value.Text) environment).text(), "requireEvidence")
                        .in(fleet.description().specification()))
                .map(required -> required instanceof Value.Bool bool && bool.on())
                .orElse(false);
    }
}
