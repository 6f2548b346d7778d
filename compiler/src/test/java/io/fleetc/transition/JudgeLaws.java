package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a verdict promises, for every model and every next state. The numbers are those of the design. */
class JudgeLaws {
    @Property
    @Label("P8: a step is accepted if every subset of its changes on every mixture of the window is as it must be")
    void theClosedFormIsTheTestOfAllMixtures(@ForAll("worlds") World world) {
        Window window = world.window();
        for (int next = 0; next < 1 << world.facts(); next++) {
            assertThat(Judge.accepts(world.model(), window, world.record(), TransitionOracle.state(next)))
                    .as("to " + TransitionOracle.state(next))
                    .isEqualTo(world.oracle()
                            .accepts(
                                    TransitionOracle.bits(window.sure()),
                                    TransitionOracle.bits(window.may()),
                                    TransitionOracle.bits(window.last()),
                                    TransitionOracle.bits(world.record()),
                                    next,
                                    0));
        }
    }

    @Property
    @Label("P9: a larger window makes nothing legal that was not")
    void aLargerWindowAllowsNothingMore(@ForAll("worlds") World world) {
        List<State> revisions = world.revisions();
        Window smaller = Window.of(revisions.subList(revisions.size() - 1, revisions.size()));
        for (int next = 0; next < 1 << world.facts(); next++) {
            if (accepts(world, world.window(), world.record(), next)) {
                assertThat(accepts(world, smaller, world.record(), next)).isTrue();
            }
        }
    }

    @Property
    @Label("P10: further evidence makes nothing illegal that was not")
    void furtherEvidenceForbidsNothing(@ForAll("worlds") World world, @ForAll("states") State further) {
        for (int next = 0; next < 1 << world.facts(); next++) {
            if (accepts(world, world.window(), world.record(), next)) {
                assertThat(accepts(world, world.window(), world.record().or(further), next))
                        .isTrue();
            }
        }
    }

    @Property
    @Label("P11: without any one of the proofs that a plan uses, the step that uses it is refused")
    void everyProofThatAPlanUsesIsNeeded(@ForAll("worlds") World world) {
        Assume.that(world.plan() instanceof Plan.Found);
        World at = world;
        for (Wave wave : ((Plan.Found) world.plan()).waves()) {
            State next = wave.appliedTo(at.window().last());
            for (Literal edge : wave.edges()) {
                for (Guard guard : world.model().guards(edge)) {
                    for (int proof : guard.proofs()) {
                        assertThat(Judge.accepts(
                                        world.model(), at.window(), at.record().without(State.of(proof)), next))
                                .isFalse();
                    }
                }
            }
            at = at.after(wave);
        }
    }

    @Property
    @Label("P12: without any one of the facts of a breach there is no such breach")
    void everyFactOfABreachIsNeeded(@ForAll("worlds") World world, @ForAll("states") State wanted) {
        State next = wanted.and(TransitionOracle.state((1 << world.facts()) - 1));
        for (Breach breach : Judge.judge(world.model(), world.window(), world.record(), next)) {
            for (Literal edge : breach.edges()) {
                assertThat(told(world, edge, breach.constraint() instanceof Serial, world.record(), next))
                        .as("without " + edge)
                        .doesNotContain(breach);
            }
            for (Literal unsure : breach.unsure()) {
                assertThat(told(world, unsure.not(), false, world.record(), next))
                        .as("if " + unsure + " were sure")
                        .doesNotContain(breach);
            }
            for (int missing : breach.missing()) {
                boolean ended = Model.ends(
                        world.model().proofs().get(missing), world.window().last(), next);
                assertThat(told(world, world.record().with(Literal.yes(missing)), next)
                                .contains(breach))
                        .as("with proof " + missing)
                        .isEqualTo(ended);
            }
        }
    }

    private static List<Breach> told(World world, State record, State next) {
        return Judge.judge(world.model(), world.window(), record, next);
    }

    /** What is told if a literal is so nowhere; or, of a serial group, if the fact does not change anywhere. */
    private static List<Breach> told(World world, Literal literal, boolean kept, State record, State next) {
        Literal instead =
                kept ? new Literal(literal.fact(), world.window().last().is(literal.fact())) : literal.not();
        List<State> revisions = world.revisions().stream()
                .map(revision -> revision.with(instead))
                .toList();
        return Judge.judge(world.model(), Window.of(revisions), record, next.with(instead));
    }

    private static boolean accepts(World world, Window window, State record, int next) {
        return Judge.accepts(world.model(), window, record, TransitionOracle.state(next));
    }

    @Provide
    Arbitrary<World> worlds() {
        return World.wild();
    }

    @Provide
    Arbitrary<State> states() {
        return World.states();
    }
}
