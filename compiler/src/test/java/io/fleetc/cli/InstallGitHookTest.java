package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.ShellWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hook of plain Git, run by the real Git: most of it with a fleetc that only says that it was started, since what
 * matters is whether it was.
 */
@DisabledOnOs(OS.WINDOWS)
class InstallGitHookTest {
    private static final String FLEET = "it's a fleet/eu";
    private static final String CLUSTER = FLEET + "/clusters/datacenter-a.yaml";
    private static final String BREAKS_RAS = "  flags:\n    domainLevelBundleAuthorization: true\n";

    @TempDir
    Path temporary;

    private Checkout git;

    @BeforeEach
    void aRepositoryWithAFleet() throws Exception {
        Checkout.require("git");
        git = Checkout.on(temporary.resolve("machine"), temporary.resolve("work"));
        git.run("git", "init", "-q");
        git.example("shared", FLEET);
    }

    /** A fleetc that says with which arguments it was started, and refuses or not. */
    private static void pretend(Path program, int code) throws Exception {
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\necho \"$0 was asked to $*\"\nexit " + code + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path onThePath() {
        return temporary.resolve("machine/bin/fleetc");
    }

    private Ran install(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "install-git-hook";
        words[1] = FLEET;
        System.arraycopy(more, 0, words, 2, more.length);
        return Ran.in(git.path(""), words);
    }

    // What the real fleetc says through it.

    @Test
    void refusesABrokenCommitAlsoTheFirstOneAndALaterOneByItsChange() throws Exception {
        assertThat(install().out()).isEqualTo("wrote .git/hooks/pre-commit\n");
        String good = Files.readString(git.path(CLUSTER));
        git.append(CLUSTER, BREAKS_RAS);
        git.run("git", "add", ".");
        Ran first = git.tryTo("git", "commit", "-m", "first");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out())
                .contains("error[IOM-RAS-001]", "--> " + CLUSTER + ":25:37")
                .endsWith("fleetc: nothing was committed; `git commit --no-verify` commits all the same\n");
        git.write(CLUSTER, good);
        git.run("git", "commit", "-a", "-m", "good");
        git.write(CLUSTER, good + BREAKS_RAS + "    onboardWorkspaceRas: true\n    onboardNamespaceMappingRas: true\n");
        git.write(
                FLEET + "/clusters/datacenter-b.yaml",
                Files.readString(git.path(FLEET + "/clusters/datacenter-b.yaml")) + BREAKS_RAS
                        + "    onboardWorkspaceRas: true\n    onboardNamespaceMappingRas: true\n");
        Ran jump = git.tryTo("git", "commit", "-a", "-m", "all at once");
        assertThat(jump.out()).contains("error[IOM-RAS-001]", "comes with this change", CLUSTER);
        assertThat(git.head()).isEqualTo("good");
    }

    /** {@code git commit PATH} commits another index than the usual one, and a linked work tree has its own. */
    @Test
    void judgesTheIndexThatIsCommittedAlsoInALinkedWorkTree() throws Exception {
        git.run("git", "add", ".");
        git.run("git", "commit", "-q", "-m", "begin");
        git.run("git", "worktree", "add", "-q", "../linked");
        Checkout linked = git.at(temporary.resolve("linked"));
        Ran.in(linked.path(""), "install-git-hook", FLEET);
        assertThat(git.path(".git/hooks/pre-commit")).exists();
        linked.append(CLUSTER, BREAKS_RAS);
        linked.append(FLEET + "/fleet.yaml", "# a remark\n");
        linked.run("git", "add", CLUSTER);
        linked.run("git", "commit", "-m", "only the remark", "--", FLEET + "/fleet.yaml");
        assertThat(linked.head()).isEqualTo("only the remark");
        assertThat(linked.tryTo("git", "commit", "-m", "the rest").out()).contains("error[IOM-RAS-001]");
    }

    /** What is pushed is another commit than what is checked out, and another tree than what is staged. */
    @Test
    void judgesWhatIsPushedAgainstWhatTheRemoteHas() throws Exception {
        git.run("git", "add", ".");
        git.run("git", "commit", "-q", "-m", "begin");
        git.run("git", "init", "-q", "--bare", "../remote");
        git.run("git", "remote", "add", "origin", "../remote");
        assertThat(install("--pre-push").out()).isEqualTo("wrote .git/hooks/pre-push\n");
        git.append(".git/hooks/pre-push", "while read -r line; do echo \"somebody else saw $line\"; done\n");
        assertThat(git.run("git", "push", "-q", "origin", "main").out()).contains("somebody else saw refs/heads/main");
        git.run("git", "switch", "-q", "-c", "broken");
        git.append(CLUSTER, BREAKS_RAS);
        git.run("git", "commit", "-q", "-a", "-m", "broken");
        git.run("git", "switch", "-q", "main");
        Ran refused = git.tryTo("git", "push", "origin", "broken");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out())
                .contains("error[IOM-RAS-001]", "--> " + CLUSTER + ":25:37", "nothing was pushed")
                .doesNotContain("somebody else saw");
        pretend(onThePath(), 1);
        git.write("README.md", "about\n");
        git.run("git", "add", ".");
        git.run("git", "commit", "-q", "-m", "unrelated");
        assertThat(git.run("git", "push", "-q", "origin", "main").out()).doesNotContain("was asked");
        git.run("git", "push", "-q", "--no-verify", "origin", "broken");
        git.run("git", "push", "-q", "origin", ":broken");
        assertThat(install("--pre-push", "--uninstall").out()).isEqualTo("took the fleet out of .git/hooks/pre-push\n");
        assertThat(git.path(".git/hooks/pre-push")).content().doesNotContain("fleetc");
        assertThat(git.run("find", ".git", "-name", "fleetc-index*").out()).isEmpty();
    }

    // When it is started, and which.

    @Test
    void startsNothingUnlessAFileOfTheFleetIsStaged() throws Exception {
        git.run("git", "add", ".");
        git.run("git", "commit", "-q", "-m", "begin");
        install();
        pretend(onThePath(), 1);
        git.write("README.md", "about\n");
        git.append(CLUSTER, "# not staged\n");
        git.run("git", "add", "README.md");
        assertThat(git.run("git", "commit", "-q", "-m", "unrelated").out()).isEmpty();
        git.run("git", "rm", "-q", FLEET + "/clusters/datacenter-b.yaml");
        Ran deletion = git.tryTo("git", "commit", "-q", "-m", "delete");
        assertThat(deletion.code()).isEqualTo(1);
        assertThat(deletion.out()).contains("was asked to validate --index " + FLEET);
        git.run("git", "commit", "-q", "-m", "on my own head", "--no-verify");
    }

    @Test
    void aFleetThatIsTheWholeRepositoryIsWatchedByItsFiles() throws Exception {
        Checkout whole = git.at(Files.createDirectories(temporary.resolve("whole")));
        whole.run("git", "init", "-q");
        whole.example("single", ".");
        whole.run("git", "add", ".");
        whole.run("git", "commit", "-q", "-m", "begin");
        Ran.in(whole.path(""), "install-git-hook");
        pretend(onThePath(), 1);
        whole.write("src/main/App.java", "class App {}\n");
        whole.run("git", "add", ".");
        whole.run("git", "commit", "-q", "-m", "unrelated");
        for (String input : new String[] {
            "fleet.yml",
            "clusters/eu/a.json",
            "databases/d.yaml",
            "groups/g.yaml",
            "rules/r.yaml",
            "evidence/e.yaml",
            "lib/types.dhall"
        }) {
            whole.write(input, "x\n");
            whole.run("git", "add", ".");
            assertThat(whole.tryTo("git", "commit", "-q", "-m", input).out())
                    .as(input)
                    .contains("was asked to validate --index .");
            whole.run("git", "reset", "-q", "--hard");
        }
    }

    @Test
    void runsTheFleetcOnThePathElseTheOneThatWroteItElseSaysSo() throws Exception {
        Path other = temporary.resolve("opt/it's here/fleetc");
        pretend(other, 0);
        install("--launcher", other.toString());
        git.run("git", "add", ".");
        pretend(onThePath(), 0);
        assertThat(git.run("git", "commit", "-q", "-m", "1").out()).startsWith(onThePath() + " was asked");
        Files.delete(onThePath());
        git.append(CLUSTER, "# 2\n");
        assertThat(git.run("git", "commit", "-q", "-a", "-m", "2").out()).startsWith(other + " was asked");
        Files.delete(other);
        git.append(CLUSTER, "# 3\n");
        Ran none = git.tryTo("git", "commit", "-q", "-a", "-m", "3");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out())
                .isEqualTo("fleetc: there is no fleetc for the pre-commit hook: put it on the PATH, or use"
                        + " --no-verify\n");
    }

    // Where it comes, and what is there already.

    @Test
    void comesAndGoesWithoutATrace() throws Exception {
        git.example("single", "other");
        assertThat(install().code()).isZero();
        assertThat(install().out()).isEqualTo(".git/hooks/pre-commit is as it should be\n");
        Ran.in(git.path("other"), "install-git-hook");
        assertThat(git.path(".git/hooks/pre-commit"))
                .isExecutable()
                .content()
                .contains(">>> fleetc other\n", ">>> fleetc " + FLEET + "\n");
        assertThat(install("--uninstall", "-o", "json").out()).contains("\"removed\"");
        assertThat(install("--uninstall").out()).isEqualTo("the fleet has no hook\n");
        Ran.in(git.path("other"), "install-git-hook", "--uninstall");
        assertThat(git.path(".git/hooks/pre-commit")).doesNotExist();
    }

    @Test
    void aHookOfSomebodyElseIsNeverOverwritten() throws Exception {
        String foreign = "#!/bin/sh\necho \"lint says: ça va\"\nexec true\n";
        git.write(".git/hooks/pre-commit", foreign);
        git.run("chmod", "+x", ".git/hooks/pre-commit");
        Ran refused = install();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("error[FC6043]: there is a hook already that fleetc did not write")
                .contains(
                        "`fleetc install-git-hook " + ShellWords.quoted(FLEET) + " --add`",
                        "`fleetc validate --index " + ShellWords.quoted(FLEET) + "`");
        assertThat(git.path(".git/hooks/pre-commit")).content().isEqualTo(foreign);
        assertThat(install("--add").code()).isZero();
        pretend(onThePath(), 0);
        git.run("git", "add", ".");
        assertThat(git.run("git", "commit", "-q", "-m", "both").out())
                .contains("was asked to validate", "lint says: ça va");
        install("--uninstall");
        assertThat(git.path(".git/hooks/pre-commit")).content().isEqualTo(foreign);

        git.write(".git/hooks/pre-commit", "#!/usr/bin/env python3\n");
        assertThat(install("--add").err()).contains("no shell script");
        git.write(".git/hooks/pre-commit", "#!/bin/sh\n# File generated by pre-commit: https://pre-commit.com\n");
        assertThat(install("--add").err()).contains("add the hook `fleetc-validate` to `.pre-commit-config.yaml`");
    }

    @Test
    void goesWhereTheConfigurationSaysAndNamesNoPathThere() throws Exception {
        git.run("git", "config", "core.hooksPath", ".githooks");
        Ran ran = Ran.in(git.path(FLEET), "install-git-hook", "--launcher", "/opt/fleetc");
        assertThat(ran.out()).isEqualTo("wrote ../../.githooks/pre-commit\n");
        assertThat(ran.err()).startsWith("note[FC6044]: `core.hooksPath` leads to a directory of hooks");
        assertThat(git.path(".githooks/pre-commit")).content().doesNotContain("/opt/fleetc");
        pretend(onThePath(), 0);
        git.run("git", "add", ".");
        assertThat(git.run("git", "commit", "-q", "-m", "begin").out()).contains("was asked to validate");
    }

    @Test
    void saysWhereItCannotBe() throws Exception {
        Path none = Files.createDirectories(temporary.resolve("none"));
        assertThat(Ran.in(none, "install-git-hook").err())
                .startsWith("error[FC6001]: the fleet lies in no work tree of a Git repository");
        assertThat(Ran.in(none, "install-git-hook", "absent").err()).startsWith("error[FC1001]");
        // A line break in a name would end the remark that names it.
        git.write("x\ntouch pwned", "kind: Fleet\n");
        assertThat(Ran.in(git.path(""), "install-git-hook", "x\ntouch pwned").err())
                .startsWith("error[FC6042]: the path of the fleet holds a character that no script can show");
        assertThat(Ran.in(git.path(""), "install-git-hook"))
                .isEqualTo(new Ran(
                        2, "", "fleetc: there is no fleet at `.`: name the directory that holds `fleet.yaml`\n"));
    }
}
