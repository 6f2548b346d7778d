package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The planner over the complete space of the platform's groups of rules, against an oracle that tries everything. Nothing
 * is sampled: the groups have no fact in common, and {@code PlannerLaws} holds that such groups do not delay each other.
 * Two clusters on one database are checked with the shipped rules themselves, in {@code ShippedSpaceTest}.
 */
class CompleteSpaceTest {
    static Stream<Arguments> groups() {
        return Stream.of(
                Arguments.of(
                        "RAS, one cluster",
                        IomSketches.ras(),
                        false,
                        "23 starts, 391 pairs, 77 not in one step, 0 impossible, at most 4 steps"),
                Arguments.of(
                        "scheduling and orchestrator",
                        IomSketches.orchestrator(),
                        false,
                        "5 starts, 15 pairs, 2 not in one step, 0 impossible, at most 3 steps"),
                Arguments.of(
                        "LDAP owner, four clusters",
                        IomSketches.ldap(),
                        true,
                        "4 starts, 16 pairs, 12 not in one step, 0 impossible, at most 2 steps"),
                Arguments.of(
                        "standby pair",
                        IomSketches.standby(),
                        true,
                        "2 starts, 4 pairs, 2 not in one step, 0 impossible, at most 2 steps"),
                Arguments.of(
                        "lossy switch-off",
                        IomSketches.lossy(),
                        false,
                        "8 starts, 32 pairs, 4 not in one step, 4 impossible, at most 1 steps"),
                Arguments.of(
                        "RAS and orchestrator",
                        IomSketches.rasAndOrchestrator(),
                        false,
                        "115 starts, 5865 pairs, 1783 not in one step, 0 impossible, at most 4 steps"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void noPlanIsUnsafeLongerThanItMustBeOrMissed(
            String name, Sketch sketch, boolean exactlyOne, String expected, TestReporter reporter) {
        IntPredicate atRest = state -> !exactlyOne || Integer.bitCount(state) == 1;
        Exhaustive.Tally tally = Exhaustive.check(sketch.model(), sketch.facts(), atRest, Planner::plan);
        reporter.publishEntry(name, tally.toString());
        assertThat(tally).hasToString(expected + "; 0 unsafe, 0 longer, 0 missed, 0 misjudged");
    }

    /** The check is worth something: every planner with a mistake fails it. */
    @ParameterizedTest
    @CsvSource({
        "IGNORES_TORN_STEPS, 60 of 391, 0 of 15",
        "TAKES_EVERY_ARROW_AS_STRICT, 0 of 391, 2 of 15",
        "RUNS_A_JOB_WITH_ITS_CHANGE, 17 of 391, 2 of 15",
        "FORGETS_EVIDENCE, 17 of 391, 2 of 15",
        "FORGETS_THE_ORDER_OF_TEARING_DOWN, 60 of 391, 0 of 15"
    })
    void aSpoiledPlannerIsCaught(SpoiledPlanner planner, String wrongRas, String wrongOrchestrator) {
        assertThat(check(IomSketches.ras(), planner::plan)).isEqualTo(wrongRas);
        assertThat(check(IomSketches.orchestrator(), planner::plan)).isEqualTo(wrongOrchestrator);
    }

    private static String check(Sketch sketch, Function<Problem, Plan> planner) {
        Exhaustive.Tally tally = Exhaustive.check(sketch.model(), sketch.facts(), state -> true, planner);
        return tally.wrong() + " of " + tally.pairs();
    }
}
