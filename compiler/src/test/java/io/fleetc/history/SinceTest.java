package io.fleetc.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which revisions something may run that was last observed to run one. */
class SinceTest {
    @TempDir
    Path temporary;

    private GitFixture git;

    @BeforeEach
    void open() throws Exception {
        git = GitFixture.in(temporary.resolve("work"));
    }

    @AfterEach
    void close() {
        git.close();
    }

    // A line.

    @Test
    void aMomentIsTheNewestRevisionThenAndAllThatCameSince() throws Exception {
        ObjectId one = git.commit("fleet.yaml", "one");
        ObjectId two = git.commit("fleet.yaml", "two");
        ObjectId three = git.commit("fleet.yaml", "three");

        Instant second = GitFixture.BEGINNING.plus(Duration.ofMinutes(1));
        assertThat(ids(since(second))).containsExactly(two.name(), three.name());
        assertThat(ids(since(second.plusSeconds(30)))).containsExactly(two.name(), three.name());
        assertThat(ids(since(second.plusSeconds(90)))).containsExactly(three.name());
        assertThat(ids(since(second.minusSeconds(30)))).containsExactly(one.name(), two.name(), three.name());
        assertThat(ids(since(Instant.EPOCH))).hasSize(3);
    }

    @Test
    void aMomentBeforeAShallowCloneBeginsIsNotKnown() throws Exception {
        git.commit("fleet.yaml", "one");
        ObjectId two = git.commit("fleet.yaml", "two");
        git.commit("fleet.yaml", "three");
        Files.writeString(git.data().resolve("shallow"), two.name() + "\n");

        assertThat(ids(since(GitFixture.BEGINNING.plus(Duration.ofMinutes(1))))).hasSize(2);
        assertThat(since(GitFixture.BEGINNING).present()).isFalse();
    }

    @Test
    void isEveryRevisionFromTheObservedToTheBaseAndNoOlder() throws Exception {
        git.commit("fleet.yaml", "one");
        ObjectId two = git.commit("fleet.yaml", "two");
        ObjectId three = git.commit("fleet.yaml", "three");
        ObjectId four = git.commit("fleet.yaml", "four");

        assertThat(ids(since(two.name()))).containsExactly(two.name(), three.name(), four.name());
        assertThat(ids(since(two.name().substring(0, 7)))).containsExactly(two.name(), three.name(), four.name());
        assertThat(ids(since(four.name()))).containsExactly(four.name());
    }

    @Test
    void revisionsWithTheSameFilesAreTheOldestOfThemOrTheBase() throws Exception {
        ObjectId a = git.commit("fleet/fleet.yaml", "a");
        git.commit("fleet/fleet.yaml", "a", "elsewhere.txt", "1");
        ObjectId b = git.commit("fleet/fleet.yaml", "b", "elsewhere.txt", "1");
        git.commit("fleet/fleet.yaml", "b", "elsewhere.txt", "2");
        ObjectId c = git.commit("fleet/fleet.yaml", "c", "elsewhere.txt", "2");
        ObjectId base = git.commit("fleet/fleet.yaml", "c", "elsewhere.txt", "3");
        assertThat(ids(since(a.name(), "fleet"))).containsExactly(a.name(), b.name(), base.name());
        assertThat(since(a.name(), "fleet").value().get(2).at())
                .as("the base is as old as its files")
                .isEqualTo(since(c.name(), "fleet").value().get(0).at())
                .isNotEqualTo(since(base.name(), "fleet").value().get(0).at());

        ObjectId reverted = git.commit("fleet/fleet.yaml", "a");
        assertThat(ids(since(a.name(), "fleet")))
                .hasSize(3)
                .endsWith(reverted.name())
                .doesNotContain(a.name());
    }

    @Test
    void revisionsThatDifferInRecordsAloneAreOne() throws Exception {
        ObjectId a = git.commit("fleet.yaml", "a");
        git.commit("fleet.yaml", "a", "evidence/1.json", "1");
        ObjectId b = git.commit("fleet.yaml", "b", "evidence/1.json", "1");
        git.commit("fleet.yaml", "b", "evidence/1.json", "1", "evidence/2.json", "2");
        ObjectId base = git.commit("fleet.yaml", "c", "evidence/2.json", "2");
        BaseRequest plain = GitFixture.request(temporary.resolve("work"), "main");
        BaseRequest request = new BaseRequest(
                plain.root(),
                plain.words(),
                plain.workingDirectory(),
                plain.repository(),
                plain.folders(),
                plain.entries(),
                List.of("evidence"));
        try (Past past = History.open(request).value()) {
            assertThat(ids(past.since(a.name()))).containsExactly(a.name(), b.name(), base.name());
            assertThat(past.base().files().list("evidence", true).names()).containsExactly("evidence/2.json");
        }
        assertThat(ids(since(a.name()))).hasSize(5);
    }

    @Test
    void aTimeInWhichThereWasNoFleetIsARevisionToo() throws Exception {
        ObjectId a = git.commit("fleet/fleet.yaml", "a");
        git.commit("else", "x");
        git.commit("else", "y");
        git.commit("fleet/fleet.yaml", "b");
        List<Revision> since = since(a.name(), "fleet").value();
        assertThat(since).extracting(Revision::absent).containsExactly(false, true, false);
    }

    @Test
    void aFleetThatWasMovedIsNotKnownWhereItWasUntilTheUserSays() throws Exception {
        ObjectId a = git.commit("old/fleet.yaml", "a");
        ObjectId b = git.commit("new/fleet.yaml", "b", "other/fleet.yaml", "o");
        assertThat(TextReport.plain(since(a.name(), "new").diagnostics())).isEqualTo("""
            error[FC6007]: there is no fleet at `%s`, which was observed
              = note: it was looked for in `new`
              = help: if it was moved, name where it was: `--base-path old`
              = help: if it was not, say so: `--base-path new`

            1 error
            """.formatted(a.name()));

        ObjectId side = git.commit(git.tree("old/fleet.yaml", "c"), List.of(a));
        git.point(
                "refs/heads/main",
                git.commit(git.tree("new/fleet.yaml", "d", "other/fleet.yaml", "o"), List.of(b, side)));
        assertThat(TextReport.plain(since(b.name(), "new").diagnostics()))
                .isEqualTo("""
                    error[FC6007]: there is no fleet at `%s`, which may run since `%s` was observed
                      = note: it was looked for in `new`
                      = help: if it was moved, name where it was: `--base-path old`
                      = help: if it was not, say so: `--base-path new`

                    1 error
                    """.formatted(side.name().substring(0, 7), b.name()));
    }

    @Test
    void whatWasObservedWithoutAFleetIsAnError() throws Exception {
        ObjectId a = git.commit("else", "x");
        git.commit("fleet/fleet.yaml", "a");
        assertThat(TextReport.plain(since(a.name(), "fleet").diagnostics())).isEqualTo("""
            error[FC6007]: there is no fleet at `%s`, which was observed
              = note: it was looked for in `fleet`
              = help: record a newer observation, of a revision that holds the fleet

            1 error
            """.formatted(a.name()));
    }

    @Test
    void aFleetThatWasMovedIsFoundWhereItWas() throws Exception {
        ObjectId a = git.commit("old/fleet.yaml", "a", "old/clusters/x.yaml", "x");
        ObjectId b = git.commit("old/fleet.yaml", "b");
        git.commit("new/fleet.yaml", "b");
        ObjectId c = git.commit("new/fleet.yaml", "c", "old/README.md", "moved");
        BaseRequest request = GitFixture.request(temporary.resolve("work/new"), "main");
        request = new BaseRequest(
                request.root(),
                request.words(),
                request.workingDirectory(),
                request.repository(),
                List.of("older", "./old/"),
                request.entries());
        try (Past past = History.open(request).value()) {
            assertThat(ids(past.since(a.name()))).containsExactly(a.name(), b.name(), c.name());
            assertThat(past.find(a.name()).orElseThrow().files().list("", true).names())
                    .containsExactly("clusters/x.yaml", "fleet.yaml");
        }
    }

    @Test
    void stopsAtTheLimitAndSaysSo() throws Exception {
        ObjectId first = git.commit("fleet.yaml", "0");
        for (int i = 1; i < 8; i++) {
            git.commit("fleet.yaml", String.valueOf(i));
        }
        Checked<Past> past = History.open(GitFixture.request(temporary.resolve("work"), "main"), 3);
        Checked<List<Revision>> since = past.value().since(first.name());
        assertThat(TextReport.plain(since.diagnostics())).isEqualTo("""
            error[FC6008]: more than 3 commits came after `%s`, which was observed
              = note: only the newest 3 are looked at
              = help: record a newer observation

            1 error
            """.formatted(first.name()));
        assertThat(since.value()).hasSize(4);
        assertThat(past.value().since(git.repository().resolve("main~2").name()).accepted())
                .isTrue();
        past.value().close();
    }

    // Branches.

    @Test
    void holdsWhatWasMergedSinceAndNothingThatTheObservedOneDescendsFrom() throws Exception {
        ObjectId root = git.commit("fleet.yaml", "root");
        ObjectId old = branch("old", root);
        ObjectId observed = branch("observed", root, old);
        ObjectId side = branch("side", root);
        ObjectId main = branch("main", observed);
        ObjectId merge = branch("merge", main, side);
        git.point("refs/heads/main", merge);

        assertThat(ids(since(observed.name())))
                .containsExactlyInAnyOrder(observed.name(), side.name(), main.name(), merge.name())
                .startsWith(observed.name())
                .endsWith(merge.name());
    }

    @Test
    void anObservedRevisionOfAnotherBranchIsToldAndBothSidesCount() throws Exception {
        ObjectId root = git.commit("fleet.yaml", "root");
        ObjectId pushed = branch("pushed", root);
        ObjectId foreign = branch("foreign", root);
        git.point("refs/heads/main", pushed);

        Checked<List<Revision>> since = since(foreign.name());
        assertThat(since.value()).extracting(Revision::id).containsExactly(foreign.name(), pushed.name());
        assertThat(TextReport.plain(since.diagnostics()))
                .isEqualTo("""
                    warning[FC6006]: `%s`, which was observed, is not in the history of `main` (%s)
                      = note: a force-push does that, and a rollback to another branch: both sides are taken into account

                    1 warning
                    """.formatted(foreign.name(), pushed.name().substring(0, 7)));
    }

    @Test
    void anObservedRevisionThatIsNewerThanTheBaseIsTold() throws Exception {
        ObjectId root = git.commit("fleet.yaml", "root");
        ObjectId newer = branch("newer", root);

        Checked<List<Revision>> since = since(newer.name());
        assertThat(since.value()).extracting(Revision::id).containsExactly(newer.name(), root.name());
        assertThat(TextReport.plain(since.diagnostics()))
                .isEqualTo("""
                    warning[FC6006]: `%s`, which was observed, is newer than `main` (%s)
                      = help: name a newer base

                    1 warning
                    """.formatted(newer.name(), root.name().substring(0, 7)));
    }

    // What is not known.

    @Test
    void anObservedRevisionThatIsGoneIsAnError() throws Exception {
        git.commit("fleet.yaml", "x");
        assertThat(TextReport.plain(since("0123456789").diagnostics())).isEqualTo("""
            error[FC6006]: nothing is known of `0123456789`, which was observed
              = note: a force-push leaves such revisions behind, and a clone of one branch has no others
              = help: fetch it if it still exists: `git fetch origin 0123456789`

            1 error
            """);
    }

    @Test
    void aShallowCloneThatEndsTooEarlyIsAnError() throws Exception {
        ObjectId one = git.commit("fleet.yaml", "one");
        ObjectId two = git.commit("fleet.yaml", "two");
        ObjectId three = git.commit("fleet.yaml", "three");
        Files.writeString(git.data().resolve("shallow"), two.name() + "\n");

        assertThat(ids(since(two.name()))).containsExactly(two.name(), three.name());
        assertThat(ids(since(three.name()))).containsExactly(three.name());
        String tooShallow = """
            error[FC6004]: the clone is too shallow for `%s`
              = note: what came before its first commit was not fetched
              = help: run `git fetch --unshallow`; in CI set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)

            1 error
            """.formatted(one.name());
        // The commit may be there all the same, fetched by its name.
        assertThat(TextReport.plain(since(one.name()).diagnostics())).isEqualTo(tooShallow);
        git.lose(one);
        assertThat(TextReport.plain(since(one.name()).diagnostics())).isEqualTo(tooShallow);
    }

    @Test
    void aCommitThatIsLostOnTheWayIsAnError() throws Exception {
        ObjectId one = git.commit("fleet.yaml", "one");
        ObjectId two = git.commit("fleet.yaml", "two");
        git.commit("fleet.yaml", "three");
        git.lose(two);
        assertThat(TextReport.plain(since(one.name()).diagnostics()))
                .startsWith("error[FC6005]: not all of `main` is in this clone\n");
    }

    // Directories.

    @Test
    void directoriesAreTheirOwnHistory() throws Exception {
        write("1-start/fleet.yaml", "1");
        write("2-flags/fleet.yaml", "2");
        write("3-jobs/fleet.yaml", "3");
        Checked<Past> past =
                History.open(GitFixture.request(temporary.resolve("work"), "./1-start", "2-flags", "./3-jobs/"));
        assertThat(past.value().base().id()).isEqualTo("3-jobs");
        assertThat(ids(past.value().since("2-flags"))).containsExactly("2-flags", "3-jobs");
        assertThat(past.value().find("1-start").orElseThrow().label()).isEqualTo("1-start");
        assertThat(past.value().headTime()).isEmpty();
        assertThat(TextReport.plain(past.value().since("2-flag").diagnostics())).isEqualTo("""
            error[FC6006]: no base is called `2-flag`, which was observed
              = help: write `2-flags` in the evidence, or name its directory with `--base`

            1 error
            """);
        assertThat(TextReport.plain(past.value().since("9f2c").diagnostics())).isEqualTo("""
            error[FC6006]: no base is called `9f2c`, which was observed
              = note: the bases are `1-start`, `2-flags`, `3-jobs`
              = help: name its directory with `--base`, before the newer ones

            1 error
            """);
    }

    @Test
    void directoriesOfOneNameAreRefusedAndOneWithoutAFleetIsNew() throws Exception {
        write("a/fleet/fleet.yaml", "1");
        write("b/fleet/README.md", "2");
        Checked<Past> past = History.open(GitFixture.request(temporary.resolve("work"), "./a/fleet", "./b/fleet"));
        assertThat(TextReport.plain(past.diagnostics())).isEqualTo("""
            error[FC6003]: two directories of `--base` are called `fleet`
              = note: observations name such a revision by its directory
              = help: give each a name of its own

            1 error
            """);
        past = History.open(GitFixture.request(temporary.resolve("work"), "./b/fleet"));
        assertThat(past.value().base().absent()).isTrue();
        assertThat(TextReport.plain(past.diagnostics())).isEqualTo("""
            note[FC6007]: there is no fleet at `fleet`, so that all of it is new

            """);
    }

    private ObjectId branch(String content, ObjectId... parents) throws IOException {
        return git.commit(git.tree("fleet.yaml", content), List.of(parents));
    }

    private Checked<List<Revision>> since(String observed) {
        return since(observed, "");
    }

    private Checked<List<Revision>> since(Instant moment) {
        try (Past past = History.open(GitFixture.request(temporary.resolve("work"), "main"))
                .value()) {
            return past.since(moment);
        }
    }

    private Checked<List<Revision>> since(String observed, String folder) {
        Path root = temporary.resolve("work").resolve(folder);
        try (Past past = History.open(GitFixture.request(root, "main")).value()) {
            return past.since(observed);
        }
    }

    private static List<String> ids(Checked<List<Revision>> since) {
        assertThat(TextReport.plain(since.diagnostics())).isEmpty();
        return since.value().stream().map(Revision::id).toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
