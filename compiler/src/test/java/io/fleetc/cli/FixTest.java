package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate --fix}: what is offered is numbered, shown and done. */
class FixTest {
    private static final String CLUSTER = "acme/clusters/dc-a.yaml";

    @TempDir
    Path directory;

    private String right = "";

    @BeforeEach
    void begin() throws IOException {
        run("init", "acme");
        right = text();
        Files.writeString(
                directory.resolve(CLUSTER),
                right.replace("bucketName", "bucketNam").replace("kubernetes:", "kubernets:"));
    }

    @Test
    void theListComesLastAndSaysHowToApplyOne() {
        Ran ran = run("validate", "acme");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).endsWith("""
            2 errors

            fixes
              1  acme/clusters/dc-a.yaml:9:3   write `kubernetes`
              2  acme/clusters/dc-a.yaml:16:5  write `bucketName`
            apply one with `fleetc validate acme --fix N`; with `--dry-run` it is shown as a patch
            """);
        assertThat(run("validate", "acme", "-q").out()).doesNotContain("fixes");
        assertThat(run("validate", "acme", "-o", "json").out()).doesNotContain("--dry-run");
    }

    /** Numbers count what one run has to say, so that the command says what else that run was told. */
    @Test
    void theCommandAsksWhatTheRunWasAsked() throws IOException {
        Files.createDirectories(directory.resolve("the base/clusters"));
        Files.copy(directory.resolve("acme/fleet.yaml"), directory.resolve("the base/fleet.yaml"));
        Files.writeString(directory.resolve("the base/clusters/dc-a.yaml"), right);
        Ran ran = run(
                "validate",
                "acme",
                "--base",
                "./the base",
                "--as-of",
                "2026-11-20T12:00:00Z",
                "--unproven=warn",
                "--allow-new-evidence",
                "--dhall-env",
                "REGION");
        assertThat(ran.out())
                .contains("apply one with `fleetc validate acme --dhall-env REGION --base './the base'"
                        + " --as-of 2026-11-20T12:00:00Z --unproven warn --allow-new-evidence --fix N`;");
    }

    @Test
    void oneAfterTheOtherPutsTheFleetRight() throws IOException {
        assertThat(run("validate", "acme", "--fix", "2"))
                .isEqualTo(new Ran(0, "write `bucketName`\n  acme/clusters/dc-a.yaml\n", ""));
        assertThat(run("validate", "acme", "--fix=1").code()).isZero();
        assertThat(text()).isEqualTo(right);
        assertThat(run("validate", "acme").out())
                .isEqualTo("1 cluster, no errors; without `--base`, no change was judged\n");
        assertThat(run("validate", "acme", "--fix", "1").err())
                .isEqualTo("fleetc: there is no fix 1: this run offers none\n");
    }

    @Test
    void aDryRunShowsThePatchAndWritesNothing() throws IOException {
        String wrong = text();
        Ran ran = run("validate", "acme", "--fix", "2", "--dry-run");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("--- a/clusters/dc-a.yaml\n+++ b/clusters/dc-a.yaml\n@@ ")
                .contains("\n-    bucketNam: ", "\n+    bucketName: ");
        assertThat(text()).isEqualTo(wrong);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(run("validate", "acme", "--dry-run"))
                .isEqualTo(new Ran(2, "", "fleetc: `--dry-run` goes with `--fix N`\n"));
        assertThat(run("validate", "-", "--fix", "1").err()).contains("standard input");
        assertThat(run("validate", "acme", "--fix", "3").err())
                .isEqualTo("fleetc: there is no fix 3: this run offers fixes 1 to 2\n");
        assertThat(run("validate", "acme", "--fix", "0").code()).isEqualTo(2);
    }

    /** A secret that a neighbouring line has stays hidden in the patch that is shown. */
    @Test
    void noPatchShowsASecret() throws IOException {
        Files.writeString(
                directory.resolve(CLUSTER),
                right.replace("bucketName: lakehouse", "bucketNam: lakehouse\n    secretKey: hunter2hunter2"));
        Ran list = run("validate", "acme");
        assertThat(list.out()).contains("fixes", "•••");
        for (int number = 1; number < 4; number++) {
            assertThat(run("validate", "acme", "--fix", String.valueOf(number), "--dry-run")
                            .out())
                    .doesNotContain("hunter2");
        }
    }

    private String text() throws IOException {
        return Files.readString(directory.resolve(CLUSTER));
    }

    private Ran run(String... arguments) {
        return Ran.in(directory, arguments);
    }
}
