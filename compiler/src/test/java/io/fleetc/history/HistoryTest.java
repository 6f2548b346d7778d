package io.fleetc.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where the base is found, and what is said where it is not.
 *
 * <p>It is longer than others because each of the repositories that Git knows is made here, side by side with what is said
 * of it.
 */
class HistoryTest {
    @TempDir
    Path temporary;

    private GitFixture git;
    private Path work;
    private ObjectId first;
    private ObjectId second;
    private ObjectId third;

    @BeforeEach
    void threeCommits() throws Exception {
        work = temporary.resolve("work");
        git = GitFixture.in(work);
        first = git.commit("fleets/eu/fleet.yaml", "one");
        second = git.commit("fleets/eu/fleet.yaml", "two", "fleets/eu/clusters/a.yaml", "a");
        third = git.commit("fleets/eu/fleet.yaml", "three");
        write("work/fleets/eu/fleet.yaml", "uncommitted");
    }

    @AfterEach
    void close() {
        git.close();
    }

    // Found.

    @ParameterizedTest
    @CsvSource({
        "HEAD, three",
        "@, three",
        "@~1, two",
        "@{u}, two",
        "main, three",
        "HEAD~2, one",
        "main^, two",
        "v1, one",
        "annotated, one",
        "origin/release, two",
        "refs/heads/main, three",
        "main@{0}, three",
        "origin/release..., two",
        "v1...origin/release, one"
    })
    void findsARevisionHoweverItIsWritten(String word, String content) throws Exception {
        git.point("refs/tags/v1", first);
        git.git()
                .tag()
                .setName("annotated")
                .setObjectId(git.repository().parseCommit(first))
                .setMessage("x")
                .call();
        git.point("refs/remotes/origin/release", second);
        StoredConfig config = git.repository().getConfig();
        config.setString("remote", "origin", "url", "nowhere");
        config.setString("remote", "origin", "fetch", "+refs/heads/*:refs/remotes/origin/*");
        config.setString("branch", "main", "remote", "origin");
        config.setString("branch", "main", "merge", "refs/heads/release");
        config.save();
        Files.createDirectories(git.data().resolve("logs/refs/heads"));
        Files.writeString(
                git.data().resolve("logs/refs/heads/main"),
                second.name() + " " + third.name() + " Nobody <n@example.com> 1772352000 +0000\tcommit: x\n");

        assertThat(contentAt(word)).isEqualTo(content);
    }

    @Test
    void findsARevisionByItsIdAndByTheBeginningOfIt() throws Exception {
        assertThat(contentAt(second.name())).isEqualTo("two");
        assertThat(contentAt(second.name().substring(0, 7))).isEqualTo("two");
        try (Past past = open("main")) {
            assertThat(past.base().id()).isEqualTo(third.name());
            assertThat(past.base().label()).isEqualTo(third.name().substring(0, 7));
            assertThat(past.base().at()).contains(GitFixture.BEGINNING.plus(Duration.ofMinutes(2)));
            assertThat(past.find(first.name()).orElseThrow().id()).isEqualTo(first.name());
            assertThat(past.find(first.name().substring(0, 7)).orElseThrow().id())
                    .isEqualTo(first.name());
            assertThat(past.find("0123456789")).isEmpty();
            assertThat(past.find("main")).isEmpty();
        }
    }

    @Test
    void readsFilesWhenTheyAreAskedForAndNoOthers() throws Exception {
        git.commit("fleets/eu/fleet.yaml", "four", "fleets/eu/lost.yaml", "lost", "else/x.yaml", "x");
        git.lose(git.repository().resolve("HEAD:fleets/eu/lost.yaml"));
        git.lose(git.repository().resolve("HEAD:else"));
        try (Past past = open("main")) {
            Sources files = past.base().files();
            assertThat(text(files.read("fleet.yaml"))).isEqualTo("four");
            assertThat(files.list("", true).names()).containsExactly("fleet.yaml", "lost.yaml");
            assertThat(refusal(files.read("lost.yaml"))).isEqualTo("""
                error[FC6005]: `lost.yaml` is not in this clone
                 --> lost.yaml
                  = note: the revision names it, but the repository does not hold it
                  = help: clone without `--filter`; if the clone is not partial, `git fsck` finds what is lost

                1 error
                """);
        }
    }

    @Test
    void filesAreAsGitStoresThem() throws Exception {
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
        git.commit(
                "fleets/eu/fleet.yaml", "lf\n",
                "fleets/eu/large.yaml", pointer,
                "fleets/eu/.gitattributes", "*.yaml text eol=crlf\nlarge.yaml filter=lfs\n",
                "fleets/eu/link.yaml", "-> fleet.yaml");
        try (Past past = open("main")) {
            Sources files = past.base().files();
            assertThat(text(files.read("fleet.yaml"))).isEqualTo("lf\n");
            assertThat(text(files.read("large.yaml"))).isEqualTo(pointer);
            assertThat(text(files.read("link.yaml"))).isEqualTo("lf\n");
            assertThat(files.list("", true).names()).containsExactly("fleet.yaml", "large.yaml", "link.yaml");
        }
    }

    @Test
    void theTimeOfTheChangeIsThatOfTheCommitThatIsCheckedOut() throws Exception {
        try (Past past = open(first.name())) {
            assertThat(past.headTime()).contains(GitFixture.BEGINNING.plus(Duration.ofMinutes(2)));
        }
        assertThat(History.headTime(fleet())).contains(GitFixture.BEGINNING.plus(Duration.ofMinutes(2)));
        assertThat(History.headTime(temporary)).isEmpty();
    }

    @Test
    void writesNothing() throws Exception {
        List<String> before = GitFixture.snapshot(temporary);
        try (Past past = open("main...HEAD~1")) {
            assertThat(past.since(first.name()).value()).hasSize(2);
            text(past.base().files().read("fleet.yaml"));
        }
        assertThat(GitFixture.snapshot(temporary)).isEqualTo(before);
    }

    // Places.

    @Test
    void aLinkedWorkTreeHasItsOwnHead() throws Exception {
        Path data = Files.createDirectories(git.data().resolve("worktrees/other"));
        Files.writeString(data.resolve("HEAD"), second.name() + "\n");
        Files.writeString(data.resolve("commondir"), "../..\n");
        Files.writeString(data.resolve("gitdir"), temporary.resolve("other/.git") + "\n");
        write("other/.git", "gitdir: " + data + "\n");
        write("other/fleets/eu/fleet.yaml", "x");

        Past past = open(GitFixture.request(temporary.resolve("other/fleets/eu"), "HEAD"));
        assertThat(text(past.base().files().read("fleet.yaml"))).isEqualTo("two");
        past.close();
    }

    @Test
    void aFleetAtTheTopOfTheRepositoryIsTheWholeTree() throws Exception {
        git.commit("fleet.yaml", "top", "clusters/b.yaml", "b");
        try (Past past = open(GitFixture.request(work, "HEAD"))) {
            assertThat(past.base().files().list("", true).names()).containsExactly("clusters/b.yaml", "fleet.yaml");
        }
    }

    @Test
    void aFleetOfOneFileHasNoOther() throws Exception {
        try (Past past = open(GitFixture.request(fleet().resolve("fleet.yaml"), "HEAD~1"))) {
            Sources files = past.base().files();
            assertThat(files.isOneFile()).isTrue();
            assertThat(files.list("", true).names()).containsExactly("fleet.yaml");
            assertThat(text(files.read("fleet.yaml"))).isEqualTo("two");
            assertThat(files.read("clusters/a.yaml")).isInstanceOf(Reading.Refused.class);
        }
    }

    @Test
    void aRootThatIsALinkIsFollowedNowAndThen() throws Exception {
        git.commit("fleets/v1/fleet.yaml", "v1", "current", "-> fleets/v1");
        write("work/fleets/v2/fleet.yaml", "v2");
        Files.createSymbolicLink(work.resolve("current"), Path.of("fleets/v2"));
        Path outside = Files.createSymbolicLink(temporary.resolve("outside"), work.resolve("current"));

        try (Past past = open(GitFixture.request(work.resolve("current"), "HEAD"))) {
            assertThat(text(past.base().files().read("fleet.yaml"))).isEqualTo("v1");
        }
        // From outside, only where it leads now is known: a folder that the base does not have.
        Checked<Past> past = History.open(GitFixture.request(outside, "HEAD"));
        assertThat(past.value().base().absent()).isTrue();
        past.value().close();
    }

    @Test
    void aBareRepositoryIsNamedTogetherWithTheFolder() throws Exception {
        try (GitFixture bare = GitFixture.bare(temporary.resolve("bare.git"))) {
            bare.commit("infra/fleet/fleet.yaml", "bare");
            BaseRequest request = new BaseRequest(
                    Optional.empty(),
                    List.of("main"),
                    temporary,
                    Optional.of(temporary.resolve("bare.git")),
                    List.of("infra/fleet"),
                    List.of("fleet.yaml"));
            try (Past past = open(request)) {
                assertThat(text(past.base().files().read("fleet.yaml"))).isEqualTo("bare");
                assertThat(past.headTime()).isEmpty();
            }
        }
    }

    // Absent.

    @Test
    void aFleetThatIsNotThereYetMayHaveBeenMovedUnlessTheUserSaysThatItIsNew() throws Exception {
        write("work/fleets/europe/fleet.yaml", "moved");
        Files.delete(fleet().resolve("fleet.yaml"));

        Checked<Past> past = History.open(GitFixture.request(work.resolve("fleets/europe"), "main"));
        assertThat(past.value().base().absent()).isTrue();
        assertThat(TextReport.plain(past.diagnostics()))
                .isEqualTo("""
                    error[FC6007]: there is no fleet at `main` (%s) where it lies now, and one elsewhere is gone
                      = note: it was looked for in `fleets/europe`
                      = help: if it was moved, name where it was: `--base-path fleets/eu`
                      = help: if it was not, say so: `--base-path fleets/europe`

                    1 error
                    """.formatted(third.name().substring(0, 7)));
        past.value().close();

        BaseRequest moved = GitFixture.request(work.resolve("fleets/europe"), "main");
        moved = new BaseRequest(
                moved.root(),
                moved.words(),
                moved.workingDirectory(),
                moved.repository(),
                List.of("fleets/eu"),
                moved.entries());
        try (Past found = open(moved)) {
            assertThat(text(found.base().files().read("fleet.yaml"))).isEqualTo("three");
        }

        BaseRequest isNew = new BaseRequest(
                moved.root(),
                moved.words(),
                moved.workingDirectory(),
                moved.repository(),
                List.of("./fleets/europe/"),
                moved.entries());
        past = History.open(isNew);
        assertThat(TextReport.plain(past.diagnostics()))
                .isEqualTo("""
                    note[FC6007]: there is no fleet at `main` (%s), so that all of it is new
                      = note: it was looked for in `fleets/europe`

                    """.formatted(third.name().substring(0, 7)));
        past.value().close();
    }

    @Test
    void aFolderWithoutAnEntryFileIsNoFleet() throws Exception {
        git.commit("README.md", "x");
        Checked<Past> past = History.open(GitFixture.request(work, "HEAD"));
        assertThat(past.value().base().absent()).isTrue();
        assertThat(TextReport.plain(past.diagnostics())).contains("it was looked for at the top");
        past.value().close();
    }

    // Refused.

    @Test
    void saysWhyAWordIsNoRevision() throws Exception {
        git.point("refs/remotes/origin/release", second);
        git.point("refs/remotes/origin/main", second);
        String said = Stream.of(
                        "mein",
                        "orign/main~2",
                        "release",
                        "nothing-like-it",
                        "0123456",
                        "HEAD~9",
                        "@^2",
                        "HEAD:fleets",
                        "main~x",
                        ":/fix",
                        "a..b",
                        "nowhere...main",
                        "",
                        "./nowhere",
                        "/srv/nowhere")
                .map(this::refused)
                .map(text -> text.replace("\n1 error\n", ""))
                .collect(Collectors.joining());
        assertThat(said).isEqualTo("""
            error[FC6002]: `mein` is neither a revision nor a directory
              = help: write `main`
            error[FC6002]: `orign/main~2` is neither a revision nor a directory
              = help: write `origin/main~2`
            error[FC6002]: `release` is neither a revision nor a directory
              = help: write `origin/release`
            error[FC6002]: `nothing-like-it` is neither a revision nor a directory
              = note: branches and tags are `main`, `origin/main`, `origin/release`
            error[FC6002]: `0123456` is neither a revision nor a directory
              = note: branches and tags are `main`, `origin/main`, `origin/release`
            error[FC6002]: `HEAD~9` leads to no commit: `HEAD` has no such ancestor
            error[FC6002]: `@^2` leads to no commit: `HEAD` has no such ancestor
            error[FC6002]: `HEAD:fleets` is a file or directory of a revision where a revision is expected
            error[FC6002]: `main~x` is written in a way that fleetc does not read
              = note: it reads `main`, `origin/main`, `v1.2`, `HEAD~3`, `@{upstream}`, `1a2b3c4` and `origin/main...`
              = help: if Git reads it, name what it finds: `--base $(git rev-parse 'main~x')`
            error[FC6002]: `:/fix` is written in a way that fleetc does not read
              = note: it reads `main`, `origin/main`, `v1.2`, `HEAD~3`, `@{upstream}`, `1a2b3c4` and `origin/main...`
              = help: if Git reads it, name what it finds: `--base $(git rev-parse ':/fix')`
            error[FC6002]: `a..b` is a range where one revision is expected
              = help: write `a...b` for the revision where the two parted
            error[FC6002]: `nowhere` is neither a revision nor a directory
              = note: branches and tags are `main`, `origin/main`, `origin/release`
            error[FC6002]: the base is empty
              = help: leave `--base` out, or look at the variable that should hold it
            error[FC6002]: there is no directory `./nowhere`
            error[FC6002]: there is no directory `nowhere`
            """);
    }

    @Test
    void refusesToChoose() throws Exception {
        write("work/fleets/main/fleet.yaml", "directory");
        assertThat(refused("main")).isEqualTo("""
            error[FC6003]: `main` is both a revision and a directory
              = help: write `./main` for the directory, or `main~0` for the revision

            1 error
            """);
        assertThat(contentAt("./main")).isEqualTo("directory");
        assertThat(contentAt("main~0")).isEqualTo("three");
    }

    @Test
    void aBeginningOfSeveralCommitsIsRefused() throws Exception {
        List<String> ids = new ArrayList<>();
        String shared = "";
        ObjectId tree = git.tree("fleets/eu/fleet.yaml", "x");
        while (shared.isEmpty()) {
            String id = git.commit(tree, List.of()).name();
            shared = ids.stream().anyMatch(other -> other.startsWith(id.substring(0, 4))) ? id.substring(0, 4) : "";
            ids.add(id);
        }
        String beginning = shared;
        assertThat(refused(beginning)).isEqualTo("""
            error[FC6003]: `%s` is the beginning of several objects
              = note: they are `%s`
              = help: write more of it

            1 error
            """.formatted(
                        beginning,
                        ids.stream()
                                .filter(id -> id.startsWith(beginning))
                                .map(id -> id.substring(0, 12))
                                .sorted()
                                .collect(Collectors.joining("`, `"))));
    }

    @Test
    void whereTwoBranchesPartedMoreThanOnceOrNeverIsRefused() throws Exception {
        ObjectId tree = git.tree("fleets/eu/fleet.yaml", "x");
        ObjectId left = git.commit(tree, List.of(first));
        ObjectId right = git.commit(tree, List.of(first));
        git.point("refs/heads/left", git.commit(tree, List.of(left, right)));
        git.point("refs/heads/right", git.commit(tree, List.of(right, left)));
        git.point("refs/heads/orphan", git.commit(tree, List.of()));

        assertThat(refused("left...right")).isEqualTo("""
            error[FC6003]: the two revisions of `left...right` parted at more than one
              = note: they are %s
              = help: name one of them

            1 error
            """.formatted(Stream.of(left, right)
                .map(id -> "`" + id.name().substring(0, 12) + "`")
                .sorted()
                .collect(Collectors.joining(", "))));
        assertThat(refused("left...orphan")).isEqualTo("""
            error[FC6002]: the two revisions of `left...orphan` share no history

            1 error
            """);
    }

    @Test
    void saysThatThereIsNoRepositoryAndNoCommit() throws Exception {
        write("alone/fleet.yaml", "x");
        assertThat(refused(GitFixture.request(temporary.resolve("alone"), "main")))
                .isEqualTo("""
                    error[FC6001]: the fleet lies in no Git repository, so that `main` names no revision
                      = help: name the directory of the older files: `--base ./DIR`
                      = help: name the repository: `--base-repository DIR`

                    1 error
                    """);
        GitFixture.in(temporary.resolve("alone")).close();
        assertThat(refused(GitFixture.request(temporary.resolve("alone"), "main")))
                .isEqualTo("""
                    error[FC6002]: the repository has no commit yet, so that `main` names no revision
                      = help: leave `--base` out until there is one: all is new

                    1 error
                    """);
        assertThat(History.headTime(temporary.resolve("alone"))).isEmpty();
    }

    @Test
    void saysThatARepositoryCannotBeRead() throws Exception {
        write("other/.git", "gitdir: /nowhere/.git/worktrees/other\n");
        write("other/fleet.yaml", "x");
        assertThat(refused(GitFixture.request(temporary.resolve("other"), "main")))
                .isEqualTo("""
                    error[FC6001]: the Git repository cannot be opened
                      = note: its `.git` leads to no repository, or its format is none that fleetc reads
                      = help: `git status` says what is wrong with it

                    1 error
                    """);
        StoredConfig config = git.repository().getConfig();
        config.setInt("core", null, "repositoryformatversion", 1);
        config.setString("extensions", null, "objectformat", "sha256");
        config.save();
        assertThat(refused("main")).isEqualTo("""
            error[FC6001]: the Git repository names its objects by `sha256`, and fleetc reads `sha1`
              = help: lay the older files out, for example with `git worktree add --detach ../base main`, and name \
            their directory: `--base ../base`

            1 error
            """);
    }

    @Test
    void saysThatARevisionIsNotWhole() throws Exception {
        git.lose(git.repository().resolve("HEAD:fleets"));
        String missing = """
            error[FC6005]: not all of `main` is in this clone
              = note: a commit or a list of files that it refers to is missing
              = help: clone without `--filter`; if the clone is not partial, `git fsck` finds what is lost

            1 error
            """;
        assertThat(refused("main")).isEqualTo(missing);
        git.lose(second);
        assertThat(refused("main~2")).isEqualTo(missing.replace("main", "main~2"));
    }

    @Test
    void aShallowCloneSaysWhatToFetch() throws Exception {
        Files.writeString(git.data().resolve("shallow"), third.name() + "\n");
        git.lose(first);
        git.lose(second);
        String fetch = """
              = note: the clone is shallow: perhaps it was not fetched
              = help: run `git fetch --unshallow`; in CI set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)

            1 error
            """;
        assertThat(refused("HEAD~1"))
                .isEqualTo("error[FC6002]: `HEAD~1` leads to no commit: `HEAD` has no such ancestor\n" + fetch);
        assertThat(refused("release"))
                .isEqualTo("error[FC6002]: `release` is neither a revision nor a directory\n" + fetch);
        git.point("refs/heads/orphan", git.commit(git.tree("fleets/eu/fleet.yaml", "x"), List.of()));
        assertThat(refused("main...orphan")).isEqualTo("""
            error[FC6004]: the clone is too shallow for `main...orphan`
              = note: what came before its first commit was not fetched
              = help: run `git fetch --unshallow`; in CI set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)

            1 error
            """);
        assertThat(contentAt("HEAD")).isEqualTo("three");
    }

    @Test
    void optionsMustFitTogether() {
        BaseRequest stream = new BaseRequest(
                Optional.empty(), List.of("main"), work, Optional.empty(), List.of(), List.of("fleet.yaml"));
        BaseRequest outside = new BaseRequest(
                Optional.of(fleet()),
                List.of("main"),
                work,
                Optional.empty(),
                List.of("../x", "/srv/y"),
                List.of("fleet.yaml"));
        BaseRequest needless = new BaseRequest(
                Optional.of(fleet()), List.of("./fleets"), work, Optional.of(work), List.of(), List.of("fleet.yaml"));
        BaseRequest nowhere = new BaseRequest(
                Optional.of(fleet()), List.of("main"), work, Optional.of(temporary), List.of(), List.of("fleet.yaml"));
        assertThat(refused(stream) + refused(outside) + refused(needless) + refused(nowhere) + refused("main", "HEAD"))
                .isEqualTo("""
                    error[FC6009]: a fleet from standard input has no place in which `main` could be a revision
                      = help: name the repository with `--base-repository` and the fleet in it with `--base-path`

                    1 error
                    error[FC6009]: `../x` does not lie in the repository
                      = help: write the path from the top of the repository

                    error[FC6009]: `y` does not lie in the repository
                      = help: write the path from the top of the repository

                    2 errors
                    error[FC6009]: `--base-path` and `--base-repository` are about revisions, and the base is a \
                    directory
                      = help: leave them out

                    1 error
                    error[FC6001]: `%s` is no Git repository
                      = help: name the directory that holds `.git`, or a bare repository

                    1 error
                    error[FC6009]: `main` is one of several bases and no directory
                      = note: only directories can be named more than once, the oldest first
                      = help: name one revision: what came before it is in its history

                    error[FC6009]: `HEAD` is one of several bases and no directory
                      = note: only directories can be named more than once, the oldest first
                      = help: name one revision: what came before it is in its history

                    2 errors
                    """.formatted(temporary.getFileName()));
    }

    private static String refused(BaseRequest request) {
        Checked<Past> past = History.open(request);
        assertThat(past.present()).isFalse();
        return TextReport.plain(past.diagnostics());
    }

    private String refused(String... words) {
        return refused(GitFixture.request(fleet(), words));
    }

    private Path fleet() {
        return work.resolve("fleets/eu");
    }

    private String contentAt(String word) {
        try (Past past = open(word)) {
            return text(past.base().files().read("fleet.yaml"));
        }
    }

    private Past open(String word) {
        return open(GitFixture.request(fleet(), word));
    }

    private static Past open(BaseRequest request) {
        Checked<Past> past = History.open(request);
        assertThat(TextReport.plain(past.diagnostics())).isEmpty();
        return past.value();
    }

    private static String text(Reading reading) {
        return ((Reading.Text) reading).source().text();
    }

    private static String refusal(Reading reading) {
        return TextReport.plain(List.of(Refusals.diagnostic((Reading.Refused) reading)));
    }

    private void write(String name, String text) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
