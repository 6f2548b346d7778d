package io.fleetc.plan.view;

import io.fleetc.plan.Patch;
import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.Step;
import io.fleetc.plan.tree.StepTree;
import io.fleetc.source.Sources;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan with the files of its steps, ready to be shown.
 *
 * @param plan the plan
 * @param patches for each step the patch that makes the files of the change those of the step; empty for what changes
 *     nothing
 * @param notes for each step what a reader of its files should know
 */
public record PlanView(StagedPlan plan, List<String> patches, List<List<String>> notes) {
    public PlanView {
        patches = List.copyOf(patches);
        notes = List.copyOf(notes);
    }

    /**
     * The view of a plan.
     *
     * @param plan the plan
     * @param trees the files of each step
     * @param target the files of the change
     */
    public static PlanView of(StagedPlan plan, List<StepTree> trees, Sources target) {
        List<String> patches = new ArrayList<>();
        List<List<String>> notes = new ArrayList<>();
        for (StepTree tree : trees) {
            boolean same = tree.written().isEmpty() && tree.dropped().isEmpty();
            patches.add(same ? "" : Patch.between(StepTree.texts(target), tree.over(target)));
            notes.add(tree.notes());
        }
        return new PlanView(plan, patches, notes);
    }

    /** The patch of the first step, when it is not the whole change. */
    String firstPatch() {
        return patches.isEmpty() ? "" : patches.get(0);
    }

    /** The name of the directory of a step. */
    public String directory(Step step) {
        return StepWords.directory(step, plan.steps().size());
    }

    /** Everything to know about a step: what the planner and what the files say. */
    List<String> notes(Step step) {
        List<String> all = new ArrayList<>(step.notes());
        if (step.number() <= notes.size()) {
            all.addAll(notes.get(step.number() - 1));
        }
        return all;
    }

    /** {@code 1 step}, {@code 4 steps}. */
    static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }
}
