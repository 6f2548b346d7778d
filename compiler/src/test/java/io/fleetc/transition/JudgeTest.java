package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told of a step, one kind of constraint after the other. Revisions are given oldest first, the step last. */
class JudgeTest {
    private final Sketch ras = new Sketch().implies("RAS", "+bundle", "+compute +spark", Hold.DURING);

    @Test
    void whatIsNeededDuringAStepMustHaveArrivedBefore() {
        assertThat(ras.judge("", "", "compute spark bundle")).isEqualTo("""
            RAS: +bundle, unsure +compute
            RAS: +bundle, unsure +spark\
            """);
        assertThat(ras.judge("", "compute spark", "compute spark bundle")).isEmpty();
    }

    @Test
    void aClusterThatMayLagBehindHasNotArrived() {
        assertThat(ras.judge("", "compute", "compute spark", "compute spark bundle"))
                .isEqualTo("RAS: +bundle, unsure +spark");
    }

    @Test
    void tearingDownGoesTheOtherWayRound() {
        assertThat(ras.judge("", "compute spark bundle", "compute")).isEqualTo("RAS: +bundle, unsure +spark");
        assertThat(ras.judge("", "compute spark bundle", "compute spark")).isEmpty();
    }

    @Test
    void whatIsNeededBetweenStepsMayComeInTheSameStep() {
        Sketch scheduling = new Sketch().implies("SCH", "+scheduling", "+orchestrator", Hold.BETWEEN);
        assertThat(scheduling.judge("", "", "scheduling orchestrator")).isEmpty();
        assertThat(scheduling.judge("", "", "scheduling")).isEqualTo("SCH: +scheduling, unsure +orchestrator");
    }

    @Test
    void whatIsNeededAtRestIsNoMatterOfSteps() {
        Sketch resting = new Sketch().implies("REST", "+x", "+y", Hold.AT_REST);
        assertThat(resting.judge("", "", "x")).isEmpty();
    }

    @Test
    void whatExcludesEachOtherDoesNotMeetEvenInPassing() {
        Sketch exclusive = new Sketch().implies("EXC", "+new", "-old", Hold.DURING);
        assertThat(exclusive.judge("", "old", "new")).isEqualTo("EXC: +new, unsure -old");
        assertThat(exclusive.judge("", "", "new")).isEmpty();
    }

    @Test
    void ofOwnersThereIsAtMostOneAtAnyMoment() {
        Sketch owners = new Sketch().atMostOne("OWN", "a b c", Hold.DURING);
        assertThat(owners.judge("", "a", "b")).isEqualTo("OWN: +a with +b");
        assertThat(owners.judge("", "a", "")).isEmpty();
        assertThat(owners.judge("", "a", "", "b")).isEqualTo("OWN: +b with +a");
        assertThat(owners.judge("", "", "a b c")).isEqualTo("OWN: +a with +b\nOWN: +a with +c");
    }

    @Test
    void betweenStepsTheOwnerMayChangeHandsAtOnce() {
        Sketch owners = new Sketch().atMostOne("OWN", "a b", Hold.BETWEEN);
        assertThat(owners.judge("", "a", "b")).isEmpty();
        assertThat(owners.judge("", "a", "a b")).isEqualTo("OWN: +b with +a");
    }

    @Test
    void ofASerialGroupOneChangesAtATime() {
        Sketch upgrades = new Sketch().serial("ONE", "a b");
        assertThat(upgrades.judge("", "", "a b")).isEqualTo("ONE: +a with +b");
        assertThat(upgrades.judge("", "", "a", "a b")).isEqualTo("ONE: +b with +a");
        assertThat(upgrades.judge("", "a", "a b")).isEmpty();
    }

    @Test
    void aGuardedChangeAsksForWhatIsMissing() {
        Sketch guarded = new Sketch().guard("GRD", "+bundle", "assets domains");
        assertThat(guarded.judge("assets", "", "bundle")).isEqualTo("GRD: +bundle, missing domains");
        assertThat(guarded.judge("assets domains", "", "bundle")).isEmpty();
        assertThat(guarded.judge("", "bundle", "")).isEmpty();
    }

    @Test
    void whatTheSameStepEndsIsWorthNothing() {
        Sketch guarded = new Sketch().job("drain", "", "+scheduling").guard("GRD", "-orchestrator", "drain");
        assertThat(guarded.judge("drain", "orchestrator", "")).isEmpty();
        assertThat(guarded.judge("drain", "orchestrator", "scheduling")).isEqualTo("GRD: -orchestrator, missing drain");
    }

    @Test
    void aStepIsNotBlamedForWhatWasWrongBefore() {
        assertThat(ras.judge("", "compute bundle", "compute bundle audit")).isEmpty();
        assertThat(ras.judge("", "bundle", "compute bundle")).isEmpty();
        Sketch owners = new Sketch().atMostOne("OWN", "a b c", Hold.DURING);
        assertThat(owners.judge("", "a b", "a")).isEmpty();
    }

    @Test
    void aStepIsNotBlamedForWhatItLeavesAlone() {
        assertThat(ras.judge("", "", "compute spark bundle", "compute spark bundle audit"))
                .isEmpty();
    }
}
