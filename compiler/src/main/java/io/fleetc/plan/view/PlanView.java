package io.fleetc.plan.view;

import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.Step;
import io.fleetc.plan.runbook.Runbook;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan with what its steps are written as, ready to be shown.
 *
 * @param plan the plan
 * @param details what there is beside each step, in the order of the steps
 */
public record PlanView(StagedPlan plan, List<Detail> details) {
    public PlanView {
        details = List.copyOf(details);
    }

    /**
     * What there is beside a step.
     *
     * @param patch makes the files of the change those of the step; empty where they are the same
     * @param notes what a reader of its files should know
     * @param runbooks what people do for it
     */
    public record Detail(String patch, List<String> notes, List<Runbook> runbooks) {
        static final Detail NOTHING = new Detail("", List.of(), List.of());

        public Detail {
            notes = List.copyOf(notes);
            runbooks = List.copyOf(runbooks);
        }
    }

    /** What there is beside a step. */
    Detail detail(Step step) {
        return step.number() <= details.size() ? details.get(step.number() - 1) : Detail.NOTHING;
    }

    /** The patch of the first step, when it is not the whole change. */
    String firstPatch() {
        return details.isEmpty() ? "" : details.get(0).patch();
    }

    /** The name of the directory of a step. */
    public String directory(Step step) {
        return StepWords.directory(step, plan.steps().size());
    }

    /** Everything to know about a step: what the planner and what the files say. */
    List<String> notes(Step step) {
        List<String> all = new ArrayList<>(step.notes());
        all.addAll(detail(step).notes());
        return all;
    }

    /** {@code 1 step}, {@code 4 steps}. */
    static String steps(int count) {
        return count == 1 ? "1 step" : count + " steps";
    }
}
