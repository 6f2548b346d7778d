package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a plan promises, for every model inside the fragment. The numbers are those of the design. */
class PlannerLaws {
    @Property
    @Label("P1, P2: every step of a plan is safe where the one before ends, and the last one ends at the target")
    void everyPrefixIsSafe(@ForAll("worlds") World world) {
        Assume.that(world.plan() instanceof Plan.Found);
        assertThat(world.oracle().leads(world.window(), world.record(), waves(world), world.target()))
                .isTrue();
    }

    @Property
    @Label("P3: no plan is longer than it must be")
    void noPlanIsLongerThanItMustBe(@ForAll("worlds") World world) {
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
}
