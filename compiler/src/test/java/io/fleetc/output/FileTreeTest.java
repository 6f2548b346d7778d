package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTreeTest {
    @Test
    void sortsPathsAndKnowsDigests() {
        FileTree tree = FileTree.builder().put("b/x", "1").put("a", "").build();
        assertThat(tree.paths()).containsExactly("a", "b/x");
        assertThat(tree.text("b/x")).isEqualTo("1");
        assertThat(tree.sha256("a")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void doesNotChangeWithTheArraysGivenAndTaken() {
        byte[] bytes = {1};
        FileTree tree = FileTree.builder().put("a", bytes).build();
        bytes[0] = 2;
        tree.bytes("a")[0] = 3;
        assertThat(tree.bytes("a")).containsExactly(1);
    }

    @Test
    void isEqualByContentWhateverTheOrder() {
        FileTree tree = FileTree.builder().put("a", "1").put("b", "2").build();
        assertThat(FileTree.builder().put("b", "2").put("a", "1").build())
                .isEqualTo(tree)
                .hasSameHashCodeAs(tree);
        assertThat(FileTree.builder().put("b", "2").put("a", "2").build()).isNotEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "a//b",
                "a/",
                "../a",
                "a/../b",
                "./a",
                "a/.git/config",
                ".hidden",
                "a\\b",
                "C:a",
                "a?",
                "a\nb",
                "é",
                "con",
                "a/NUL.yaml",
                "com1.txt",
                "a.",
                "a ",
                "lpt9/x"
            })
    void refusesAPathThatIsNotAFileEverywhere(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileTree.builder().put(path, ""))
                .withMessageStartingWith("not a path for output: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.yaml", "a/b-c_d.e", "common", "nullable/x", "com10", "a b"})
    void allowsOrdinaryNames(String path) {
        assertThat(FileTree.builder().put(path, "").build().paths()).containsExactly(path);
    }

    @Test
    void refusesASegmentThatLeavesNoRoomForItsTemporarySibling() {
        assertThat(TreePath.problem("a".repeat(240))).isNull();
        assertThat(TreePath.problem("a".repeat(241))).isEqualTo("a segment is longer than 240 characters");
        assertThat(OutputRun.temporary("a".repeat(240))).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void refusesTwoFilesForOnePath() {
        assertClash("a", "a");
        assertClash("a/Core.yaml", "a/core.yaml");
        assertClash("A/x", "a/y");
        assertClash("a/b", "a/b/c");
        assertClash("a/b/c", "a/b");
        assertClash("a/B", "a/b/c");
        assertClash("x/A/p/q", "x/a/r/s");
    }

    private static void assertClash(String first, String second) {
        FileTree.Builder builder = FileTree.builder().put(first, "");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.put(second, ""))
                .withMessageStartingWith("two files claim one path: ");
    }

    @Test
    void joinsTreesWithoutACommonPath() {
        FileTree a = FileTree.builder().put("a/x", "1").build();
        FileTree b = FileTree.builder().put("b/x", "2").build();
        assertThat(FileTree.join(List.of(b, a)).paths()).containsExactly("a/x", "b/x");
        assertThat(FileTree.join(List.of(b, a)).directories()).containsExactly("a", "b");
        assertThatIllegalArgumentException().isThrownBy(() -> FileTree.join(List.of(a, a)));
    }
}
