package io.fleetc.compiler;

import io.fleetc.plan.PlannedChange;
import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.tree.StepTree;
import java.util.List;

/**
 * A fleet and the steps that lead to it.
 *
 * @param change the change, judged as one step
 * @param planned its moves and steps
 * @param plan the plan with its way back
 * @param trees the files of each step, in the order of the steps
 */
public record PlannedFleet(JudgedChange change, PlannedChange planned, StagedPlan plan, List<StepTree> trees) {
    public PlannedFleet {
        trees = List.copyOf(trees);
    }
}
