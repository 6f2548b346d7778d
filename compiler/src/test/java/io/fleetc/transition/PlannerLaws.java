package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a plan promises, for every model inside the fragment. The numbers are those of the design. Serial groups are
 * ordered by a rule of thumb where other constraints delay their members, so that two laws leave them out.
 */
class PlannerLaws {
    @Property
    @Label("P1, P2: every step of a plan is safe where the one before ends, and the last one ends at the target")
    void everyPrefixIsSafe(@ForAll("worlds") World world) {
        Assume.that(world.plan() instanceof Plan.Found);
        assertThat(world.oracle().leads(world.window(), world.record(), waves(world), world.target()))
                .isTrue();
    }

    @Property(tries = 500)
    @Label("P3: no plan is longer than it must be")
    void noPlanIsLongerThanItMustBe(@ForAll("worlds") World world) {
        Assume.that(!world.hasSerialGroup());
        Assume.that(world.plan() instanceof Plan.Found);
        assertThat(waves(world)).hasSize(world.fewest());
    }

    @Property
    @Label("P4: a change that is safe in one step is a plan of one step, and no change is one of none")
    void whatIsSafeAtOnceIsDoneAtOnce(@ForAll("worlds") World world) {
        Window window = world.window();
        assertThat(waves(world.to(window.last()))).isEmpty();
        Assume.that(!window.last().equals(world.target()));
        Assume.that(Judge.accepts(world.model(), window, world.record(), world.target()));
        assertThat(waves(world)).hasSize(1);
    }

    @Property
    @Label("P5: where there is no plan there is a reason, and no way")
    void noPlanHasAReason(@ForAll("worlds") World world) {
        Plan plan = world.plan();
        if (plan instanceof Plan.Impossible impossible) {
            assertThat(world.fewest()).isEqualTo(-1);
            assertThat(impossible.blocking().size() + impossible.breaches().size())
                    .isPositive();
        } else {
            assertThat(plan).isInstanceOf(Plan.Found.class);
        }
    }

    @Property
    @Label("P6: what is planned after the first step is the rest of the plan")
    void planningAgainAfterTheFirstStepGivesTheRest(@ForAll("worlds") World world) {
        Assume.that(world.plan() instanceof Plan.Found found && !found.waves().isEmpty());
        List<Wave> waves = waves(world);
        assertThat(told(waves(world.after(waves.get(0))))).isEqualTo(told(waves.subList(1, waves.size())));
    }

    @Property
    @Label("P7: the order in which constraints are told changes no plan")
    void theOrderOfConstraintsDoesNotMatter(@ForAll("worlds") World world, @ForAll Random random) {
        List<Constraint> shuffled = new ArrayList<>(world.model().constraints());
        Collections.shuffle(shuffled, random);
        Plan plan = world.plan();
        Plan other = world.with(new Model(shuffled, world.model().proofs(), List.of()))
                .plan();
        assertThat(other).hasSameClassAs(plan);
        if (plan instanceof Plan.Found found && other instanceof Plan.Found same) {
            assertThat(told(same.waves())).isEqualTo(told(found.waves()));
            for (int step = 0; step < found.waves().size(); step++) {
                assertThat(same.waves().get(step).because())
                        .containsExactlyInAnyOrderElementsOf(
                                found.waves().get(step).because());
            }
        }
    }

    @Property
    @Label("P16: facts of which no constraint speaks add no step")
    void freeFactsAddNoStep(@ForAll("worlds") World world) {
        Assume.that(world.plan() instanceof Plan.Found);
        World more = world.to(world.target().with(Literal.yes(world.facts())));
        assertThat(waves(more)).hasSize(Math.max(1, waves(world).size()));
    }

    @Property
    @Label("P17: the plan of two things that have nothing to do with each other is as long as the longer one's")
    void independentThingsDoNotDelayEachOther(@ForAll("worlds") World one, @ForAll("worlds") World other) {
        Assume.that(one.plan() instanceof Plan.Found && other.plan() instanceof Plan.Found);
        assertThat(waves(one.beside(other)))
                .hasSize(Math.max(waves(one).size(), waves(other).size()));
    }

    @Property
    @Label("P1, P2, P5: outside the fragment every plan is safe too, and \"no\" means that there is no way")
    void outsideTheFragmentNoAnswerIsWrong(@ForAll("wild") World world) {
        Plan plan = world.plan();
        if (plan instanceof Plan.Found found) {
            assertThat(world.oracle().leads(world.window(), world.record(), found.waves(), world.target()))
                    .isTrue();
        } else if (plan instanceof Plan.Impossible impossible) {
            assertThat(world.fewest()).isEqualTo(-1);
            assertThat(impossible.blocking().size() + impossible.breaches().size())
                    .isPositive();
        }
    }

    @Property
    @Label("P14: the way back ends where the way began, or a reason is told, and there is no way")
    void thereAndBack(@ForAll("worlds") World world) {
        Assume.that(world.oracle().holds(TransitionOracle.bits(world.window().last()), Hold.AT_REST));
        Assume.that(world.plan() instanceof Plan.Found);
        World there = world;
        for (Wave wave : waves(world)) {
            there = there.after(wave);
        }
        World back = there.to(world.window().last());
        if (back.plan() instanceof Plan.Found found) {
            assertThat(back.oracle().leads(back.window(), back.record(), found.waves(), back.target()))
                    .isTrue();
        } else {
            assertThat(back.plan()).isInstanceOf(Plan.Impossible.class);
            assertThat(back.fewest()).isEqualTo(-1);
        }
    }

    @Property(tries = 250)
    @Label("P15: the point of no return is as late as any plan of as few steps allows")
    void thePointOfNoReturnIsAsLateAsItCanBe(@ForAll("worlds") World world, @ForAll("changes") Set<Literal> late) {
        Assume.that(!world.hasSerialGroup());
        Problem problem = world.problem();
        Plan plan = Planner.plan(new Problem(
                problem.model(), problem.window(), problem.onRecord(), problem.target(), List.of(), late::contains));
        Assume.that(plan instanceof Plan.Found);
        List<Wave> waves = ((Plan.Found) plan).waves();
        assertThat(waves).hasSize(waves(world).size());
        long before = waves.stream()
                .takeWhile(wave -> wave.edges().stream().noneMatch(late::contains))
                .count();
        assertThat(before)
                .isEqualTo(
                        world.oracle().stepsBefore(late, world.window(), world.record(), world.target(), waves.size()));
    }

    private static List<Wave> waves(World world) {
        return ((Plan.Found) world.plan()).waves();
    }

    /** What happens, without why. */
    private static List<String> told(List<Wave> waves) {
        return waves.stream().map(wave -> wave.edges() + " " + wave.proofs()).toList();
    }

    @Provide
    Arbitrary<World> worlds() {
        return World.any();
    }

    @Provide
    Arbitrary<World> wild() {
        return World.wild();
    }

    @Provide
    Arbitrary<Set<Literal>> changes() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.of(true, false))
                .as(Literal::new)
                .set()
                .ofMaxSize(3);
    }
}
