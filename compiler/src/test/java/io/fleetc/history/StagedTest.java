package io.fleetc.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import io.fleetc.source.StoredTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of an index, and what is said where it holds no fleet. */
class StagedTest {
    private static final List<String> ENTRIES = List.of("fleet.yaml");

    @TempDir
    Path temporary;

    private GitFixture git;
    private Path work;

    @BeforeEach
    void stage() throws Exception {
        work = temporary.resolve("work");
        git = GitFixture.in(work);
        write("fleets/eu/fleet.yaml", "staged");
        write("fleets/eu/clusters/a.yaml", "a");
        Files.createSymbolicLink(work.resolve("fleets/eu/clusters/b.yaml"), Path.of("a.yaml"));
        Files.createSymbolicLink(work.resolve("current"), Path.of("fleets/eu"));
        git.git().add().addFilepattern(".").call();
        write("fleets/eu/fleet.yaml", "later");
        write("fleets/eu/clusters/new.yaml", "not added");
        Files.delete(work.resolve("fleets/eu/clusters/a.yaml"));
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void readsWhatIsStagedAndNothingElse() throws Exception {
        List<String> before = GitFixture.snapshot(git.data());
        try (Staged staged = open()) {
            Sources files = staged.fleet(work.resolve("fleets/eu"), ENTRIES).value();
            assertThat(files.list("", true).names())
                    .containsExactly("clusters/a.yaml", "clusters/b.yaml", "fleet.yaml");
            assertThat(text(files, "fleet.yaml")).isEqualTo("staged");
            assertThat(text(files, "clusters/b.yaml")).isEqualTo("a");
            assertThat(files.nameOf(work.resolve("fleets/eu/clusters/a.yaml").toString()))
                    .contains("clusters/a.yaml");
            assertThat(staged.hasHead()).isFalse();
        }
        assertThat(GitFixture.snapshot(git.data())).isEqualTo(before);
        git.commit("x", "x");
        try (Staged staged = open()) {
            assertThat(staged.hasHead()).isTrue();
        }
    }

    @Test
    void aFleetMayBeOneFileOrStandBehindALinkOrBeGoneFromTheWorkTree() throws Exception {
        try (Staged staged = open()) {
            Path file = work.resolve("fleets/eu/fleet.yaml");
            Sources one = staged.fleet(file, ENTRIES).value();
            assertThat(one.isOneFile()).isTrue();
            assertThat(text(one, "fleet.yaml")).isEqualTo("staged");
            assertThat(text(staged.fleet(work.resolve("current"), ENTRIES).value(), "fleet.yaml"))
                    .isEqualTo("staged");
            Files.delete(file);
            assertThat(text(staged.fleet(work.resolve("fleets/eu"), ENTRIES).value(), "fleet.yaml"))
                    .isEqualTo("staged");
        }
    }

    /** Git commits another index than the usual one for {@code git commit -a} and {@code git commit PATH}. */
    @Test
    void gitMayNameAnotherIndex() throws Exception {
        Path other = git.data().resolve("next-index-1.lock");
        Files.copy(git.data().resolve("index"), other);
        git.git().add().addFilepattern("fleets/eu/fleet.yaml").call();
        try (Staged staged = open()) {
            assertThat(text(staged.fleet(work.resolve("fleets/eu"), ENTRIES).value(), "fleet.yaml"))
                    .isEqualTo("later");
        }
        try (Staged staged = Staged.open(work, Optional.of(other)).value()) {
            assertThat(text(staged.fleet(work.resolve("fleets/eu"), ENTRIES).value(), "fleet.yaml"))
                    .isEqualTo("staged");
        }
    }

    @Test
    void aDirectoryOfTheIndexIsATree() throws Exception {
        try (Staged staged = open()) {
            StoredTree tree = staged.below(work.resolve("fleets")).orElseThrow();
            assertThat(tree.entries("").keySet()).containsExactly("eu");
            assertThat(tree.entries("eu")).containsEntry("clusters", StoredTree.Kind.DIRECTORY);
            assertThat(tree.size("eu/fleet.yaml")).isEqualTo(6);
            assertThat(staged.below(work.resolve("absent")).orElseThrow().entries(""))
                    .isEmpty();
            assertThat(staged.below(temporary)).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        assertThat(said(Staged.open(temporary, Optional.empty())))
                .startsWith("error[FC6001]: the fleet lies in no Git repository, so that there is no index to read");
        assertThat(said(open().fleet(work.resolve("fleets"), ENTRIES)))
                .startsWith("error[FC1001]: there is no fleet in the index at `fleets`");
        assertThat(said(open().fleet(work, ENTRIES))).contains("there is no fleet in the index at the top");
        Files.writeString(git.data().resolve("index"), "DIRCnonsense");
        assertThat(said(Staged.open(work, Optional.empty())))
                .startsWith("error[FC6040]: the index of the Git repository cannot be read");
    }

    @Test
    void aConflictIsNoChoice() throws Exception {
        ObjectId text = git.tree("fleet.yaml", "one");
        DirCache index = DirCache.lock(
                git.data().resolve("index").toFile(), git.repository().getFS());
        DirCacheBuilder builder = index.builder();
        for (String path : List.of("fleets/eu/fleet.yaml", "fleets/us/fleet.yaml")) {
            DirCacheEntry entry = new DirCacheEntry(path, path.contains("us") ? 2 : 0);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(text);
            builder.add(entry);
        }
        builder.commit();
        try (Staged staged = open()) {
            assertThat(staged.fleet(work.resolve("fleets/eu"), ENTRIES).accepted())
                    .isTrue();
            assertThat(said(staged.fleet(work.resolve("fleets/us"), ENTRIES)))
                    .startsWith("error[FC6041]: `fleets/us/fleet.yaml` has several versions in the index");
        }
    }

    private Staged open() {
        return Staged.open(work.resolve("fleets/eu"), Optional.empty()).value();
    }

    private static String text(Sources files, String name) {
        return files.read(name) instanceof Reading.Text text ? text.source().text() : "refused";
    }

    private static String said(Checked<?> checked) {
        return TextReport.plain(checked.diagnostics());
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(work.resolve(name).getParent());
        Files.writeString(work.resolve(name), text);
    }
}
