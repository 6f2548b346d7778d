package io.fleetc.plan.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.manifest.ServiceFixture;
import io.fleetc.value.Value;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is named alike is run once; what is named otherwise is run anew. */
class MigrationNamesTest {
    private static final StepInput STEP = ArtefactCase.of("assets-of-a-cluster").step();

    @Test
    void theSameWorkHasTheSameNameInEveryPlan() {
        StepInput again = new StepInput(
                STEP.cluster(),
                "another-plan",
                STEP.step() + 3,
                STEP.flags(),
                STEP.activeBefore(),
                STEP.activeAfter(),
                STEP.runs(),
                STEP.evidence(),
                STEP.rules());
        assertThat(names(again)).isEqualTo(names(STEP));
    }

    @Test
    void newerEvidenceMakesAnotherRun() {
        TreeMap<String, String> evidence = new TreeMap<>();
        evidence.put("ras-assets", "sha256:2");
        StepInput newer = new StepInput(
                STEP.cluster(),
                STEP.plan(),
                STEP.step(),
                STEP.flags(),
                STEP.activeBefore(),
                STEP.activeAfter(),
                STEP.runs(),
                evidence,
                STEP.rules());
        assertThat(names(newer)).doesNotContainAnyElementsOf(names(STEP)).hasSameSizeAs(names(STEP));
    }

    @Test
    void otherDomainsMakeAnotherRun() {
        StepInput other = new StepInput(
                STEP.cluster(),
                STEP.plan(),
                STEP.step(),
                STEP.flags(),
                STEP.activeBefore(),
                STEP.activeAfter(),
                List.of(new MigrationRun(
                        "ras-assets", true, List.of(new MigrationRun.Domain("sales", "admin", false)))),
                STEP.evidence(),
                STEP.rules());
        assertThat(names(other)).doesNotContainAnyElementsOf(names(STEP));
    }

    /** Each wave is later than the one before, and an application is awaited before the next one starts. */
    @Test
    void runsOneAfterTheOther() {
        List<String> order = objects(STEP).stream()
                .filter(object -> List.of("SparkApplication", "Job").contains(object.text("kind")))
                .filter(object -> text(object, "metadata.name").startsWith("ras-"))
                .map(object -> wave(object) + " " + object.text("kind") + " "
                        + text(object, "metadata.name").replaceAll("(-[0-9a-f]{8})+$", ""))
                .toList();
        assertThat(order)
                .containsExactly(
                        "2 SparkApplication ras-assets-namespace-dry-run",
                        "3 Job ras-assets-namespace-dry-run",
                        "4 SparkApplication ras-assets-asset-dry-run",
                        "5 Job ras-assets-asset-dry-run",
                        "6 SparkApplication ras-assets-namespace",
                        "7 Job ras-assets-namespace",
                        "8 SparkApplication ras-assets-asset",
                        "9 Job ras-assets-asset");
    }

    private static String wave(Value.Mapping object) {
        return text(object, "metadata.annotations[\"argocd.argoproj.io/sync-wave\"]");
    }

    private static List<String> names(StepInput step) {
        return objects(step).stream()
                .filter(object -> List.of("SparkApplication", "Job").contains(object.text("kind")))
                .map(object -> text(object, "metadata.name"))
                .filter(name -> name.startsWith("ras-"))
                .toList();
    }

    private static List<Value.Mapping> objects(StepInput step) {
        return ArtefactCase.artefacts(step).objects();
    }

    private static String text(Value.Mapping object, String path) {
        return ServiceFixture.text(object, path);
    }
}
