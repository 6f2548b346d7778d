package io.fleetc.transition;

import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Puts every question that a model allows to a planner and holds its answers against the oracle: from every state at rest,
 * with every record that the state allows, to every state at rest.
 */
public final class Exhaustive {
    /**
     * What came of it.
     *
     * @param starts states at rest with a record
     * @param pairs questions
     * @param jumps those that one step does not answer
     * @param impossible those that no steps answer
     * @param most the most steps that an answer has
     * @param unsafe answers with a step that is not safe, or that end elsewhere
     * @param longer answers with more steps than there must be
     * @param missed questions that were answered wrongly with "no", or left open
     * @param misjudged steps, from a start to whatever state, about which the judge is wrong
     */
    public record Tally(
            int starts,
            int pairs,
            int jumps,
            int impossible,
            int most,
            int unsafe,
            int longer,
            int missed,
            int misjudged) {
        /** How many answers are wrong. */
        public int wrong() {
            return unsafe + longer + missed;
        }

        @Override
        public String toString() {
            return starts + " starts, " + pairs + " pairs, " + jumps + " not in one step, " + impossible
                    + " impossible, at most " + most + " steps; " + unsafe + " unsafe, " + longer + " longer, " + missed
                    + " missed, " + misjudged + " misjudged";
        }
    }

    private final Model model;
    private final int facts;
    private final IntPredicate atRest;
    private final Function<Problem, Plan> planner;
    private final TransitionOracle oracle;
    private int starts;
    private int pairs;
    private int jumps;
    private int impossible;
    private int most;
    private int unsafe;
    private int longer;
    private int missed;
    private int misjudged;

    private Exhaustive(Model model, int facts, IntPredicate atRest, Function<Problem, Plan> planner) {
        this.model = model;
        this.facts = facts;
        this.atRest = atRest;
        this.planner = planner;
        this.oracle = new TransitionOracle(model, facts);
    }

    /**
     * Asks everything.
     *
     * @param model what is demanded
     * @param facts how many facts there are
     * @param atRest what must be so at rest beside what the model says, such as "exactly one"
     * @param planner who is asked
     */
    public static Tally check(Model model, int facts, IntPredicate atRest, Function<Problem, Plan> planner) {
        return new Exhaustive(model, facts, atRest, planner).check();
    }

    private Tally check() {
        int[] states = oracle.atRest();
        for (int from : states) {
            if (atRest.test(from)) {
                for (int record : oracle.records(from)) {
                    starts++;
                    judge(from, record);
                    int[] fewest = oracle.steps(from, record);
                    for (int to : states) {
                        if (atRest.test(to)) {
                            plan(from, record, to, fewest[to]);
                        }
                    }
                }
            }
        }
        return new Tally(starts, pairs, jumps, impossible, most, unsafe, longer, missed, misjudged);
    }

    private void judge(int from, int record) {
        Window window = Window.of(TransitionOracle.state(from));
        State proven = TransitionOracle.state(record);
        for (int next = 0; next < 1 << facts; next++) {
            boolean accepted = Judge.accepts(model, window, proven, TransitionOracle.state(next));
            misjudged += accepted == oracle.accepts(from, from, from, record, next, 0) ? 0 : 1;
        }
    }

    private void plan(int from, int record, int to, int fewest) {
        pairs++;
        jumps += from == to || fewest == 1 ? 0 : 1;
        impossible += fewest < 0 ? 1 : 0;
        Window window = Window.of(TransitionOracle.state(from));
        State proven = TransitionOracle.state(record);
        State target = TransitionOracle.state(to);
        Plan plan = planner.apply(Problem.of(model, window, proven, target));
        if (plan instanceof Plan.Found found) {
            int steps = found.waves().size();
            most = Math.max(most, steps);
            if (!oracle.leads(window, proven, found.waves(), target)) {
                unsafe++;
            } else if (steps > fewest) {
                longer++;
            }
        } else if (fewest >= 0 || !(plan instanceof Plan.Impossible)) {
            missed++;
        }
    }
}
