package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    private static final FileTree TREE = Trees.of(
            "a/values.yaml", "a: 1\n",
            "a/manifests/10-core.yaml", "core\n",
            "b/values.yaml", "b: 1\n",
            "argocd/fleet.yaml", "argo\n");
    private static final FileTree LATER = Trees.of("a/values.yaml", "a: 2\n", "b/values.yaml", "b: 1\n");

    @TempDir
    Path directory = Path.of(".");

    @BeforeEach
    void fill() {
        assertThat(write(TREE, WriteOptions.DEFAULT).diagnostics()).isEmpty();
    }

    @Test
    void reportsWhatItDid() {
        WriteReport report = write(LATER, WriteOptions.DEFAULT).value();
        assertThat(report.written()).containsExactly("a/index.json", "a/values.yaml");
        assertThat(report.unchanged()).containsExactly("b/index.json", "b/values.yaml", "index.json");
        assertThat(report.pruned())
                .containsExactly("a/manifests/10-core.yaml", "argocd/fleet.yaml", "argocd/index.json");
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(LATER));
    }

    @Test
    void makesTheDirectoryAndThoseAboveIt() {
        Path below = directory.resolve("x/y");
        assertThat(new OutputDirectory(below).write(TREE, WriteOptions.DEFAULT).accepted())
                .isTrue();
        Trees.assertSame(Trees.snapshot(below), Trees.expected(TREE));
    }

    @Test
    void aDryRunDoesNotEvenMakeTheDirectory() {
        Path below = directory.resolve("x/y");
        assertThat(new OutputDirectory(below).write(TREE, Trees.DRY_RUN).value().written())
                .containsExactlyElementsOf(TREE.paths());
        assertThat(below).doesNotExist();
    }

    @Test
    void refusesFilesThatWereEditedAndNamesThemAll() {
        Trees.write(directory, "a/values.yaml", "a: mine\n");
        Trees.write(directory, "argocd/fleet.yaml", "mine\n");
        SortedMap<String, String> untouched = Trees.snapshot(directory);
        Diagnostic refused = only(write(LATER, WriteOptions.DEFAULT));
        assertThat(refused.code()).isEqualTo("FC5002");
        assertThat(refused.message()).isEqualTo("2 files were edited since fleetc wrote them");
        assertThat(refused.notes()).containsExactly("`a/values.yaml`", "`argocd/fleet.yaml`");
        assertThat(refused.help().get(0).text())
                .isEqualTo("make the changes in the fleet instead, or compile again with `--force` to overwrite them");
        Trees.assertSame(Trees.snapshot(directory), untouched);
    }

    @Test
    void refusesAnEditInADryRunToo() {
        Trees.write(directory, "a/values.yaml", "a: mine\n");
        assertThat(only(write(LATER, Trees.DRY_RUN)).code()).isEqualTo("FC5002");
    }

    @Test
    void acceptsAnEditThatTheFleetMadeAsWell() {
        Trees.write(directory, "a/values.yaml", "a: 2\n");
        assertThat(write(LATER, WriteOptions.DEFAULT).value().unchanged()).contains("a/values.yaml");
    }

    @Test
    void overwritesEditsByForce() {
        Trees.write(directory, "a/values.yaml", "a: mine\n");
        Trees.write(directory, "argocd/fleet.yaml", "mine\n");
        assertThat(write(LATER, Trees.FORCE).diagnostics()).isEmpty();
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(LATER));
    }

    @Test
    void takesOtherLineEndsForNoEdit() {
        Trees.write(directory, "a/values.yaml", "a: 1\r\n");
        Trees.write(directory, "argocd/fleet.yaml", "argo\r\n");
        assertThat(write(LATER, WriteOptions.DEFAULT).diagnostics()).isEmpty();
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(LATER));
    }

    @Test
    void writesADeletedFileAgain() throws IOException {
        Files.delete(directory.resolve("a/values.yaml"));
        assertThat(write(TREE, WriteOptions.DEFAULT).value().written()).containsExactly("a/values.yaml");
    }

    @Test
    void refusesAFileOfSomebodyElseInTheWay() {
        Trees.write(directory, "new/values.yaml", "mine\n");
        FileTree tree = Trees.of("new/values.yaml", "x\n");
        Diagnostic refused = only(write(tree, Trees.PARTIAL));
        assertThat(refused.code()).isEqualTo("FC5002");
        assertThat(refused.message()).isEqualTo("`new/values.yaml` stands in the way and is not fleetc's");
        assertThat(write(tree, new WriteOptions(true, false, true)).accepted()).isTrue();
        assertThat(directory.resolve("new/values.yaml")).hasContent("x");
    }

    @Test
    void adoptsAFileOfSomebodyElseThatIsRight() {
        Trees.write(directory, "new/values.yaml", "x\n");
        assertThat(write(Trees.of("new/values.yaml", "x\n"), Trees.PARTIAL)
                        .value()
                        .unchanged())
                .containsExactly("new/values.yaml");
    }

    @Test
    void refusesAnIndexThatItCannotReadAndSaysNothingOfWhatFollows() {
        Trees.write(directory, "a/index.json", "<<<<<<< HEAD\n");
        Trees.write(directory, "a/values.yaml", "a: mine\n");
        Diagnostic refused = only(write(LATER, WriteOptions.DEFAULT));
        assertThat(refused.message()).isEqualTo("`a/index.json` is not an index that fleetc can read");
        assertThat(write(LATER, Trees.FORCE).accepted()).isTrue();
        assertThat(directory.resolve("a/values.yaml")).hasContent("a: 2");
        assertThat(directory.resolve("a/manifests/10-core.yaml"))
                .as("no index lists it")
                .exists();
    }

    @Test
    void refusesAFleetIndexThatItCannotRead() {
        Trees.write(directory, "index.json", "[\"somebody else's\"]\n");
        assertThat(only(write(LATER, WriteOptions.DEFAULT)).message())
                .isEqualTo("`index.json` is not an index that fleetc can read");
    }

    @Test
    void deletesNothingThatAForgedIndexNames() throws IOException {
        Path outside = directory.resolveSibling(directory.getFileName() + "-outside.txt");
        Files.writeString(outside, "");
        Path index = directory.resolve("b/index.json");
        String forged = Files.readString(index).replace("values.yaml", "../../" + outside.getFileName());
        Files.writeString(index, forged.replaceAll("[0-9a-f]{64}", Sha256.hex(new byte[0])));
        assertThat(write(Trees.of("a/values.yaml", "a: 2\n"), WriteOptions.DEFAULT)
                        .accepted())
                .isTrue();
        assertThat(outside).exists();
        assertThat(directory.resolve("b/values.yaml")).exists();
        Files.delete(outside);
    }

    @Test
    void leavesACopyOfAClusterAlone() throws IOException {
        for (String name : List.of("index.json", "values.yaml")) {
            Files.createDirectories(directory.resolve("b-copy"));
            Files.copy(directory.resolve("b/" + name), directory.resolve("b-copy/" + name));
        }
        assertThat(write(LATER, WriteOptions.DEFAULT).value().pruned()).noneMatch(path -> path.startsWith("b-copy"));
    }

    @Test
    void refusesASymbolicLinkInThePlaceOfAFile() throws IOException {
        Path outside = directory.resolve("outside.txt");
        Files.writeString(outside, "outside");
        Files.delete(directory.resolve("a/values.yaml"));
        Files.createSymbolicLink(directory.resolve("a/values.yaml"), outside);
        for (WriteOptions options : List.of(WriteOptions.DEFAULT, Trees.FORCE)) {
            Diagnostic refused = only(write(LATER, options));
            assertThat(refused.code()).isEqualTo("FC5001");
            assertThat(refused.message())
                    .isEqualTo("`a/values.yaml` is a symbolic link, and fleetc writes through none");
        }
        assertThat(outside).hasContent("outside");
    }

    @Test
    void refusesASymbolicLinkInThePlaceOfADirectory() throws IOException {
        Files.move(directory.resolve("a"), directory.resolve("elsewhere"));
        Files.createSymbolicLink(directory.resolve("a"), Path.of("elsewhere"));
        SortedMap<String, String> untouched = Trees.snapshot(directory);
        Diagnostic refused = only(write(LATER, Trees.FORCE));
        assertThat(refused.message()).isEqualTo("`a` is a symbolic link, and fleetc writes through none");
        Trees.assertSame(Trees.snapshot(directory), untouched);
    }

    @Test
    void doesNotFollowALinkToPruneACluster() throws IOException {
        Files.move(directory.resolve("b"), directory.resolve("elsewhere"));
        Files.createSymbolicLink(directory.resolve("b"), Path.of("elsewhere"));
        assertThat(write(Trees.of("a/values.yaml", "a: 2\n"), WriteOptions.DEFAULT)
                        .accepted())
                .isTrue();
        assertThat(directory.resolve("elsewhere/values.yaml")).exists();
    }

    @Test
    void doesNotWriteThroughALinkUnderTheNameOfATemporaryFile() throws IOException {
        Path outside = directory.resolve("outside.txt");
        Files.writeString(outside, "outside");
        Files.createSymbolicLink(directory.resolve("a/.values.yaml.fleetc-new"), outside);
        assertThat(write(LATER, WriteOptions.DEFAULT).accepted()).isTrue();
        assertThat(outside).hasContent("outside");
    }

    @Test
    void mayItselfBeReachedByALink() throws IOException {
        Path link = directory.resolveSibling(directory.getFileName() + "-link");
        Files.createSymbolicLink(link, directory);
        assertThat(new OutputDirectory(link).write(LATER, WriteOptions.DEFAULT).accepted())
                .isTrue();
        Trees.assertSame(Trees.snapshot(directory), Trees.expected(LATER));
        Files.delete(link);
    }

    @Test
    void refusesADirectoryOfSomebodyElseInThePlaceOfAFile() throws IOException {
        Files.delete(directory.resolve("a/values.yaml"));
        Trees.write(directory, "a/values.yaml/mine.txt", "mine");
        Diagnostic refused = only(write(LATER, Trees.FORCE));
        assertThat(refused.code()).isEqualTo("FC5001");
        assertThat(refused.message()).isEqualTo("`a/values.yaml` is not a file, and a file must be written there");
    }

    @Test
    void refusesAFileOfSomebodyElseInThePlaceOfADirectory() {
        Trees.write(directory, "new", "mine");
        Diagnostic refused =
                only(write(Trees.of("new/values.yaml", "x", "new/b", "y"), new WriteOptions(true, false, true)));
        assertThat(refused.message()).isEqualTo("`new` is not a directory, and files must be written below it");
    }

    @Test
    void aPartialRunKeepsTheOtherClusters() {
        FileTree selected = Trees.of("b/values.yaml", "b: 2\n", "c/values.yaml", "c: 1\n");
        WriteReport report = write(selected, Trees.PARTIAL).value();
        assertThat(report.written())
                .containsExactly("b/index.json", "b/values.yaml", "c/index.json", "c/values.yaml", "index.json");
        assertThat(report.pruned()).isEmpty();
        assertThat(directory.resolve("index.json")).content().contains("\"a\",\n    \"b\",\n    \"c\"\n");
        assertThat(directory.resolve("argocd/fleet.yaml")).exists();
    }

    @Test
    void namesTheReasonIfTheDirectoryIsAFile() {
        Trees.write(directory, "file", "");
        Diagnostic refused = only(new OutputDirectory(directory.resolve("file")).write(TREE, WriteOptions.DEFAULT));
        assertThat(refused.code()).isEqualTo("FC5001");
        assertThat(refused.message()).isEqualTo("the output directory cannot be written: it is not a directory");
        assertThat(only(new OutputDirectory(directory.resolve("file/x")).write(TREE, WriteOptions.DEFAULT))
                        .message())
                .isEqualTo("the output directory cannot be written: not a directory");
    }

    /** The user who runs the tests may be root, whom permissions do not stop; a disk that fails stands in for them below. */
    @Test
    void namesTheReasonIfTheDirectoryIsReadOnly() throws IOException {
        Path readOnly = Files.createDirectory(directory.resolve("read-only"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(readOnly), "permissions stop this user");
        assertThat(only(new OutputDirectory(readOnly).write(TREE, WriteOptions.DEFAULT))
                        .message())
                .isEqualTo("the output directory cannot be written: permission denied");
    }

    @Test
    void namesTheReasonIfTheFileSystemIsReadOnly() {
        Path unwritable = Path.of("/proc/fleetc");
        assumeTrue(Files.isDirectory(Path.of("/proc")), "this system has /proc, where nobody can make a directory");
        assertThat(only(new OutputDirectory(unwritable).write(TREE, WriteOptions.DEFAULT)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("FC5001"))
                .satisfies(refused -> assertThat(refused.message())
                        .isEqualTo("the output directory cannot be written: no such file or directory"));
    }

    private Checked<WriteReport> write(FileTree tree, WriteOptions options) {
        return new OutputDirectory(directory).write(tree, options);
    }

    private static Diagnostic only(Checked<WriteReport> refused) {
        assertThat(refused.present()).isFalse();
        assertThat(refused.diagnostics()).hasSize(1);
        return refused.diagnostics().get(0);
    }
}
