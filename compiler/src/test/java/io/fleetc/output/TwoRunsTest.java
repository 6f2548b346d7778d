package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.fleetc.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once take turns, or one of them is told; what is there in the end is the work of one of them. */
class TwoRunsTest {
    private static final FileTree TREE = Trees.of("a/values.yaml", "a: 1\n");

    @TempDir
    Path directory = Path.of(".");

    @Test
    void aRunIsToldThatAnotherOneHoldsTheDirectory() throws IOException {
        AtomicInteger pauses = new AtomicInteger();
        try (DirectoryLock lock = DirectoryLock.take(directory, 1, () -> fail("no pause is needed"))) {
            assertThat(lock).isNotNull();
            Checked<WriteReport> refused = new OutputDirectory(directory, Disk.REAL, pauses::incrementAndGet)
                    .write(TREE, WriteOptions.DEFAULT);
            assertThat(refused.diagnostics()).singleElement().satisfies(told -> {
                assertThat(told.code()).isEqualTo("FC5003");
                assertThat(told.message()).isEqualTo("another run of fleetc is writing the output directory");
                assertThat(told.help().get(0).text())
                        .isEqualTo("wait until it has ended; if none is running, delete `.fleetc-lock` there");
            });
        }
        assertThat(pauses).hasValue(20);
        assertThat(Trees.snapshot(directory)).isEmpty();
    }

    @Test
    void aRunWaitsForAnotherOneThatEndsSoon() throws IOException {
        DirectoryLock lock = Objects.requireNonNull(DirectoryLock.take(directory, 1, () -> {}));
        Checked<WriteReport> written =
                new OutputDirectory(directory, Disk.REAL, lock::close).write(TREE, WriteOptions.DEFAULT);
        assertThat(written.diagnostics()).isEmpty();
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(TREE));
    }

    @Test
    void aDryRunNeedsNoLock() throws IOException {
        try (DirectoryLock lock = DirectoryLock.take(directory, 1, () -> {})) {
            assertThat(lock).isNotNull();
            assertThat(new OutputDirectory(directory).write(TREE, Trees.DRY_RUN).accepted())
                    .isTrue();
        }
    }

    @Test
    void theLockOfAnotherProcessCountsUntilItEnds() throws IOException, InterruptedException {
        OtherProcess holder = OtherProcess.start(OtherProcess.Task.HOLD_THE_LOCK, directory, 0);
        assertThat(holder.line()).isEqualTo("locked");
        OutputDirectory output = new OutputDirectory(directory, Disk.REAL, () -> {});
        assertThat(output.write(TREE, WriteOptions.DEFAULT).diagnostics())
                .extracting("code")
                .containsExactly("FC5003");
        holder.endInput();
        assertThat(output.write(TREE, WriteOptions.DEFAULT).diagnostics()).isEmpty();
    }

    @Test
    void theLockOfAKilledProcessIsGone() throws IOException, InterruptedException {
        OtherProcess holder = OtherProcess.start(OtherProcess.Task.HOLD_THE_LOCK, directory, 0);
        holder.line();
        holder.kill();
        assertThat(directory.resolve(DirectoryLock.NAME)).exists();
        assertThat(new OutputDirectory(directory)
                        .write(TREE, WriteOptions.DEFAULT)
                        .diagnostics())
                .isEmpty();
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(TREE));
    }

    @Test
    void triesDoNotTakeTheLockAwayFromItsHolder() throws IOException {
        try (DirectoryLock lock = DirectoryLock.take(directory, 1, () -> {})) {
            assertThat(lock).isNotNull();
            assertThat(DirectoryLock.take(directory, 3, () -> {})).isNull();
            OtherProcess other = OtherProcess.start(OtherProcess.Task.HOLD_THE_LOCK, directory, 0);
            assertThat(other.line()).isEqualTo("refused");
        }
    }

    /** Who opened the file before its holder removed it holds a lock that nobody else can see, and must let go. */
    @Test
    void aFileThatItsHolderGaveUpCannotBeLocked() throws IOException {
        Files.writeString(directory.resolve(DirectoryLock.NAME), "x");
        assertThat(DirectoryLock.take(directory, 1, () -> {})).isNull();
    }

    @Test
    void processesDoNotInterleave() throws IOException, InterruptedException {
        List<OtherProcess> writers = new ArrayList<>();
        for (int seed = 0; seed < 2; seed++) {
            writers.add(OtherProcess.start(OtherProcess.Task.WRITE_OFTEN, directory, seed));
        }
        for (OtherProcess writer : writers) {
            assertThat(writer.line()).isEqualTo("begun");
        }
        for (OtherProcess writer : writers) {
            assertThat(writer.line()).as("surprises").isEqualTo("0");
            writer.endInput();
        }
        assertHoldsOneOf(OtherProcess.tree(0), OtherProcess.tree(1));
    }

    @Test
    void threadsDoNotInterleave() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Checked<WriteReport>>> runs = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            FileTree tree = OtherProcess.tree(i % 2);
            runs.add(threads.submit(() -> new OutputDirectory(directory).write(tree, WriteOptions.DEFAULT)));
        }
        for (Future<Checked<WriteReport>> run : runs) {
            assertThat(run.get().diagnostics()).allMatch(told -> told.code().equals("FC5003"));
        }
        threads.shutdown();
        assertHoldsOneOf(OtherProcess.tree(0), OtherProcess.tree(1));
    }

    private void assertHoldsOneOf(FileTree one, FileTree other) {
        boolean first = Files.exists(directory.resolve("dc-0"));
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(first ? one : other));
    }
}
