package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plan} as a user runs it, on one of the cases: bundle authorization and what it needs in one change. */
class PlanVerbTest {
    private static final Path CASE = Path.of("src/test/cases/plan/ras-in-steps");
    private static final String[] PLAN = {"plan", "r120", "--base", "./r118,./r119", "--as-of", "2026-11-20T12:00:00Z"};

    @TempDir
    Path directory;

    @BeforeEach
    void copy() throws IOException {
        copy(CASE);
    }

    private void copy(Path scenario) throws IOException {
        try (Stream<Path> files = Files.walk(scenario)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path target = directory.resolve(scenario.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
    }

    @Test
    void theStepsAreToldWithTheirReasonsAndThePatch() {
        Ran ran = run();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("plan ")
                .contains(
                        ": 4 steps from r119",
                        "because IOM-RAS-002",
                        "◀ point of no return",
                        "this change as step 1:\n  --- a/clusters/eu-prod.yaml",
                        "-    domainLevelBundleAuthorization: true",
                        "the way back: ")
                .doesNotContain(directory.toString());
        assertThat(run("-o", "json").out()).startsWith("{\n  \"apiVersion\": \"fleetc.io/plan/v1alpha1\"");
        assertThat(run("-o", "markdown").out()).startsWith("## Plan `");
    }

    @Test
    void whatIsUsedASecondTimeMayBeTooOldByThen() throws IOException {
        copy(Path.of("src/test/cases/plan/upgrade-of-three-on-one-database"));
        Ran ran = at("plan", "r2", "--base", "./r1", "--as-of", "2026-11-20T12:00:00Z", "-o", "json");
        String renewed = "backup-database for globalDatabase/eu serves the next step too";
        assertThat(ran.out().split(renewed, -1)).as("steps 2 and 3 of 4").hasSize(3);
        assertThat(ran.out()).doesNotContain("\"backup for cluster/");
    }

    @Test
    void everyStepIsWrittenAsAFleetThatTheOneBeforeMayBecome() throws IOException {
        assertThat(run("--write", "out", "-q").code()).isZero();
        String first;
        try (Stream<Path> entries = Files.list(directory.resolve("out"))) {
            first = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith("1-"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(directory.resolve("out").resolve(first).resolve("argocd")).isDirectory();
        assertThat(directory.resolve("out/plan/plan.md")).exists();
        Ran whole = at("validate", "r120", "--base", "./r118,./r119", "--as-of", "2026-11-20T12:00:00Z");
        Ran step =
                at("validate", "out/" + first + "/fleet", "--base", "./r118,./r119", "--as-of", "2026-11-20T12:00:00Z");
        assertThat(whole.code()).isEqualTo(1);
        assertThat(step.code()).as(step.out()).isZero();
    }

    @Test
    void writingAgainChangesNothingAndNobodyElsesFilesAreTouched() throws IOException {
        assertThat(run("--write", "out").err()).endsWith("files\n");
        Files.writeString(directory.resolve("out/mine.txt"), "mine");
        assertThat(run("--write", "out").err()).endsWith("wrote 0 files\n");
        assertThat(directory.resolve("out/mine.txt")).hasContent("mine");

        assertThat(at("compile", "r120", "-d", "compiled").code()).isZero();
        Ran refused = run("--write", "compiled");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("`compiled` holds something else");
        assertThat(at("check", "r120", "-d", "compiled").code()).isZero();
    }

    @Test
    void aPlanNeedsABase() {
        assertThat(at("plan", "r120"))
                .isEqualTo(new Ran(2, "", "fleetc: a plan departs from a base: name it with `--base`\n"));
    }

    private Ran run(String... more) {
        return at(Stream.concat(Stream.of(PLAN), Stream.of(more)).toArray(String[]::new));
    }

    private Ran at(String... arguments) {
        return Ran.with(new Surroundings(directory, Map.of(), false, false), arguments);
    }
}
