package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What holds for every output tree written over every other one. */
class OutputLawsTest {
    private Path directory = Path.of(".");

    @BeforeTry
    void makeDirectory() {
        directory = Trees.newDirectory();
    }

    @AfterTry
    void deleteDirectory() {
        Trees.delete(directory);
    }

    @Property(tries = 200)
    void writingATreeOverAnotherIsWritingItIntoAnEmptyDirectory(
            @ForAll("trees") FileTree before, @ForAll("trees") FileTree after) {
        write(before, WriteOptions.DEFAULT);
        WriteReport report = write(after, WriteOptions.DEFAULT);
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(after));
        SortedSet<String> all = new TreeSet<>(report.written());
        all.addAll(report.unchanged());
        assertThat(all)
                .isEqualTo(after.paths())
                .hasSize(report.written().size() + report.unchanged().size());
        assertThat(report.pruned()).noneMatch(after::contains);
    }

    @Property(tries = 100)
    void theSecondRunTouchesNothing(@ForAll("trees") FileTree tree) throws IOException {
        write(tree, WriteOptions.DEFAULT);
        for (String path : tree.paths()) {
            Files.setLastModifiedTime(directory.resolve(path), FileTime.fromMillis(1_000));
        }
        WriteReport report = write(tree, WriteOptions.DEFAULT);
        assertThat(report.isUpToDate()).isTrue();
        for (String path : tree.paths()) {
            assertThat(Files.getLastModifiedTime(directory.resolve(path))).isEqualTo(FileTime.fromMillis(1_000));
        }
    }

    @Property(tries = 100)
    void theDryRunTellsWhatTheRunDoesAndTouchesNothing(
            @ForAll("trees") FileTree before, @ForAll("trees") FileTree after) {
        write(before, WriteOptions.DEFAULT);
        SortedMap<String, String> untouched = Trees.snapshot(directory);
        WriteReport told = write(after, Trees.DRY_RUN);
        Trees.assertSame(Trees.snapshot(directory), untouched);
        assertThat(write(after, WriteOptions.DEFAULT)).isEqualTo(told);
    }

    @Property(tries = 100)
    void aFileInNoIndexStays(@ForAll("trees") FileTree before, @ForAll("trees") FileTree after, @ForAll boolean force) {
        write(before, WriteOptions.DEFAULT);
        Trees.write(directory, "a/notes/mine.txt", "mine");
        Trees.write(directory, "mine.txt", "mine");
        write(after, new WriteOptions(force, false, false));
        assertThat(Trees.snapshot(directory))
                .containsEntry("a/notes/mine.txt", "mine")
                .containsEntry("mine.txt", "mine");
    }

    @Property(tries = 100)
    void aPartialRunChangesOnlyItsClusters(@ForAll("trees") FileTree before, @ForAll("trees") FileTree selected) {
        write(before, WriteOptions.DEFAULT);
        write(selected, Trees.PARTIAL);
        SortedMap<String, String> found = Trees.snapshot(directory);
        for (String path : before.paths()) {
            if (!path.equals(FleetIndex.NAME) && !selected.directories().contains(TreePath.top(path))) {
                assertThat(found).containsEntry(path, before.text(path));
            }
        }
        for (String path : selected.paths()) {
            if (!path.equals(FleetIndex.NAME)) {
                assertThat(found).containsEntry(path, selected.text(path));
            }
        }
        assertThat(Comparison.of(selected, directory, true).value().differences())
                .isEmpty();
    }

    @Property(tries = 100)
    void theComparisonIsEmptyExactlyAfterWriting(@ForAll("trees") FileTree before, @ForAll("trees") FileTree after) {
        write(before, WriteOptions.DEFAULT);
        assertThat(Comparison.of(before, directory, false).value().isEmpty()).isTrue();
        assertThat(Comparison.of(after, directory, false).value().isEmpty()).isEqualTo(before.equals(after));
    }

    private WriteReport write(FileTree tree, WriteOptions options) {
        Checked<WriteReport> written = new OutputDirectory(directory).write(tree, options);
        assertThat(written.diagnostics()).isEmpty();
        return written.value();
    }

    @Provide
    Arbitrary<FileTree> trees() {
        return Trees.any();
    }
}
