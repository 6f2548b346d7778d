package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** A flag beats a variable, a variable beats the file, the file beats the option's own default. */
class SettingsTest {
    @TempDir
    Path directory;

    /** A verb with one option of each sort. */
    @Command
    static final class Sample {
        @Parameters(paramLabel = "ROOT", arity = "0..1")
        String root = ".";

        @Option(names = {"-d", "--directory"})
        String directory = "rendered";

        @Mixin
        final CommonOptions common = new CommonOptions();

        @Mixin
        final ReportOptions reports = new ReportOptions();

        @Mixin
        final ChangeOptions change = new ChangeOptions();
    }

    @Test
    void theFileIsFoundUpwardAndItsPathsCountFromItsDirectory() throws IOException {
        write("root: fleet\ndirectory: out/x\noutput: [text, sarif=build/s.sarif]\nstrict: true\n");
        Path below = Files.createDirectories(directory.resolve("a/b"));
        Sample sample = parse(below, Map.of());
        assertThat(sample.root).isEqualTo("../../fleet");
        assertThat(sample.directory).isEqualTo("../../out/x");
        assertThat(sample.reports.strict).isTrue();
        assertThat(sample.reports.targets).extracting(ReportTarget::file).containsExactly("", "../../build/s.sarif");
    }

    @Test
    void aBaseThatIsWrittenAsAPathStaysOne() throws IOException {
        write("""
            base: [./older/one, ../two]
            base-repository: ../fleet.git
            unproven: warn
            as-of: 2026-11-20T12:00:00+02:00
            """);
        Sample sample = parse(directory, Map.of());
        assertThat(sample.change.bases).containsExactly("./older/one", "../two");
        assertThat(sample.change.unproven).isEqualTo(ChangeOptions.Unproven.WARN);
        assertThat(sample.change.asOf).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        Path below = Files.createDirectories(directory.resolve("a"));
        assertThat(parse(below, Map.of()).change.bases).containsExactly("../older/one", "../../two");
        assertThat(parse(below, Map.of()).change.baseRepository).isEqualTo("../../fleet.git");
        write("base: origin/main\n");
        assertThat(parse(below, Map.of()).change.bases).containsExactly("origin/main");
        assertThat(parse(below, Map.of("FLEETC_BASE", "")).change.bases).containsExactly("origin/main");
        assertThat(parse(below, Map.of(), "--base", "v1").change.bases).containsExactly("v1");
        assertThat(parse(below, Map.of(), "--base=").change.bases).containsExactly("");
    }

    @Test
    void aVariableBeatsTheFileAndAFlagBeatsBoth() throws IOException {
        write("directory: file\nstrict: true\nno-progress: true\ncolor: never\n");
        Map<String, String> variables = Map.of("FLEETC_DIRECTORY", "variable", "FLEETC_COLOR", "always");
        assertThat(parse(directory, Map.of()).directory).isEqualTo("file");
        assertThat(parse(directory, variables).directory).isEqualTo("variable");
        assertThat(parse(directory, variables, "-d", "flag").directory).isEqualTo("flag");
        assertThat(parse(directory, variables).common.color).isEqualTo(Color.ALWAYS);
        assertThat(parse(directory, variables, "--color=auto").common.color).isEqualTo(Color.AUTO);
        assertThat(parse(directory, variables).reports.strict).isTrue();
        assertThat(parse(directory, variables, "--strict").reports.strict).isTrue();
        assertThat(parse(directory, variables, "--no-strict").reports.strict).isFalse();
        assertThat(parse(directory, Map.of("FLEETC_STRICT", "0")).reports.strict)
                .isFalse();
        assertThat(parse(directory, variables).common.noProgress).isTrue();
        assertThat(parse(directory, variables, "--progress").common.noProgress).isFalse();
    }

    @Test
    void aWrongFileIsMisuseWithItsPlace() throws IOException {
        write("strikt: true\ndirectory: {a: [1]}\n");
        Ran ran = Ran.in(directory, "version");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("""
            error[FC2001]: there is no option `strikt`
             --> .fleetc.yaml:1:1
              |
            1 | strikt: true
              | ^^^^^^
              |
              = help: write `strict`

            error[FC2002]: expected a text, a number, or a list or map of them
             --> .fleetc.yaml:2:12
              |
            2 | directory: {a: [1]}
              |            ^^^^^^^^

            2 errors
            """);
    }

    @Test
    void aValueThatIsNoneIsMisuse() throws IOException {
        write("color: purple\n");
        assertThat(Ran.in(directory, "version").code()).isEqualTo(2);
        write("quiet: perhaps\n");
        assertThat(Ran.in(directory, "version").err()).isEqualTo("fleetc: `quiet` is true or false, not `perhaps`\n");
    }

    @Test
    void reportsThatAreSetForAllVerbsDoNotDisturbAnother() throws IOException {
        write("output: [text, sarif=x.sarif]\n");
        assertThat(Ran.in(directory, "version").out()).startsWith("fleetc ");
    }

    @Test
    void whatIsSetForAllVerbsHasNoEffectWhereItIsNotMeant() throws IOException {
        write("output: [github, sarif=x.sarif]\ndirectory: rendered\ndry-run: true\n");
        assertThat(Ran.in(directory, "init", "acme").code()).isZero();
        assertThat(Ran.in(directory, "diff", "acme", "--base", "./acme"))
                .isEqualTo(new Ran(0, "nothing differs from acme\n", ""));
        assertThat(directory.resolve("x.sarif")).exists();
        assertThat(Ran.in(directory, "inspect", "clusters", "acme").code()).isZero();
        assertThat(Ran.in(directory, "validate", "acme").code()).isZero();
        Ran several = Ran.in(directory, "convert", "acme", "--to", "json");
        assertThat(several.err()).isEqualTo("fleetc: the fleet has 2 files: say with `-d` where to write them\n");
        assertThat(directory.resolve("rendered")).doesNotExist();
        write("output: [json, sarif=x.sarif]\n");
        assertThat(Ran.in(directory, "version").out()).startsWith("{");
    }

    @Test
    void everyOptionCanBeSetAndNothingElse() {
        Set<String> options = new TreeSet<>();
        options.add("root");
        collect(Verbs.commandLine(session(directory, Map.of())), options);
        collect(new CommandLine(new Sample()), options);
        assertThat(SettingsFile.KEYS).containsExactlyElementsOf(options);
    }

    private static void collect(CommandLine line, Set<String> options) {
        for (OptionSpec option : line.getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                options.add(option.longestName().substring(2));
            }
        }
        line.getSubcommands().values().forEach(below -> collect(below, options));
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve(".fleetc.yaml"), text);
    }

    private static Sample parse(Path directory, Map<String, String> variables, String... arguments) {
        Settings settings = new Settings(new Surroundings(directory, variables, false, false));
        Sample sample = new Sample();
        CommandLine line = new CommandLine(sample).setCaseInsensitiveEnumValuesAllowed(true);
        line.setDefaultValueProvider(settings);
        ParseResult result = line.parseArgs(arguments);
        settings.applySwitches(result);
        return sample;
    }

    private static Session session(Path directory, Map<String, String> variables) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        return new Session(
                InputStream.nullInputStream(), nowhere, nowhere, new Surroundings(directory, variables, false, false));
    }
}
