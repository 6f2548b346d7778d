package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What to change about a change. What is not priced costs one. */
class RemediesTest {
    private final Sketch ras = new Sketch().implies("RAS", "+bundle", "+compute +spark", Hold.DURING);

    @Test
    void aSafeChangeStays() {
        assertThat(edits(ras, "", "", "compute", Map.of())).isEmpty();
    }

    @Test
    void whatCannotComeYetIsTakenOut() {
        assertThat(edits(ras, "", "", "compute spark bundle", Map.of())).isEqualTo("-bundle");
    }

    @Test
    void whatIsMissingIsAddedIfThatIsCheaper() {
        Sketch scheduling = new Sketch().implies("SCH", "+scheduling", "+orchestrator", Hold.BETWEEN);
        assertThat(edits(scheduling, "", "", "scheduling", Map.of("-scheduling", 5L)))
                .isEqualTo("+orchestrator");
        assertThat(edits(scheduling, "", "", "scheduling", Map.of("+orchestrator", 5L)))
                .isEqualTo("-scheduling");
    }

    @Test
    void ofTwoOwnersTheCheaperGivesWay() {
        Sketch owners = new Sketch().atMostOne("OWN", "a b c", Hold.DURING);
        assertThat(edits(owners, "", "", "a b c", Map.of("-b", 9L))).isEqualTo("-a -c");
        assertThat(edits(owners, "", "a", "b", Map.of())).isEqualTo("-b");
    }

    @Test
    void ofASerialGroupOneChangesNow() {
        Sketch upgrades = new Sketch().serial("ONE", "a b c");
        assertThat(edits(upgrades, "", "", "a b c", Map.of("-c", 9L))).isEqualTo("-a -b");
    }

    @Test
    void aGuardedChangeWithoutProofIsTakenOutWithWhatNeedsIt() {
        Sketch guarded =
                new Sketch().guard("GRD", "+bundle", "domains").implies("NEEDS", "+report", "+bundle", Hold.BETWEEN);
        assertThat(edits(guarded, "", "", "bundle report", Map.of())).isEqualTo("-bundle -report");
        assertThat(edits(guarded, "domains", "", "bundle report", Map.of())).isEmpty();
    }

    @Test
    void whatEndsAProofMayGiveWayInstead() {
        Sketch guarded = new Sketch().job("drain", "", "+scheduling").guard("GRD", "-orchestrator", "drain");
        assertThat(edits(guarded, "drain", "orchestrator", "scheduling", Map.of("+orchestrator", 3L)))
                .isEqualTo("-scheduling");
    }

    @Test
    void aCompletionDoesNotRunIntoAnExclusion() {
        Sketch sketch = new Sketch()
                .facts("want need old")
                .implies("NEEDS", "+want", "+need", Hold.BETWEEN)
                .implies("EXC", "+need", "-old", Hold.BETWEEN);
        assertThat(edits(sketch, "", "old", "want old", Map.of("-want", 9L))).isEqualTo("+need -old");
    }

    @Test
    void whatChangesTogetherIsGivenUpTogether() {
        Sketch sketch = new Sketch()
                .facts("release settings other")
                .guard("GRD", "+release", "backup")
                .together("release settings");
        assertThat(edits(sketch, "", "", "release settings other", Map.of())).isEqualTo("-release -settings");
    }

    @Test
    void whereNothingMayBeAlteredNothingIsOffered() {
        Sketch guarded = new Sketch().guard("GRD", "+bundle", "domains");
        assertThat(edits(guarded, "", "", "bundle", Map.of("-bundle", Long.MAX_VALUE)))
                .isEqualTo("nothing helps");
    }

    private static String edits(Sketch sketch, String record, String from, String to, Map<String, Long> prices) {
        return Remedies.cheapest(
                        sketch.model(),
                        sketch.window(List.of(from)),
                        sketch.record(record),
                        sketch.state(to),
                        literal -> prices.getOrDefault(sketch.text(literal), 1L))
                .map(edits -> edits.stream().map(sketch::text).collect(Collectors.joining(" ")))
                .orElse("nothing helps");
    }
}
