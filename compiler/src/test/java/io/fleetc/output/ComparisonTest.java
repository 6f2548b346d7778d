package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Sources;
import io.fleetc.source.StoredTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final Repair REPAIR = Repair.forcing("fleetc compile -d golden");
    private static final FileTree TREE = Trees.of(
            "a/values.yaml", "one: 1\ntwo: 2\nthree: 3\nfour: 4\nfive: 5\nsix: 6\n",
            "a/manifests/10-core.yaml", "core\n",
            "b/values.yaml", "b: 1\n");

    @TempDir
    Path directory = Path.of(".");

    @Test
    void aDirectoryThatWasWrittenIsRight() {
        fill();
        assertThat(compare(TREE).isEmpty()).isTrue();
        assertThat(ComparisonText.of(compare(TREE), REPAIR)).isEmpty();
    }

    @Test
    void namesEachFileThatDiffersAndTheWay() throws IOException {
        fill();
        Trees.write(directory, "a/values.yaml", "one: 1\ntwo: 2\nthree: 3\nfour: 4\nfive: 5\nsix: six\n");
        Files.delete(directory.resolve("a/manifests/10-core.yaml"));
        Trees.write(directory, "b/values.yaml", "b: 1\r\n");
        Trees.write(directory, "b/old.yaml", "old\n");
        assertThat(ComparisonText.of(compare(TREE), REPAIR)).isEqualTo("""
            4 files differ:
              changed: a/values.yaml
              line endings differ (CRLF in the work tree): b/values.yaml
              missing: a/manifests/10-core.yaml
              orphan: b/old.yaml

            --- a/values.yaml (committed)
            +++ a/values.yaml (compiled)
            @@ -3,4 +3,4 @@
             three: 3
             four: 4
             five: 5
            -six: six
            +six: 6

            edited by hand, so that only `--force` overwrites it:
              a/values.yaml
            not written by fleetc, so that only you can move it away:
              b/old.yaml
            to put it right: fleetc compile -d golden --force
            """);
    }

    @Test
    void doesNotShowTheDiffOfAnIndexBesideWhatMadeItDiffer() {
        fill();
        FileTree later =
                Trees.of("a/values.yaml", "one: 1\n", "a/manifests/10-core.yaml", "core\n", "b/values.yaml", "b: 1\n");
        String text = ComparisonText.of(compare(later), REPAIR);
        assertThat(text)
                .contains("  changed: a/index.json\n")
                .contains("+++ a/values.yaml")
                .doesNotContain("+++ a/index.json");
    }

    @Test
    void showsTheDiffOfAnIndexThatDiffersAlone() {
        fill();
        Trees.write(directory, "a/index.json", "{}\n");
        assertThat(ComparisonText.of(compare(TREE), REPAIR)).contains("+++ a/index.json (compiled)");
    }

    @Test
    void ignoresWhatPeopleKeepBesideTheOutput() {
        fill();
        Trees.write(directory, "README.md", "");
        Trees.write(directory, "a/README.md", "");
        Trees.write(directory, ".gitattributes", "");
        Trees.write(directory, ".git/objects/x", "");
        assertThat(compare(TREE).isEmpty()).isTrue();
    }

    @Test
    void missesEveryFileOfADirectoryThatIsNotThere() {
        assertThat(Comparison.of(TREE, directory.resolve("none"), false).value().differences())
                .extracting(Difference::path)
                .containsExactlyElementsOf(TREE.paths());
    }

    @Test
    void looksOnlyAtTheSelectedClustersInAPartialComparison() {
        fill();
        Trees.write(directory, "a/values.yaml", "other\n");
        Trees.write(directory, "a/old.yaml", "old\n");
        Trees.write(directory, "b/old.yaml", "old\n");
        FileTree onlyB = Trees.of("b/values.yaml", "b: 1\n");
        assertThat(Comparison.of(onlyB, directory, true).value().differences())
                .extracting(Difference::path)
                .containsExactly("b/old.yaml");
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        fill();
        Files.move(directory.resolve("b/values.yaml"), directory.resolve("b/moved.yaml"));
        Files.createSymbolicLink(directory.resolve("b/values.yaml"), Path.of("moved.yaml"));
        assertThat(compare(TREE).differences())
                .extracting(difference -> difference.kind() + " " + difference.path())
                .containsExactly("ORPHAN b/moved.yaml", "LINK b/values.yaml");
    }

    /** Compiling refuses the link as well, once, and neither looks at what lies behind it. */
    @Test
    void namesALinkToADirectoryOnce() throws IOException {
        fill();
        Files.move(directory.resolve("b"), directory.resolve(".elsewhere"));
        Trees.write(directory, ".elsewhere/more.yaml", "more\n");
        Files.createSymbolicLink(directory.resolve("b"), Path.of(".elsewhere"));
        FileTree onlyB = Trees.of("b/values.yaml", "b: 1\n");
        for (Comparison compared :
                List.of(compare(TREE), Comparison.of(onlyB, directory, true).value())) {
            assertThat(compared.diagnostics("golden", REPAIR))
                    .extracting(ComparisonTest::inOneLine)
                    .containsExactly("FC5006 `b` is a symbolic link, and fleetc writes through none; "
                            + "move it away and run `fleetc compile -d golden`");
        }
        assertThat(new OutputDirectory(directory).write(onlyB, Trees.PARTIAL).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("`b` is a symbolic link, and fleetc writes through none");
    }

    @Test
    void namesAFileThatStandsWhereADirectoryMust() throws IOException {
        fill();
        Files.delete(directory.resolve("b/values.yaml"));
        Files.delete(directory.resolve("b/index.json"));
        Files.delete(directory.resolve("b"));
        Trees.write(directory, "b", "mine\n");
        FileTree onlyB = Trees.of("b/values.yaml", "b: 1\n");
        for (Comparison compared :
                List.of(compare(TREE), Comparison.of(onlyB, directory, true).value())) {
            assertThat(compared.differences())
                    .extracting(difference -> difference.kind() + " " + difference.path())
                    .containsExactly("ORPHAN b", "MISSING b/index.json", "MISSING b/values.yaml");
        }
    }

    /** No file that is compared costs more memory than a file of the fleet may. */
    @Test
    void showsNoDiffOfWhatIsTooLarge() {
        fill();
        Trees.write(directory, "a/values.yaml", "one: 1\n".repeat(Sources.MAX_BYTES / 7 + 1));
        assertThat(ComparisonText.of(compare(TREE), REPAIR)).isEqualTo("""
            1 file differs:
              changed (too large to show): a/values.yaml

            edited by hand, so that only `--force` overwrites it:
              a/values.yaml
            to put it right: fleetc compile -d golden --force
            """);
    }

    /** Git keeps as large a file as a directory holds. */
    @Test
    void aLargeFileThatIsRightIsRightInGitAsWell() {
        byte[] large = new byte[Sources.MAX_BYTES + 1];
        FileTree tree = FileTree.builder()
                .put("a", large)
                .put(FleetIndex.NAME, FleetIndex.text(new TreeSet<>()))
                .build();
        assertThat(Comparison.of(tree, new Kept(tree), true, false).value().differences())
                .isEmpty();
    }

    /** Files without a directory, as Git keeps them. */
    private record Kept(FileTree files) implements StoredTree {
        @Override
        public NavigableMap<String, Kind> entries(String directory) {
            NavigableMap<String, Kind> entries = new TreeMap<>();
            files.paths().forEach(path -> entries.put(path, Kind.FILE));
            return entries;
        }

        @Override
        public long size(String file) {
            return files.raw(file).length;
        }

        @Override
        public byte[] bytes(String file) {
            return files.bytes(file);
        }
    }

    @Test
    void asksForNoForceWhereFleetcWroteWhatIsThere() {
        fill();
        FileTree later = Trees.of("a/values.yaml", "one: 2\n", "c/values.yaml", "c: 1\n");
        assertThat(ComparisonText.of(compare(later), REPAIR))
                .contains("  orphan: a/manifests/10-core.yaml\n", "  orphan: b/index.json\n")
                .endsWith("\n\nto put it right: fleetc compile -d golden\n")
                .doesNotContain("by hand");
    }

    @Test
    void namesNoCommandWhereNoneHelps() {
        fill();
        Trees.write(directory, "b/old.yaml", "old\n");
        assertThat(ComparisonText.of(compare(TREE), REPAIR)).isEqualTo("""
            1 file differs:
              orphan: b/old.yaml

            not written by fleetc, so that only you can move it away:
              b/old.yaml
            """);
    }

    /** What is advised is what compiling does. */
    @Test
    void putsRightWhatItSays() {
        fill();
        Trees.write(directory, "a/values.yaml", "edited\n");
        FileTree later = Trees.of("a/values.yaml", "one: 2\n");
        assertThat(ComparisonText.of(compare(later), REPAIR)).endsWith("fleetc compile -d golden --force\n");
        assertThat(new OutputDirectory(directory)
                        .write(later, WriteOptions.DEFAULT)
                        .accepted())
                .isFalse();
        assertThat(new OutputDirectory(directory).write(later, Trees.FORCE).accepted())
                .isTrue();
        assertThat(compare(later).isEmpty()).isTrue();
    }

    @Test
    void changesNothing() {
        fill();
        Trees.write(directory, "a/values.yaml", "other\n");
        SortedMap<String, String> untouched = Trees.snapshot(directory);
        compare(TREE);
        Trees.assertSame(Trees.snapshot(directory), untouched);
    }

    @Test
    void cutsWhatNobodyReads() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 100; i < 350; i++) {
            files.put("a/" + i + ".yaml", "line\n".repeat(100));
        }
        FileTree tree = Trees.of(files);
        new OutputDirectory(directory).write(tree, WriteOptions.DEFAULT);
        files.keySet().forEach(path -> Trees.write(directory, path, ""));
        String text = ComparisonText.of(compare(tree), REPAIR);
        assertThat(text).startsWith("250 files differ:\n  changed: a/100.yaml\n");
        assertThat(text).contains("  changed: a/299.yaml\n… 50 more files\n").doesNotContain("a/300.yaml");
        assertThat(text).contains("\n+line\n… 53 more lines\n").contains("\n… 230 more changed files\n");
        assertThat(text.lines().filter(line -> line.startsWith("+++"))).hasSize(20);
    }

    @Test
    void pointsAtTheFirstLineThatDiffers() throws IOException {
        fill();
        Trees.write(directory, "a/values.yaml", "one: 1\ntwo: two\nthree: 3\nfour: 4\nfive: 5\nsix: 6\n");
        Files.delete(directory.resolve("a/manifests/10-core.yaml"));
        Trees.write(directory, "b/values.yaml", "b: 1\r\n");
        Trees.write(directory, "b/old.yaml", "old\n");
        assertThat(compare(TREE).diagnostics("golden", REPAIR))
                .extracting(ComparisonTest::inOneLine)
                .containsExactly(
                        "FC5007 `a/manifests/10-core.yaml` is missing; run `fleetc compile -d golden`",
                        "FC5006 golden/a/values.yaml:2:1 `a/values.yaml` differs from what the fleet compiles to; "
                                + "run `fleetc compile -d golden --force`, which overwrites what was edited by hand",
                        "FC5008 `b/old.yaml` is not part of the output; move it out of the directory: fleetc did not "
                                + "write it, and does not delete it",
                        "FC5006 golden/b/values.yaml:1:1 `b/values.yaml` differs in its line endings (CRLF in the work "
                                + "tree); add a line `golden/** text eol=lf` to `.gitattributes` and check out again; "
                                + "run `fleetc compile -d golden`");
    }

    @Test
    void pointsAtTheLastLineOfAFileThatIsCutOff() {
        fill();
        Trees.write(directory, "a/values.yaml", "one: 1\ntwo: 2\n");
        Trees.write(directory, "b/values.yaml", "");
        assertThat(compare(TREE).diagnostics("golden", REPAIR))
                .extracting(told -> told.at().span().toString())
                .containsExactly("golden/a/values.yaml:2:1", "golden/b/values.yaml:1:1");
    }

    private static String inOneLine(Diagnostic told) {
        StringBuilder line = new StringBuilder(told.code()).append(' ');
        line.append(told.at().span().known() ? told.at().span() + " " : "").append(told.message());
        told.help().forEach(help -> line.append("; ").append(help.text()));
        return line.toString();
    }

    private void fill() {
        new OutputDirectory(directory).write(TREE, WriteOptions.DEFAULT);
    }

    private Comparison compare(FileTree tree) {
        return Comparison.of(tree, directory, false).value();
    }
}
