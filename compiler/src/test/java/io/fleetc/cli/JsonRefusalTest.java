package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who asks for JSON gets one document of JSON, also where a verb refuses: then it is the report that says why. */
class JsonRefusalTest {
    private static final List<String> REFUSALS = List.of(
            "validate broken, 1, FC1010",
            "validate good --base nonsense, 2, FC6001",
            "validate good --fix 99, 2, FC1022",
            "plan good, 2, FC1022",
            "plan broken --base ./good, 1, FC1010",
            "plan good --base ./nowhere, 2, FC6002",
            "compile broken -d out, 1, FC1010",
            "compile good -d good/fleet.yaml, 74, FC5001",
            "compile good, 2, FC1022",
            "check broken -d out, 1, FC1010",
            "golden check broken -d out, 1, FC1010",
            "golden update broken -d out, 1, FC1010",
            "diff good, 2, FC1022",
            "diff broken --base ./good, 1, FC1010",
            "diff good --base ./nowhere, 2, FC6002",
            "why dc-b flags good, 2, FC3017",
            "why dc-a storage.buckets good, 2, FC1022",
            "why dc-a flags broken, 1, FC1010",
            "explain nonsense good, 2, FC1022",
            "inspect clusters broken, 1, FC1010",
            "inspect clusters nowhere, 2, FC1001",
            "inspect clusters good --cluster dc-b, 2, FC3017",
            "inspect nonsense good, 2, FC1022",
            "conform dc-b good --rendered good/fleet.yaml, 2, FC3017",
            "conform dc-a good --rendered nowhere.yaml, 74, FC1002",
            "evidence list broken, 1, FC1010",
            "evidence add job-run broken, 2, FC1022",
            "evidence add observed good, 2, FC1022",
            "evidence add fresh-database good, 2, FC1022",
            "evidence add restored good, 2, FC1022",
            "evidence add schema-compatible good, 2, FC1022",
            "evidence add approval good --scope fleet --approves x --reason y, 2, FC1022",
            "dhall eval bad.dhall, 1, FC7001",
            "dhall eval nowhere.dhall, 74, FC1002",
            "dhall type bad.dhall, 1, FC7001",
            "dhall hash bad.dhall, 1, FC7001",
            "dhall format --ascii --unicode bad.dhall, 2, FC1022",
            "dhall freeze - bad.dhall, 2, FC1022",
            "install-git-hook good, 2, FC6001",
            "init good, 2, FC1022",
            "init good/fleet.yaml, 74, FC1023",
            "version --nonsense, 2, FC1022");

    @TempDir
    Path directory;

    @BeforeEach
    void begin() throws IOException {
        assertThat(Ran.in(directory, "init", "good").code()).isZero();
        Files.createDirectories(directory.resolve("broken"));
        Files.writeString(directory.resolve("broken/fleet.yaml"), "kind: Fleet\nmetadata: {name: [\n");
        Files.writeString(directory.resolve("bad.dhall"), "let x =");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void standardOutputHoldsTheReport(String line) throws IOException {
        String[] expected = line.split(", ", -1);
        Ran ran = Ran.in(directory, (expected[0] + " -o json").split(" ", -1));
        assertThat(schema().validate(ran.out(), InputFormat.JSON)).as(ran.out()).isEmpty();
        assertThat(ran.code()).as(ran.err()).isEqualTo(Integer.parseInt(expected[1]));
        assertThat(ran.out()).contains("\"code\": \"" + expected[2] + "\"").doesNotContain(directory.toString());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbThatPrintsJsonIsTriedHere(String verb) {
        assertThat(REFUSALS).anyMatch(line -> line.startsWith(verb + " "));
    }

    @Test
    void wrongSettingsAreReportedToo() throws IOException {
        Files.writeString(directory.resolve(".fleetc.yaml"), "strikt: true\n");
        Ran ran = Ran.in(directory, "inspect", "clusters", "good", "-o", "json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("\"code\": \"FC2001\"", "\"file\": \".fleetc.yaml\"");
        assertThat(Ran.in(directory, "inspect", "--help").code()).isZero();
    }

    @Test
    void aFileForTheResultHoldsTheReportToo() throws IOException {
        Ran ran = Ran.in(
                directory, "diff", "broken", "--base", "./good", "-o", "json=diff.json", "-o", "markdown=diff.md");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(schema().validate(Files.readString(directory.resolve("diff.json")), InputFormat.JSON))
                .isEmpty();
        assertThat(directory.resolve("diff.md")).content().contains("FC1010");
    }

    @Test
    void theSettingsOfAUserCountAsTheCommandLineDoes() {
        Surroundings json = new Surroundings(directory, Map.of("FLEETC_OUTPUT", "json"), false, false);
        assertThat(Ran.with(json, "plan", "good").out()).contains("\"code\": \"FC1022\"");
        assertThat(Ran.with(json, "plan", "good", "-o", "text").out()).isEmpty();
    }

    static List<String> refusals() {
        return REFUSALS;
    }

    static Stream<String> verbs() {
        return MainTest.verbs().stream()
                .filter(verb -> MainTest.command(verb).getCommandSpec().findOption("--output") != null);
    }

    private static Schema schema() throws IOException {
        String text = Files.readString(Path.of("../schemas/report.schema.json"), StandardCharsets.UTF_8);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }
}
