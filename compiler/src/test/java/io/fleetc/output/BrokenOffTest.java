package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A run that breaks off anywhere leaves a directory from which the next run gets where it wants to.
 *
 * <p>Exhaustive: every step of a run that writes, replaces and prunes files, makes and removes directories, and puts a
 * directory where a file was.
 */
class BrokenOffTest {
    private static final FileTree BEFORE = Trees.of(
            "a/values.yaml", "a: 1\n",
            "a/gone.yaml", "x\n",
            "a/turned", "file\n",
            "b/values.yaml", "b: 1\n",
            "b/deep/er/gone.yaml", "x\n",
            "gone/values.yaml", "c: 1\n");
    private static final FileTree AFTER = Trees.of(
            "a/values.yaml", "a: 2\n",
            "a/new.yaml", "y\n",
            "a/turned/directory", "file\n",
            "b/values.yaml", "b: 1\n",
            "b/deep", "file now\n",
            "new/values.yaml", "d: 1\n");
    private static final FileTree THIRD = Trees.of(
            "a/values.yaml", "a: 3\n",
            "a/turned", "again\n",
            "gone/values.yaml", "c: 3\n");

    private Path directory = Path.of(".");

    @BeforeEach
    void makeDirectory() {
        directory = Trees.newDirectory();
    }

    @AfterEach
    void deleteDirectory() {
        Trees.delete(directory);
    }

    @Test
    void killedAtAnyStepTheNextRunRepairs() {
        for (int steps = 0; kill(BEFORE, AFTER, steps); steps++) {
            write(AFTER, WriteOptions.DEFAULT);
            assertHolds(AFTER);
        }
    }

    @Test
    void killedAtAnyStepTheRunForTheOldTreeGoesBack() {
        for (int steps = 0; kill(BEFORE, AFTER, steps); steps++) {
            write(BEFORE, WriteOptions.DEFAULT);
            assertHolds(BEFORE);
        }
    }

    /** The same for every two steps; the trees are small, since the pairs are many. */
    @Test
    void killedAtAnyTwoStepsAThirdTreeIsReached() {
        FileTree before = Trees.of("a/values.yaml", "a: 1\n", "a/turned", "file\n");
        FileTree after = Trees.of("a/values.yaml", "a: 2\n", "a/turned/directory", "file\n");
        FileTree third = Trees.of("a/turned", "again\n", "b/values.yaml", "b: 1\n");
        for (int first = 0; kill(before, after, first); first++) {
            boolean killed = true;
            for (int second = 0; killed; second++) {
                kill(before, after, first);
                killed = killed(third, second);
                write(third, WriteOptions.DEFAULT);
                assertHolds(third);
            }
        }
    }

    @Test
    void killedAtAnyStepAPartialRunRepairsItsClusterAndTheFullRunTheRest() {
        FileTree onlyA = Trees.of("a/values.yaml", "a: 2\n", "a/new.yaml", "y\n", "a/turned/directory", "file\n");
        for (int steps = 0; kill(BEFORE, AFTER, steps); steps++) {
            write(onlyA, Trees.PARTIAL);
            assertThat(Comparison.of(onlyA, directory, true).value().differences())
                    .isEmpty();
            write(THIRD, WriteOptions.DEFAULT);
            assertHolds(THIRD);
        }
    }

    @Test
    void killedAtAnyStepAHandEditIsStillRefused() {
        for (int steps = 0; kill(BEFORE, AFTER, steps); steps++) {
            Trees.write(directory, "a/values.yaml", "a: mine\n");
            Checked<WriteReport> refused = new OutputDirectory(directory).write(THIRD, WriteOptions.DEFAULT);
            assertThat(refused.diagnostics())
                    .singleElement()
                    .satisfies(told ->
                            assertThat(told.message()).isEqualTo("`a/values.yaml` was edited since fleetc wrote it"));
        }
    }

    @Test
    void aFailureAtAnyStepIsToldAndTheNextRunRepairs() {
        int steps = 0;
        for (boolean broke = true; broke; steps++) {
            fill(BEFORE);
            BreakingDisk disk = BreakingDisk.failingAfter(steps);
            Checked<WriteReport> written = writer(disk).write(AFTER, WriteOptions.DEFAULT);
            broke = disk.broke();
            assertThat(written.accepted()).isEqualTo(!broke);
            assertThat(written.diagnostics()).hasSize(broke ? 1 : 0).allSatisfy(told -> {
                assertThat(told.code()).isEqualTo("FC5004");
                assertThat(told.message()).endsWith("`: read-only file system").doesNotContain(directory.toString());
            });
            write(AFTER, WriteOptions.DEFAULT);
            assertHolds(AFTER);
        }
        assertThat(steps).isGreaterThan(30);
    }

    @Test
    void aDiskThatIsFullAfterAnyByteLosesNothing() {
        FileTree before = Trees.of("a/values.yaml", "a: 1\n", "a/gone.yaml", "x\n");
        FileTree after = Trees.of("a/values.yaml", "a: 2\n", "a/new.yaml", "y\n", "b/values.yaml", "b: 1\n");
        fill(before);
        SortedMap<String, String> untouched = Trees.snapshot(directory);
        long bytes = 0;
        for (boolean broke = true; broke; bytes++) {
            BreakingDisk disk = BreakingDisk.fullAfter(bytes);
            Checked<WriteReport> written = writer(disk).write(after, WriteOptions.DEFAULT);
            broke = !written.accepted();
            if (broke) {
                Trees.assertSame(Trees.snapshot(directory), untouched);
                assertThat(written.diagnostics().get(0).message()).endsWith("`: no space left on device");
                assertThat(written.diagnostics().get(0).notes()).containsExactly("no file was changed");
            }
        }
        assertThat(bytes).isGreaterThan(500);
        assertHolds(after);
    }

    @Test
    void saysHowFarItCame() {
        fill(BEFORE);
        SortedMap<String, String> untouched = Trees.snapshot(directory);
        List<String> told = List.of();
        for (int steps = 0; told.isEmpty(); steps++) {
            fill(BEFORE);
            Checked<WriteReport> written =
                    writer(BreakingDisk.failingAfter(steps)).write(AFTER, WriteOptions.DEFAULT);
            if (!written.diagnostics().get(0).notes().contains("no file was changed")) {
                told = written.diagnostics().get(0).notes();
            }
        }
        assertThat(Trees.snapshot(directory)).isNotEqualTo(untouched);
        assertThat(told).containsExactly("1 of 14 files were written or deleted");
    }

    /** From a clean tree, writes another one and dies at a step; false once there is no such step. */
    private boolean kill(FileTree before, FileTree after, int steps) {
        fill(before);
        boolean killed = killed(after, steps);
        assertThat(killed || steps >= 10).as("a run has many steps").isTrue();
        return killed;
    }

    private boolean killed(FileTree tree, int steps) {
        try {
            writer(BreakingDisk.killedAfter(steps)).write(tree, WriteOptions.DEFAULT);
            return false;
        } catch (BreakingDisk.Killed e) {
            return true;
        }
    }

    private void fill(FileTree tree) {
        Trees.delete(directory);
        write(tree, WriteOptions.DEFAULT);
    }

    private OutputDirectory writer(Disk disk) {
        return new OutputDirectory(directory, disk, () -> {});
    }

    private void write(FileTree tree, WriteOptions options) {
        assertThat(new OutputDirectory(directory).write(tree, options).diagnostics())
                .isEmpty();
    }

    private void assertHolds(FileTree tree) {
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(tree));
    }
}
