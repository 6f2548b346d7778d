package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .pre-commit-hooks.yaml}, used by the real pre-commit, which clones it, and by the real Git. */
class PreCommitTest {
    private static final String MANIFEST = ".pre-commit-hooks.yaml";
    private static final String FLEET = "my fleets/eu";
    private static final String CLUSTER = FLEET + "/clusters/datacenter-a.yaml";
    private static final String BREAKS_RAS = "  flags:\n    domainLevelBundleAuthorization: true\n";

    @TempDir
    static Path machine;

    private static Checkout hooks;
    private static String revision;

    @TempDir
    Path temporary;

    private Checkout user;

    @BeforeAll
    static void publishTheHooks() throws Exception {
        Checkout.require("pre-commit");
        hooks = Checkout.on(machine, machine.resolve("hooks"));
        hooks.write(MANIFEST, Files.readString(Checkout.REPOSITORY.resolve(MANIFEST)));
        hooks.run("git", "init", "-q");
        hooks.run("git", "add", ".");
        hooks.run("git", "commit", "-q", "-m", "hooks");
        revision = hooks.run("git", "rev-parse", "HEAD").out().strip();
    }

    @BeforeEach
    void commitAFleet() throws Exception {
        user = Checkout.on(machine, temporary.resolve("user"));
        user.run("git", "init", "-q");
        user.example("shared", FLEET);
        configure("      - {id: fleetc-validate, args: ['" + FLEET + "']}\n");
        user.run("git", "add", ".");
        user.run("git", "commit", "-q", "-m", "begin");
    }

    @Test
    void theManifestIsValidAndLeavesStagesToTheUser() throws Exception {
        hooks.run("pre-commit", "validate-manifest", MANIFEST);
        assertThat(hooks.run("cat", MANIFEST).out()).doesNotContain("stages:");
    }

    @Test
    void canBeTriedWithoutAConfiguration() throws Exception {
        user.example("single", ".");
        user.run("git", "add", ".");
        Ran ran = user.run(
                "pre-commit", "try-repo", hooks.path("").toString(), "fleetc-validate", "--all-files", "--verbose");
        assertThat(ran.out()).contains("Passed", "1 cluster, no errors");
    }

    /**
     * What is staged counts: that the file was put right since, without being added, does not help. It was written on
     * Windows, which moves no message.
     */
    @Test
    void aCommitThatBreaksTheRasRuleIsRefused() throws Exception {
        user.run("pre-commit", "install");
        user.append(CLUSTER, BREAKS_RAS);
        user.write(CLUSTER, Files.readString(user.path(CLUSTER)).replace("\n", "\r\n"));
        user.run("git", "add", ".");
        user.append(CLUSTER, "    onboardWorkspaceRas: true\n    onboardNamespaceMappingRas: true\n");
        Ran ran = user.tryTo("git", "commit", "-m", "break");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("fleetc validate", "Failed", "error[IOM-RAS-001]")
                .contains("--> " + CLUSTER + ":25:37")
                .contains("help: switch on `onboardWorkspaceRas` and `onboardNamespaceMappingRas`")
                .contains("26 +     onboardWorkspaceRas: true");
        assertThat(user.head()).isEqualTo("begin");
        user.with("SKIP", "fleetc-validate").run("git", "commit", "-m", "on my own head");
        assertThat(user.head()).isEqualTo("on my own head");
    }

    /** Neither an unstaged change nor a file that nobody added is part of the commit, and both stay as they are. */
    @Test
    void aGoodCommitPassesWhateverElseLiesAround() throws Exception {
        user.run("pre-commit", "install");
        user.append(CLUSTER, "  # a remark\n");
        user.write(CLUSTER, Files.readString(user.path(CLUSTER)).replace("\n", "\r\n"));
        user.run("git", "add", ".");
        user.append(CLUSTER, BREAKS_RAS);
        user.write(FLEET + "/clusters/broken.yaml", "kind: [");
        Ran ran = user.run("git", "commit", "-m", "good");
        assertThat(ran.out()).contains("fleetc validate", "Passed");
        assertThat(user.head()).isEqualTo("good");
        assertThat(user.path(CLUSTER)).content().endsWith(BREAKS_RAS);
        assertThat(user.path(FLEET + "/clusters/broken.yaml")).exists();
    }

    @Test
    void aFileThatNobodyAddedCannotMakeACommitRight() throws Exception {
        user.run("pre-commit", "install");
        user.write(FLEET + "/groups/late.yaml", """
            apiVersion: fleetc.io/v1
            kind: Group
            metadata:
              name: late
            spec: {}
            """);
        user.write(CLUSTER, Files.readString(user.path(CLUSTER)).replace("spec:\n", "spec:\n  groups: [late]\n"));
        user.run("git", "add", CLUSTER);
        Ran ran = user.tryTo("git", "commit", "-m", "half");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("`late`", CLUSTER + ":8:12");
        assertThat(user.head()).isEqualTo("begin");
    }

    @Test
    void onlyFilesOfFleetsMatterAndDeletedOnesOnlyOnRequest() throws Exception {
        user.run("pre-commit", "install");
        user.write("src/Main.java", "class Main {}\n");
        user.write(".github/workflows/build.yaml", "on: push\n");
        user.run("git", "add", ".");
        assertThat(user.run("git", "commit", "-m", "unrelated").out()).contains("(no files to check)Skipped");
        user.run("git", "rm", "-q", FLEET + "/clusters/datacenter-b.yaml");
        assertThat(user.run("git", "commit", "-m", "delete").out()).contains("(no files to check)Skipped");
        user.run("git", "reset", "-q", "--soft", "HEAD~1");
        configure("      - {id: fleetc-validate, args: ['" + FLEET + "'], always_run: true}\n");
        user.run("git", "add", ".pre-commit-config.yaml");
        Ran ran = user.tryTo("git", "commit", "-m", "delete");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("datacenter-b");
    }

    @Test
    void outputThatIsOutOfDateIsRefused() throws Exception {
        String words = "'" + FLEET + "', -d, out";
        configure("      - {id: fleetc-check, args: [" + words + "]}\n");
        user.run("pre-commit", "install");
        assertThat(Ran.in(user.path(""), "compile", FLEET, "-d", "out").code()).isZero();
        user.run("git", "add", ".pre-commit-config.yaml");
        Ran ran = user.tryTo("git", "commit", "-m", "forgot the output");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("missing: datacenter-a/values.yaml")
                .contains("to put it right: fleetc compile '" + FLEET + "' -d out && git add out");
        user.run("git", "add", ".");
        user.run("git", "commit", "-m", "with the output");
    }

    private void configure(String hook) throws Exception {
        user.write(
                ".pre-commit-config.yaml",
                "repos:\n  - repo: " + hooks.path("") + "\n    rev: " + revision + "\n    hooks:\n" + hook);
    }
}
