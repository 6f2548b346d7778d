package io.fleetc.compiler;

import io.fleetc.change.Change;
import io.fleetc.change.Judgement;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.history.Past;
import io.fleetc.plan.Move;
import io.fleetc.plan.PlannedChange;
import io.fleetc.plan.StagedPlanner;
import io.fleetc.plan.Step;
import io.fleetc.plan.tree.Reversion;
import io.fleetc.plan.tree.StepTree;
import io.fleetc.plan.tree.Tree;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans a change: has the steps found, writes the files of each, and reads them again as a user would, so that no step is
 * offered that would be refused by itself.
 */
final class Planning {
    private final FleetRoot root;
    private final Past past;
    private final JudgedChange judged;

    Planning(FleetRoot root, Past past, JudgedChange judged) {
        this.root = root;
        this.past = past;
        this.judged = judged;
    }

    Checked<PlannedFleet> plan() {
        Optional<Judgement> judgement = judged.judgement();
        Optional<ValidatedFleet> base = judged.base();
        if (judgement.isEmpty() || base.isEmpty()) {
            return Checked.none(Diagnostic.error(
                            Code.FC6050,
                            "there is no base that a plan could depart from",
                            judged.fleet().description().span())
                    .helping("merge the first description of the fleet without a plan"));
        }
        Change change = judgement.get().grounding().change();
        PlannedChange planned = StagedPlanner.plan(change);
        if (!planned.found()) {
            return Checked.none(noPlan(planned));
        }
        List<StepTree> trees = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>(judgement.get().remarks());
        for (Step step : planned.steps()) {
            StepTree tree = tree(base.get(), pending(planned, step));
            trees.add(tree);
            check(step, tree).ifPresent(diagnostics::add);
        }
        return Checked.of(
                new PlannedFleet(
                        judged,
                        planned,
                        StagedPlanner.staged(
                                change, planned, Digests.catalogue(), Digests.of(settings(judged.fleet()))),
                        trees),
                diagnostics);
    }

    private static Value settings(ValidatedFleet fleet) {
        Values.Builder settings = Values.map();
        fleet.clusters()
                .forEach(cluster ->
                        settings.put(cluster.name(), cluster.resolved().set()));
        return settings.build();
    }

    private Diagnostic noPlan(PlannedChange planned) {
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC6051,
                "no sequence of legal steps leads from `" + past.base().label() + "` to this fleet",
                judged.fleet().description().span());
        for (String obstacle : planned.obstacles()) {
            diagnostic = diagnostic.noting(obstacle);
        }
        return diagnostic.helping("take back what is not possible, and plan the rest");
    }

    /** What a step does not do yet; where two moves are about one setting, what it was before wins. */
    private static List<Reversion> pending(PlannedChange planned, Step step) {
        Map<List<Object>, Reversion> reversions = new LinkedHashMap<>();
        for (Move move : planned.pendingAfter(step.number())) {
            for (Reversion reversion : move.reversions()) {
                reversions.merge(
                        List.of(reversion.subject(), reversion.name(), reversion.path()),
                        reversion,
                        (first, second) -> first.value().isPresent() ? first : second);
            }
        }
        return List.copyOf(reversions.values());
    }

    private StepTree tree(ValidatedFleet base, List<Reversion> reversions) {
        return StepTree.of(
                new Tree(root.files(), judged.fleet().description()),
                new Tree(past.base().files(), base.description()),
                reversions,
                new StepFrontEnd(root.dhall()));
    }

    /** Whether a step would be refused by itself, which a change that mixes too much can bring about. */
    private Optional<Diagnostic> check(Step step, StepTree tree) {
        Checked<ValidatedFleet> fleet =
                FleetCompiler.understand(new FleetRoot(Sources.of(tree.over(root.files())), root.dhall()));
        return fleet.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(said -> Diagnostic.error(
                                Code.FC6052,
                                "step " + step.number() + " is not accepted by itself: " + said.message(),
                                judged.fleet().description().span())
                        .noting("rule or code: " + said.code())
                        .helping("divide the change, so that what belongs together comes together"));
    }
}
