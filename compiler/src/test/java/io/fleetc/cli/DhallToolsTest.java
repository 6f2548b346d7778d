package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Dhall tools on the command line. */
class DhallToolsTest {
    /** The SHA-256 of the bytes 82 0F 01. */
    @Test
    void aFleetInDhallIsReadFromStandardInput() throws IOException {
        String fleet = Files.readString(Path.of("../fleet-examples/single-dhall/fleet.dhall"));
        Surroundings here = new Surroundings(directory, Map.of(), false, false);
        assertThat(Ran.fed(here, fleet, "validate", "-").out()).startsWith("1 cluster, no errors");
        Ran wrong = Ran.fed(here, "{ kind = Fleet }", "validate", "-");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).startsWith("error[FC7").contains("<stdin>.dhall:1:10");
    }

    private static final String HASH_OF_ONE = "d60d8415e36e86dae7f42933d3b0c4fe3ca238f057fba206c7e9fbf5d784fe15";

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

    /** Our own package is part of fleetc, so that no tool asks the network for it. */
    @ParameterizedTest
    @ValueSource(strings = {"eval", "type", "hash", "freeze"})
    void everyToolKnowsThePackageOfFleetc(String tool) throws IOException {
        Files.copy(Path.of("../fleet-examples/single-dhall/fleet.dhall"), directory.resolve("fleet.dhall"));
        Ran ran = tool.equals("freeze")
                ? Ran.in(directory, "dhall", tool, "--check", "--all", "fleet.dhall")
                : Ran.in(directory, "dhall", tool, "fleet.dhall");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
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

    @Test
    void evalPrintsTheNormalFormOrData() throws IOException {
        Files.writeString(
                directory.resolve("main.dhall"), "let one = ./tidy.dhall in { b = one.a + 1, c = None Text }");
        assertThat(Ran.in(directory, "dhall", "eval", "main.dhall"))
                .isEqualTo(new Ran(0, "{ b = 2, c = None Text }\n", ""));
        assertThat(Ran.in(directory, "dhall", "eval", "main.dhall", "-o", "json")
                        .out())
                .isEqualToIgnoringWhitespace("{\"b\": 2}");
        assertThat(Ran.in(directory, "dhall", "eval", "main.dhall", "-o", "yaml")
                        .out())
                .isEqualTo("b: 2\n");
        assertThat(fed("\\(x : Bool) -> x && True", "dhall", "eval").out()).isEqualTo("\\(x : Bool) -> x\n");
    }

    @Test
    void evalStopsAtItsLimit() {
        Ran ran = fed(
                "Natural/fold 10000000000 Natural (\\(n : Natural) -> n + 1) 0",
                "dhall",
                "eval",
                "--dhall-steps",
                "10000",
                "-");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error[FC7050]");
    }

    @Test
    void variablesAreReadWhenTheyAreAllowed() {
        Surroundings surroundings = new Surroundings(directory, Map.of("WHO", "me"), false, false);
        assertThat(Ran.fed(surroundings, "env:WHO as Text", "dhall", "eval", "--dhall-env", "WHO")
                        .out())
                .isEqualTo("\"me\"\n");
        assertThat(Ran.fed(surroundings, "env:WHO as Text", "dhall", "eval").err())
                .contains("--dhall-env WHO");
    }

    /** Neither a report of this stage nor one of a later stage quotes the value of a variable. */
    @Test
    void noReportShowsWhatIsInAVariable() throws IOException {
        Map<String, String> values = Map.of(
                "NONE", "{ pw = \"hunter2\", f = \\(x : Bool) -> x }",
                "LONG", "{ pw = \"hunter2\", n = Natural/fold 10000000000 Natural (\\(n : Natural) -> n + 1) 0 }",
                "DB", "{ host = \"-bad host-\", pw = \"hunter2\" }");
        Surroundings surroundings = new Surroundings(directory, values, false, false);
        Ran noData = Ran.fed(surroundings, "env:NONE", "dhall", "eval", "-o", "json", "--dhall-env", "NONE");
        assertThat(noData.err()).contains("error[FC7080]", "--> <stdin>:1:1").doesNotContain("hunter2", "env:NONE:");
        Ran tooLong = Ran.fed(
                surroundings,
                "env:LONG",
                "dhall",
                "eval",
                "-o",
                "json",
                "--dhall-env",
                "LONG",
                "--dhall-steps",
                "1000");
        assertThat(tooLong.err()).contains("error[FC7050]", "--> <stdin>:1:1").doesNotContain("hunter2", "env:LONG:");
        Files.writeString(directory.resolve("fleet.dhall"), "{ kind = \"Fleet\", globalDatabase = env:DB }");
        for (String format : List.of("text", "markdown", "sarif", "github", "json", "junit")) {
            Ran validated = Ran.with(surroundings, "validate", "--dhall-env", "DB", "-o", format);
            assertThat(validated.code()).isEqualTo(1);
            assertThat(validated.out() + validated.err())
                    .contains("fleet.dhall")
                    .doesNotContain("hunter2", "env:DB:", "env%3ADB");
        }
    }

    @Test
    void typePrintsTheType() {
        assertThat(fed("{ a = 1, b = [ True ] }", "dhall", "type", "-"))
                .isEqualTo(new Ran(0, "{ a : Natural, b : List Bool }\n", ""));
        assertThat(fed("1", "dhall", "type", "-o", "json").out())
                .isEqualToIgnoringWhitespace("{\"type\": \"Natural\"}");
        assertThat(fed("1 + True", "dhall", "type").code()).isEqualTo(1);
    }

    @Test
    void hashStaysTheSameAsLongAsTheMeaningDoes() {
        assertThat(fed("1", "dhall", "hash")).isEqualTo(new Ran(0, "sha256:" + HASH_OF_ONE + "\n", ""));
        assertThat(fed("let x = 1 in x", "dhall", "hash", "-").out()).isEqualTo("sha256:" + HASH_OF_ONE + "\n");
    }

    @Test
    void freezeWritesHashesAndNothingElse() throws IOException {
        Files.writeString(directory.resolve("one.dhall"), "1");
        Path main = directory.resolve("main.dhall");
        Files.writeString(main, "{- head -} [./one.dhall -- here\n , ./one.dhall   ? ./two.dhall ]");
        assertThat(Ran.in(directory, "dhall", "freeze", "main.dhall")).isEqualTo(new Ran(0, "", ""));
        assertThat(Ran.in(directory, "dhall", "freeze", "--all", "--check", "main.dhall"))
                .isEqualTo(new Ran(3, "main.dhall\n", ""));
        assertThat(Ran.in(directory, "dhall", "freeze", "--all", "main.dhall"))
                .isEqualTo(new Ran(0, "main.dhall\n", ""));
        String hashed = "./one.dhall sha256:" + HASH_OF_ONE;
        assertThat(main).hasContent("{- head -} [" + hashed + " -- here\n , " + hashed + "   ? ./two.dhall ]");

        Files.writeString(directory.resolve("one.dhall"), "2");
        assertThat(Ran.in(directory, "dhall", "eval", "main.dhall").err()).contains("error[FC7064]");
        assertThat(Ran.in(directory, "dhall", "freeze", "main.dhall").out()).isEqualTo("main.dhall\n");
        assertThat(Ran.in(directory, "dhall", "eval", "main.dhall").out()).isEqualTo("[ 2, 2 ]\n");
    }

    @Test
    void freezePutsTheHashBeforeTheMode() {
        assertThat(fed("./tidy.dhall as Text", "dhall", "freeze", "--all", "-").out())
                .startsWith("./tidy.dhall sha256:")
                .endsWith(" as Text");
        String commented = "./tidy.dhall -- as it is\n  {- as -} as Text {- as -}";
        String frozen = fed(commented, "dhall", "freeze", "--all", "-").out();
        assertThat(frozen).startsWith("./tidy.dhall sha256:").endsWith(" -- as it is\n  {- as -} as Text {- as -}");
        assertThat(fed(frozen, "dhall", "freeze", "--all", "-").out()).isEqualTo(frozen);
    }

    private Ran fed(String input, String... arguments) {
        return Ran.fed(new Surroundings(directory, Map.of(), false, false), input, arguments);
    }
}
