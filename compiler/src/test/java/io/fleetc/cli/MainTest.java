package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The command line as a whole: words, streams, exit codes. */
class MainTest {
    @TempDir
    Path directory;

    @Test
    void withoutAVerbPrintsHelpAndIsMisuse() {
        Ran ran = Ran.in(directory);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Usage: fleetc VERB", "version", "Exit codes:");
    }

    @Test
    void helpGoesToStandardOutput() {
        Ran ran = Ran.in(directory, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Usage: fleetc VERB").doesNotContain("Not supported yet");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void helpAndVersionAreFoundUnderEveryNamePeopleTry() {
        assertThat(Ran.in(directory, "help")).isEqualTo(Ran.in(directory, "--help"));
        assertThat(Ran.in(directory, "help", "golden", "check")).isEqualTo(Ran.in(directory, "golden", "check", "-h"));
        assertThat(Ran.in(directory, "--version").out()).startsWith("fleetc 0.").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph", "report", "adopt"})
    void aVerbOfALaterVersionIsRefusedWhateverItsArguments(String verb) {
        assertThat(Ran.in(directory, verb, "--base", "HEAD", "x"))
                .isEqualTo(new Ran(2, "", "fleetc: `" + verb + "` is not supported yet\n"));
    }

    @Test
    void convertsAFleetAndNeverOverwrites() throws IOException {
        Files.writeString(directory.resolve("fleet.yaml"), "kind: Fleet\nmetadata: {name: acme} # a comment\n");
        String dhall = "{ kind = \"Fleet\", metadata.name = \"acme\" }\n";
        assertThat(Ran.in(directory, "convert", "--to", "dhall")).isEqualTo(new Ran(0, dhall, ""));
        assertThat(Ran.in(directory, "convert", "--to", "dhall", "-d", "twin"))
                .isEqualTo(new Ran(0, "fleet.dhall\n", "Comments were not converted.\n"));
        assertThat(directory.resolve("twin/fleet.dhall")).hasContent(dhall);
        assertThat(Ran.in(directory, "convert", "twin", "--to", "json").out())
                .isEqualTo("{\n  \"kind\": \"Fleet\",\n  \"metadata\": {\n    \"name\": \"acme\"\n  }\n}\n");
        assertThat(Ran.in(directory, "convert", "--to", "dhall", "-d", "twin").code())
                .isEqualTo(2);
    }

    @Test
    void aConvertedFleetKeepsItsEvidence() throws IOException {
        Files.writeString(directory.resolve("fleet.yaml"), "kind: Fleet\nmetadata: {name: acme}\n");
        Path record =
                Files.createDirectories(directory.resolve("evidence/fleet")).resolve("word.yaml");
        Files.writeString(record, "# signed\nkind: Approval\n");
        Ran ran = Ran.in(directory, "convert", "--to", "json", "-d", "twin", "-q");
        assertThat(ran).isEqualTo(new Ran(0, "fleet.json\nevidence/fleet/word.yaml\n", ""));
        assertThat(directory.resolve("twin/evidence/fleet/word.yaml")).hasSameBinaryContentAs(record);
        assertThat(Ran.in(directory, "convert", "--to", "json", "-d", ".", "-q").out())
                .isEqualTo("fleet.json\n");
    }

    @Test
    void aBugIsSaidToBeOneWithoutAStackTrace() throws IOException {
        InputStream in = InputStream.nullInputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("no");
            }
        };
        int code = Main.run(in, broken, err, new Surroundings(directory, Map.of(), false, false), "version");
        assertThat(code).isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("bug in fleetc", "Please report it", "FLEETC_DEBUG=1")
                .doesNotContain("IllegalState", "\tat ");
    }

    @Test
    void outputThatCannotBeWrittenIsAnInputOutputError() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                InputStream.nullInputStream(),
                full,
                err,
                new Surroundings(directory, Map.of(), false, false),
                "version");
        assertThat(code).isEqualTo(74);
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void everyVerbHelpsAndEveryOptionIsDescribed(String verb) {
        String[] words = (verb + " --help").split(" ", -1);
        Ran ran = Ran.in(Path.of(""), words);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Usage: fleetc " + verb);
        assertThat(ran.err()).isEmpty();
        for (ArgSpec argument : command(verb).getCommandSpec().args()) {
            assertThat(String.join("", argument.description()))
                    .as(verb + " " + argument)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completionKnowsEveryVerb(String shell) {
        Ran ran = Ran.in(directory, "completion", shell);
        assertThat(ran.code()).isZero();
        assertThat(verbs()).isNotEmpty();
        for (String verb : verbs()) {
            assertThat(ran.out()).contains(verb.split(" ", -1));
        }
        assertThat(ran.out()).doesNotContain("adopt");
    }

    @Test
    void initWritesAFleetAndNeverOverwrites() throws IOException {
        Ran first = Ran.in(directory, "init", "acme");
        assertThat(first)
                .isEqualTo(new Ran(
                        0,
                        "fleet.yaml\nclusters/dc-a.yaml\n.fleetc/fleet.schema.json\n",
                        "Now run `fleetc validate acme`.\n"));
        assertThat(directory.resolve("acme/fleet.yaml")).exists();
        assertThat(directory.resolve("acme/.fleetc/fleet.schema.json")).exists();
        Files.writeString(directory.resolve("acme/fleet.yaml"), "mine");
        assertThat(Ran.in(directory, "init", "acme"))
                .isEqualTo(new Ran(2, "", "fleetc: `fleet.yaml` exists already: choose an empty directory\n"));
        assertThat(directory.resolve("acme/fleet.yaml")).hasContent("mine");
    }

    @Test
    void aNameThatNoFileHasIsMisuse() {
        assertThat(Ran.in(directory, "validate", "a\0b"))
                .isEqualTo(new Ran(2, "", "fleetc: the name of a file holds a character that no file has here\n"));
    }

    @Test
    void anEmptyDirectoryIsNotTheWorkingDirectory() throws IOException {
        assertThat(Ran.in(directory, "init").code()).isZero();
        Ran ran = Ran.in(directory, "compile", "-d", "");
        assertThat(ran)
                .isEqualTo(new Ran(
                        2,
                        "",
                        "fleetc: the name of the directory is empty: look at the variable that should hold it\n"));
        assertThat(directory.resolve("dc-a")).doesNotExist();
    }

    @Test
    void theReasonOfTheSystemIsSaid() throws IOException {
        Files.writeString(directory.resolve("file"), "");
        assertThat(Ran.in(directory, "init", "file"))
                .isEqualTo(new Ran(74, "", "fleetc: `file` cannot be read or written: a file is in the way\n"));
    }

    @Test
    void explainPrintsTheLongTextOfACode() {
        assertThat(Ran.in(directory, "explain", "fc2010").out()).startsWith("# FC2010");
        assertThat(Ran.in(directory, "explain", "FC2010", "-o", "json").out()).startsWith("{\n  \"word\": \"FC2010\"");
        assertThat(Ran.in(directory, "explain", "iom-ras-002").out())
                .startsWith("IOM-RAS-002: ")
                .contains("needs: [{job: ras-domains, maxAge: PT24H}]");
        assertThat(Ran.in(directory, "explain", "ras-domains").out())
                .startsWith("ras-domains: ")
                .contains("runs:       once for each global database", "invalidatedBy:", "How to go back");
        assertThat(Ran.in(directory, "explain", "ONBOARDCOMPUTERAS").out()).startsWith("# onboardComputeRas");
        assertThat(Ran.in(directory, "explain", "iom-ras-01").err()).contains("did you mean IOM-RAS-001?");
        assertThat(Ran.in(directory, "explain", "fc201"))
                .isEqualTo(new Ran(2, "", "fleetc: there is no code, rule, job or flag fc201: did you mean FC2001?\n"));
        assertThat(Ran.in(directory, "explain", "FC201"))
                .isEqualTo(new Ran(2, "", "fleetc: there is no code, rule, job or flag FC201: did you mean FC2001?\n"));
    }

    @Test
    void explainSaysWhyRulesOfTheTeamAreNotKnown() throws IOException {
        Files.createDirectory(directory.resolve("fleet"));
        Files.writeString(directory.resolve("fleet/fleet.yaml"), "kind: [\n");
        Ran ran = Ran.in(directory, "explain", "ACME-001", "fleet");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("fleetc: there is no code, rule, job or flag ACME-001\nerror[FC1010]")
                .contains("fleet/fleet.yaml");
        assertThat(Ran.in(directory, "explain", "ACME-001", "nowhere").err()).contains("error[FC1001]");
        assertThat(Ran.in(directory, "explain", "ACME-001").err()).doesNotContain("FC1001");
    }

    @Test
    void versionPrintsVersions() {
        assertThat(Ran.in(directory, "version").out()).startsWith("fleetc 0.").contains("java ");
        assertThat(Ran.in(directory, "version", "-o", "json").out()).startsWith("{\n  \"fleetc\": \"0.");
    }

    @Test
    void aVariableStandsForAnOptionAndTheCommandLineBeatsIt() {
        Surroundings json = new Surroundings(directory, Map.of("FLEETC_OUTPUT", "json"), false, false);
        assertThat(Ran.with(json, "version").out()).startsWith("{");
        assertThat(Ran.with(json, "version", "-o", "text").out()).startsWith("fleetc");
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        Surroundings terminal = new Surroundings(directory, Map.of(), true, true);
        assertThat(Color.AUTO.on(true, terminal)).isTrue();
        assertThat(Color.AUTO.on(false, terminal)).isFalse();
        Surroundings noColor = new Surroundings(directory, Map.of("NO_COLOR", "1"), true, true);
        assertThat(Color.AUTO.on(true, noColor)).isFalse();
        assertThat(Color.ALWAYS.on(false, noColor)).isTrue();
        assertThat(Color.NEVER.on(true, terminal)).isFalse();
    }

    @Test
    void theExitCodeThatWinsIsTheOneOfTheDecisions() {
        assertThat(List.of(ExitCode.values()).stream().map(ExitCode::number)).containsExactly(70, 74, 2, 1, 4, 3, 0);
        Diagnostic warning = Diagnostic.warning(Code.FC3011, "w", Span.none());
        Diagnostic wrong = Diagnostic.error(Code.FC2001, "e", Span.none());
        Diagnostic unreadable = Diagnostic.error(Code.FC1002, "e", Span.none());
        Diagnostic differs = Diagnostic.error(Code.FC5006, "e", Span.none());
        assertThat(ExitCode.of(List.of(), false)).isEqualTo(ExitCode.FINE);
        assertThat(ExitCode.of(List.of(warning), false)).isEqualTo(ExitCode.FINE);
        assertThat(ExitCode.of(List.of(warning), true)).isEqualTo(ExitCode.WRONG);
        assertThat(ExitCode.of(List.of(differs), false)).isEqualTo(ExitCode.DIFFERENT);
        assertThat(ExitCode.of(List.of(differs, wrong), false)).isEqualTo(ExitCode.WRONG);
        assertThat(ExitCode.of(List.of(differs, wrong, unreadable), false)).isEqualTo(ExitCode.INPUT_OUTPUT);
    }

    /** Every verb that is not hidden, with the words below it. */
    static List<String> verbs() {
        List<String> verbs = new ArrayList<>();
        collect(root(), "", verbs);
        return verbs;
    }

    private static void collect(CommandLine line, String words, List<String> verbs) {
        line.getSubcommands().forEach((name, below) -> {
            if (!below.getCommandSpec().usageMessage().hidden()) {
                verbs.add(words + name);
                collect(below, words + name + " ", verbs);
            }
        });
    }

    static CommandLine command(String verb) {
        CommandLine line = root();
        for (String word : verb.split(" ", -1)) {
            line = Objects.requireNonNull(line.getSubcommands().get(word), word);
        }
        return line;
    }

    private static CommandLine root() {
        Session session = new Session(
                InputStream.nullInputStream(),
                System.out,
                System.err,
                new Surroundings(Path.of(""), Map.of(), false, false));
        return Verbs.commandLine(session);
    }
}
