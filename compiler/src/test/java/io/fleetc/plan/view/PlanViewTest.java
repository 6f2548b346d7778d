package io.fleetc.plan.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fleetc.catalogue.Catalogue;
import io.fleetc.evidence.Scope;
import io.fleetc.manifest.Component;
import io.fleetc.output.FileTree;
import io.fleetc.plan.Gate;
import io.fleetc.plan.JobStep;
import io.fleetc.plan.Move;
import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.Step;
import io.fleetc.plan.runbook.Runbook;
import io.fleetc.report.Ink;
import io.fleetc.rules.Job;
import io.fleetc.rules.RuleBook;
import io.fleetc.rules.UndoClass;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan in every form; {@code cases/plan-view} holds what each of them says. */
class PlanViewTest {
    private static final Path CASES = Path.of("src/test/cases/plan-view");
    private static final Path SCHEMA =
            Path.of(System.getProperty("fleetc.repository", ".."), "schemas", "plan.schema.json");
    private static final List<String> RAS =
            List.of("onboardNamespaceMappingRas", "onboardSparkJobRas", "onboardWorkspaceRas");

    @ParameterizedTest
    @ValueSource(strings = {"plan.txt", "plan-narrow.txt", "plan.md", "plan.json"})
    void itReadsAsExpected(String file) throws IOException {
        String text = switch (file) {
            case "plan.txt" -> PlanText.of(view(), Ink.PLAIN, 120);
            case "plan-narrow.txt" -> PlanText.of(view(), Ink.PLAIN, 60);
            case "plan.md" -> PlanMarkdown.of(view());
            default -> PlanJson.text(view());
        };
        Path expected = CASES.resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, text);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    @Test
    void theSchemaDescribesThePlan() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
        assertThat(schema.validate(PlanJson.text(view()), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(PlanJson.text(view()).replace("flagOn", "flag"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void colourChangesNoWord() {
        String coloured = PlanText.of(view(), Ink.ANSI, 80);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(PlanText.of(view(), Ink.PLAIN, 80));
    }

    @Test
    void aCommentIsNeverTooLongAndSaysWhatItLeavesOut() {
        List<Step> many = new ArrayList<>();
        for (int number = 1; number <= 2_000; number++) {
            many.add(step(number, "wait", List.of(), List.of(), List.of(), UndoClass.REVERSIBLE, List.of()));
        }
        String text = PlanMarkdown.of(view(many));
        assertThat(text.length()).isLessThanOrEqualTo(65_536);
        assertThat(text).contains("too long for a comment");
    }

    @Test
    void namesOfDirectoriesSortInTheOrderOfTheSteps() {
        List<Step> many = new ArrayList<>(Collections.nCopies(10, steps().get(0)));
        assertThat(StepWords.directory(steps().get(1), many.size())).isEqualTo("02-run-ras-assets");
        assertThat(StepWords.directory(steps().get(3), 4)).isEqualTo("4-eu-prod-domain-level-bundle");
    }

    @Test
    void theDirectoryHoldsThePlanAndEveryStep() {
        SortedMap<String, String> fleet = new TreeMap<>(Map.of("clusters/eu-prod.yaml", "a: 1\n"));
        SortedMap<String, List<Component>> objects = new TreeMap<>(Map.of(
                "eu-prod",
                List.of(new Component(
                        "01-fleet-state",
                        List.of(Values.map()
                                .put("apiVersion", "v1")
                                .put("kind", "ConfigMap")
                                .put(
                                        "metadata",
                                        Values.map().put("name", "fleet-state").build())
                                .build())))));
        FileTree tree = PlanDirectory.of(view(), Collections.nCopies(4, new PlanDirectory.StepFiles(fleet, objects)));
        assertThat(tree.paths())
                .contains(
                        "index.json",
                        "plan/plan.md",
                        "plan/plan.json",
                        "2-run-ras-assets/fleet/clusters/eu-prod.yaml",
                        "2-run-ras-assets/argocd/eu-prod/01-fleet-state.yaml",
                        "2-run-ras-assets/runbooks/2.md");
        assertThat(tree.directories()).hasSize(5);
    }

    @Test
    void nothingToPlanIsSaid() {
        assertThat(PlanText.of(view(List.of()), Ink.PLAIN, 80))
                .isEqualTo("nothing changes from r119: there is nothing to plan\n");
    }

    private static PlanView view() {
        return view(steps());
    }

    private static PlanView view(List<Step> steps) {
        StagedPlan plan = new StagedPlan(
                "enable-domain-level-bundle-authorization-eu-prod",
                "r119",
                Map.of("eu-prod", List.of("r118", "r119")),
                "sha256:0123456789abcdef0123456789abcdef",
                "sha256:fedcba9876543210fedcba9876543210",
                steps,
                steps.isEmpty() ? 0 : 4,
                false,
                steps.isEmpty() ? List.of() : List.of(back()),
                "");
        String patch = """
            --- a/clusters/eu-prod.yaml
            +++ b/clusters/eu-prod.yaml
            @@ -41,4 +41,3 @@
                 onboardSparkJobRas: true
                 onboardWorkspaceRas: true
                 onboardNamespaceMappingRas: true
            -    domainLevelBundleAuthorization: true
            """;
        Runbook runbook = new Runbook(
                "Cluster `eu-prod`: 3.18.0 to 3.19.1",
                List.of(new Runbook.Section("backup", "Backup", List.of(new Runbook.Item.Run("git rev-parse HEAD")))));
        return steps.size() == 4
                ? new PlanView(
                        plan,
                        List.of(
                                new PlanView.Detail(patch, List.of("comments are lost"), List.of()),
                                new PlanView.Detail(patch, List.of(), List.of(runbook, runbook))))
                : new PlanView(plan, List.of());
    }

    private static Step back() {
        return step(
                1,
                "eu-prod: - domainLevelBundleAuthorization",
                List.of(flag("domainLevelBundleAuthorization", false)),
                List.of(),
                List.of(),
                UndoClass.REVERSIBLE,
                List.of());
    }

    private static List<Step> steps() {
        Scope database = new Scope(Scope.Kind.GLOBAL_DATABASE, "eu", "7421093388120034567", "iomete_");
        List<Gate> seen = List.of(new Gate.Observed(List.of("eu-prod")), new Gate.Active("eu-prod", RAS));
        return List.of(
                step(
                        1,
                        "eu-prod: + onboardNamespaceMappingRas, + onboardSparkJobRas and 1 more",
                        RAS.stream().map(flag -> flag(flag, true)).toList(),
                        List.of(),
                        seen,
                        UndoClass.REVERSIBLE,
                        List.of()),
                step(
                        2,
                        "run ras-assets",
                        List.of(),
                        List.of(job("ras-assets", Scope.cluster("eu-dr")), job("ras-assets", Scope.cluster("eu-prod"))),
                        List.of(
                                new Gate.Recorded("ras-assets", Scope.cluster("eu-dr"), "domains", Optional.empty()),
                                new Gate.Recorded("ras-assets", Scope.cluster("eu-prod"), "domains", Optional.empty())),
                        UndoClass.ADDITIVE,
                        List.of(new Step.Reason(
                                "IOM-RAS-002", 1, "ras-assets on eu-prod waits for + onboardSparkJobRas on eu-prod"))),
                step(
                        3,
                        "run ras-domains",
                        List.of(),
                        List.of(job("ras-domains", database)),
                        List.of(
                                new Gate.Recorded(
                                        "ras-domains", database, "domains", Optional.of(Duration.ofHours(24))),
                                new Gate.Vouched("approval iam-owner", Scope.fleet())),
                        UndoClass.ADDITIVE,
                        List.of(new Step.Reason(
                                "IOM-RAS-003",
                                2,
                                "ras-domains on eu waits for ras-assets on eu-prod; and 1 more like it"))),
                step(
                        4,
                        "eu-prod: + domainLevelBundleAuthorization",
                        List.of(flag("domainLevelBundleAuthorization", true)),
                        List.of(),
                        List.of(
                                new Gate.Observed(List.of("eu-prod")),
                                new Gate.Active("eu-prod", List.of("domainLevelBundleAuthorization"))),
                        UndoClass.LOSSY,
                        List.of(
                                new Step.Reason(
                                        "IOM-RAS-001",
                                        1,
                                        "+ domainLevelBundleAuthorization on eu-prod waits for + onboardSparkJobRas on"
                                                + " eu-prod"),
                                new Step.Reason(
                                        "IOM-RAS-002",
                                        3,
                                        "+ domainLevelBundleAuthorization on eu-prod waits for ras-domains on eu"))));
    }

    private static Step step(
            int number,
            String title,
            List<Move> moves,
            List<JobStep> jobs,
            List<Gate> gates,
            UndoClass undo,
            List<Step.Reason> because) {
        return new Step(
                number,
                title,
                moves,
                jobs,
                gates,
                undo,
                undo == UndoClass.REVERSIBLE ? "revert the commit" : "",
                number != 3,
                number == 3 ? "role edits are not taken over" : "",
                because,
                List.of());
    }

    private static Move flag(String flag, boolean on) {
        return new Move(
                "eu-prod",
                on ? Move.Kind.FLAG_ON : Move.Kind.FLAG_OFF,
                flag,
                String.valueOf(!on),
                String.valueOf(on),
                List.of(),
                List.of());
    }

    /** A job of the catalogue; what it is called there may change. */
    private static JobStep job(String name, Scope scope) {
        Job known = RuleBook.shipped(Catalogue.shipped()).jobs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Job job = new Job(
                name,
                "Migrate " + name,
                known.scope(),
                known.by(),
                "",
                null,
                List.of(),
                List.of(),
                "domains",
                List.of(),
                false,
                true,
                UndoClass.ADDITIVE,
                "",
                Map.of(),
                known.source(),
                known.assurance(),
                "",
                Values.empty());
        String runsOn = scope.kind() == Scope.Kind.CLUSTER ? scope.name() : "eu-prod";
        return new JobStep(job, scope, runsOn, RAS, List.of("eu-dr", "eu-prod"));
    }
}
