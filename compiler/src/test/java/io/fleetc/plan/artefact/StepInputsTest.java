package io.fleetc.plan.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.evidence.Scope;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ServiceFixture;
import io.fleetc.plan.Gate;
import io.fleetc.plan.JobStep;
import io.fleetc.plan.Move;
import io.fleetc.plan.Step;
import io.fleetc.rules.RuleBook;
import io.fleetc.rules.UndoClass;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A step of a plan as the clusters see it that take part in it, and as one that does not. */
class StepInputsTest {
    private static final RuleBook BOOK = RuleBook.shipped(Catalogue.shipped());
    private static final List<String> RAS =
            List.of("onboardComputeRas", "onboardNamespaceMappingRas", "onboardSparkJobRas", "onboardWorkspaceRas");
    private static final ClusterInput DC_A = ServiceFixture.cluster("3.18.0", "", "", RAS.toArray(String[]::new));

    @Test
    void aJobRunsOnItsHostAndIsPreparedOnAllClustersOfItsScope() {
        StepInput host = input(jobs("dc-a", "dc-a", "dc-b"));
        assertThat(host.runs()).containsExactly(new MigrationRun("ras-domains", true, List.of()));
        assertThat(host.activeBefore()).containsExactlyElementsOf(RAS);
        assertThat(host.activeAfter()).isEmpty();
        StepInput member = input(jobs("dc-b", "dc-a", "dc-b"));
        assertThat(member.runs()).isEmpty();
        assertThat(member.activeBefore()).containsExactlyElementsOf(RAS);
        StepInput stranger = input(jobs("dc-b", "dc-b", "dc-c"));
        assertThat(stranger.runs()).isEmpty();
        assertThat(stranger.activeBefore()).isEmpty();
    }

    @Test
    void aFlagIsSwitchedOnOnceWhatItNeedsIsLive() {
        Move move = new Move("dc-a", Move.Kind.FLAG_ON, "domainLevelBundleAuthorization", "", "", List.of(), List.of());
        Gate gate = new Gate.Active("dc-a", List.of("domainLevelBundleAuthorization"));
        StepInput input = input(step(List.of(move), List.of(), List.of(gate)));
        assertThat(input.activeBefore()).containsExactlyElementsOf(RAS);
        assertThat(input.activeAfter()).containsExactly("domainLevelBundleAuthorization");
        assertThat(input.flags()).containsEntry("onboardComputeRas", true);
        assertThat(input.rules()).extracting(TransitionRule::rule).contains("IOM-RAS-001", "IOM-RAS-002");
    }

    @Test
    void whatHappensElsewhereIsNotChecked() {
        Move move = new Move("dc-b", Move.Kind.FLAG_ON, "domainLevelBundleAuthorization", "", "", List.of(), List.of());
        Gate gate = new Gate.Active("dc-b", List.of("domainLevelBundleAuthorization"));
        StepInput input = input(step(List.of(move), List.of(), List.of(gate)));
        assertThat(input.activeBefore()).isEmpty();
        assertThat(input.activeAfter()).isEmpty();
    }

    private static StepInput input(Step step) {
        return StepInputs.of("ras", step, DC_A, BOOK, List.of(), Collections.emptySortedMap());
    }

    private static Step jobs(String host, String... clusters) {
        JobStep job = new JobStep(
                BOOK.job("ras-domains").orElseThrow(), Scope.globalDatabase("eu"), host, RAS, List.of(clusters));
        return step(List.of(), List.of(job), List.of());
    }

    private static Step step(List<Move> moves, List<JobStep> jobs, List<Gate> gates) {
        return new Step(2, "", moves, jobs, gates, UndoClass.REVERSIBLE, "", true, "", List.of(), List.of());
    }
}
