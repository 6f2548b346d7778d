package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Dhall tools on the command line. */
class DhallToolsTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writesFiles() throws IOException {
        Files.createDirectories(directory.resolve("below"));
        Files.writeString(directory.resolve("tidy.dhall"), "{ a = 1 }\n");
        Files.writeString(directory.resolve("untidy.dhall"), "{a=1} -- one");
        Files.writeString(directory.resolve("below/untidy.dhall"), "[1]");
        Files.writeString(directory.resolve("below/other.txt"), "[1]");
    }

    @Test
    void withoutAToolPrintsHelpAndIsMisuse() {
        Ran ran = Ran.in(directory, "dhall");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Usage: fleetc dhall", "format");
    }

    @Test
    void formatWritesInPlaceAndSaysWhere() throws IOException {
        assertThat(Ran.in(directory, "dhall", "format", "."))
                .isEqualTo(new Ran(0, "below/untidy.dhall\nuntidy.dhall\n", ""));
        assertThat(directory.resolve("untidy.dhall")).hasContent("{ a = 1 } -- one\n");
        assertThat(directory.resolve("below/untidy.dhall")).hasContent("[ 1 ]\n");
        assertThat(Ran.in(directory, "dhall", "format", ".")).isEqualTo(new Ran(0, "", ""));
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void formatCheckWritesNothing() {
        assertThat(Ran.in(directory, "dhall", "format", "--check", "tidy.dhall", "untidy.dhall"))
                .isEqualTo(new Ran(3, "untidy.dhall\n", ""));
        assertThat(directory.resolve("untidy.dhall")).hasContent("{a=1} -- one");
        assertThat(Ran.in(directory, "dhall", "format", "--check", "tidy.dhall"))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(Ran.in(directory, "dhall", "format", "--check", "-o", "json", "tidy.dhall", "untidy.dhall")
                        .out())
                .isEqualToIgnoringWhitespace("{\"changed\": [\"untidy.dhall\"], \"unchanged\": [\"tidy.dhall\"]}");
    }

    @Test
    void formatPrintsStandardInput() {
        assertThat(fed("\\(x:   A) -> x", "dhall", "format", "-")).isEqualTo(new Ran(0, "\\(x : A) -> x\n", ""));
        assertThat(fed("\\(x : A) -> x", "dhall", "format", "-", "--unicode").out())
                .isEqualTo("λ(x : A) → x\n");
        assertThat(fed("λ(x : A) → x", "dhall", "format", "--ascii", "-").out()).isEqualTo("\\(x : A) -> x\n");
        assertThat(fed("[1]", "dhall", "format", "--check", "-")).isEqualTo(new Ran(3, "<stdin>\n", ""));
    }

    @Test
    void formatSaysWhatIsWrongAndGoesOn() throws IOException {
        Files.writeString(directory.resolve("broken.dhall"), "{ a = 1");
        Ran ran = Ran.in(directory, "dhall", "format", "broken.dhall", "untidy.dhall");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("untidy.dhall\n");
        assertThat(ran.err()).contains("error[FC7002]", "broken.dhall:1:");
        assertThat(directory.resolve("broken.dhall")).hasContent("{ a = 1");
    }

    @Test
    void formatOfAFileThatIsNotThereIsAnInputOutputError() {
        Ran ran = Ran.in(directory, "dhall", "format", "nowhere.dhall");
        assertThat(ran.code()).isEqualTo(74);
        assertThat(ran.err()).contains("nowhere.dhall");
    }

    @Test
    void formatRefusesWhatExcludesEachOther() {
        assertThat(Ran.in(directory, "dhall", "format", "--ascii", "--unicode", "tidy.dhall"))
                .isEqualTo(new Ran(2, "", "fleetc: `--ascii` and `--unicode` exclude each other\n"));
        assertThat(Ran.in(directory, "dhall", "format", "-", "tidy.dhall").code())
                .isEqualTo(2);
    }

    private Ran fed(String input, String... arguments) {
        return Ran.fed(new Surroundings(directory, Map.of(), false, false), input, arguments);
    }
}
