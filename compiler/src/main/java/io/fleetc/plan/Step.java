package io.fleetc.plan;

import io.fleetc.rules.UndoClass;
import java.util.List;

/**
 * One step of a plan: a complete desired state of the fleet, and what is done and recorded before the next one. A step
 * without moves only runs jobs, or waits until every cluster is known to run the newest revision.
 *
 * @param number from 1
 * @param title a few words: what it does
 * @param moves what changes, by target
 * @param jobs what runs while nothing that it needs changes
 * @param gates what must be on record before the next step
 * @param undo what it takes to go back behind this step
 * @param undoHow what to do for that, lower case and without a final stop; may be empty
 * @param safeToStop whether the fleet may stay here for good
 * @param stopReason why it may or may not; may be empty
 * @param because why it is not part of an earlier step
 * @param notes what people should know
 */
public record Step(
        int number,
        String title,
        List<Move> moves,
        List<JobStep> jobs,
        List<Gate> gates,
        UndoClass undo,
        String undoHow,
        boolean safeToStop,
        String stopReason,
        List<Reason> because,
        List<String> notes) {
    public Step {
        moves = List.copyOf(moves);
        jobs = List.copyOf(jobs);
        gates = List.copyOf(gates);
        because = List.copyOf(because);
        notes = List.copyOf(notes);
    }

    /**
     * Why a step waits.
     *
     * @param rule the id of the rule, or the words {@code rollout.rings} or {@code rollout.maxPerStep}
     * @param after the step that it waits for; 0 for the observation of what runs now
     * @param text in words: what waits for what, lower case and without a final stop
     */
    public record Reason(String rule, int after, String text) {}
}
