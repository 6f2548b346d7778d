package io.fleetc.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Planners with one mistake each, made of the true one by what it is told or by what becomes of its answer. */
public enum SpoiledPlanner {
    /** Forgets that a step reaches pods one by one: what must hold during a step holds between steps only. */
    IGNORES_TORN_STEPS {
        @Override
        public Plan plan(Problem problem) {
            return Planner.plan(with(problem, holding(problem, Hold.DURING, Hold.BETWEEN)));
        }
    },

    /** Takes every arrow for "in an earlier step". */
    TAKES_EVERY_ARROW_AS_STRICT {
        @Override
        public Plan plan(Problem problem) {
            return Planner.plan(with(problem, holding(problem, Hold.BETWEEN, Hold.DURING)));
        }
    },

    /** Runs a job in the step that the job is there for. */
    RUNS_A_JOB_WITH_ITS_CHANGE {
        @Override
        public Plan plan(Problem problem) {
            return Planner.plan(problem) instanceof Plan.Found found
                    ? new Plan.Found(merged(problem.model(), found.waves()), false)
                    : Planner.plan(problem);
        }
    },

    /** Asks for no evidence. */
    FORGETS_EVIDENCE {
        @Override
        public Plan plan(Problem problem) {
            return Planner.plan(with(
                    problem,
                    problem.model().constraints().stream()
                            .filter(constraint -> !(constraint instanceof Guard))
                            .toList()));
        }
    },

    /** Knows what must be there before something comes, and not what must be gone before something goes. */
    FORGETS_THE_ORDER_OF_TEARING_DOWN {
        @Override
        public Plan plan(Problem problem) {
            return Planner.plan(with(
                    problem,
                    problem.model().constraints().stream()
                            .filter(constraint -> !(constraint instanceof Implication implication)
                                    || !problem.window().last().is(implication.when())
                                    || problem.target().is(implication.when()))
                            .toList()));
        }
    };

    /** What such a planner answers. */
    public abstract Plan plan(Problem problem);

    private static Problem with(Problem problem, List<? extends Constraint> constraints) {
        Model model =
                new Model(constraints, problem.model().proofs(), problem.model().together());
        return new Problem(
                model, problem.window(), problem.onRecord(), problem.target(), problem.wishes(), problem.late());
    }

    private static List<Constraint> holding(Problem problem, Hold was, Hold is) {
        return problem.model().constraints().stream()
                .map(constraint -> constraint instanceof Implication implication && implication.hold() == was
                        ? new Implication(implication.rule(), implication.when(), implication.needs(), is)
                        : constraint instanceof AtMostOne one && one.hold() == was
                                ? new AtMostOne(one.rule(), one.facts(), is)
                                : constraint)
                .toList();
    }

    private static List<Wave> merged(Model model, List<Wave> waves) {
        List<Wave> merged = new ArrayList<>(waves);
        IntStream.range(1, waves.size())
                .filter(step -> waves.get(step).edges().stream()
                        .anyMatch(edge -> model.constraints().stream()
                                .anyMatch(constraint -> constraint instanceof Guard guard
                                        && guard.edge().equals(edge)
                                        && guard.proofs().stream()
                                                .anyMatch(waves.get(step - 1).proofs()::contains))))
                .forEach(step -> {
                    Wave before = merged.get(step - 1);
                    Wave with = merged.get(step);
                    merged.set(step - 1, new Wave(before.edges(), List.of(), before.because()));
                    merged.set(step, new Wave(with.edges(), before.proofs(), with.because()));
                });
        return merged;
    }
}
