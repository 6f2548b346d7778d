package io.fleetc.compiler;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.change.ChangeJudge;
import io.fleetc.change.FleetRevision;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.evidence.Ledger;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.Edge;
import io.fleetc.rules.FleetFacts;
import io.fleetc.rules.Rule;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

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
                        new FleetRevision("", "the revision before", withoutGuarded()),
                        new FleetRevision("", "this revision", FleetCompiler.facts(fleet)),
                        ledger,
                        fleet.rules(),
                        this::requiresEvidence)
                : List.of();
    }

    /** The fleet before it switched on what asks for records, and like this one in all else. */
    private FleetFacts withoutGuarded() {
        SortedSet<String> guarded = new TreeSet<>();
        for (Rule rule : fleet.rules().changeRules()) {
            if (rule.constraint() instanceof AboutChange.Guard guard
                    && guard.edge().kind() == Edge.Kind.ENABLE) {
                guarded.add(guard.edge().target());
            }
        }
        Map<String, ResolvedCluster> clusters = new LinkedHashMap<>();
        Map<String, FlagSettings> flags = new LinkedHashMap<>();
        for (ClusterState cluster : fleet.clusters()) {
            clusters.put(cluster.name(), cluster.resolved());
            if (cluster.flags() != null) {
                flags.put(cluster.name(), cluster.flags().off(guarded));
            }
        }
        return FleetFacts.of(fleet.description(), clusters, flags);
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
