package io.fleetc.plan;

import java.util.List;

/**
 * What came of planning a change.
 *
 * @param steps the steps; none when nothing has to change, or when there is no plan
 * @param searched whether a bounded search found them
 * @param obstacles why there is no plan, each one sentence; empty when there is one
 * @param moves everything that the change consists of
 */
public record PlannedChange(List<Step> steps, boolean searched, List<String> obstacles, List<Move> moves) {
    public PlannedChange {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
        moves = List.copyOf(moves);
    }

    /** Whether there is a plan. */
    public boolean found() {
        return obstacles.isEmpty();
    }

    /** What is not done yet once a step is: what the fleet says instead of what is wanted. */
    public List<Move> pendingAfter(int step) {
        List<Move> done = steps.stream()
                .filter(each -> each.number() <= step)
                .flatMap(each -> each.moves().stream())
                .toList();
        return moves.stream().filter(move -> !done.contains(move)).toList();
    }

    /** The first step whose way back loses something or is not known; 0 when there is none. */
    public int pointOfNoReturn() {
        return steps.stream()
                .filter(step -> !step.undo().leadsBack())
                .mapToInt(Step::number)
                .findFirst()
                .orElse(0);
    }
}
