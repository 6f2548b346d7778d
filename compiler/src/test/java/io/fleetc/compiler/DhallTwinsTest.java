package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.DhallOptions;
import io.fleetc.diagnostic.Checked;
import io.fleetc.output.FileTree;
import io.fleetc.report.TextReport;
import io.fleetc.source.Sources;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A fleet is the same fleet in every language. */
class DhallTwinsTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("fleetc.repository", ".."), "fleet-examples");
    private static final String DHALL = "-dhall";

    /** The digests of the inputs stand in the files, so that equal files mean equal digests. */
    @ParameterizedTest
    @MethodSource("twins")
    void twinsCompileToTheSameBytes(String name) {
        assertThat(compiled(EXAMPLES.resolve(name + DHALL))).isEqualTo(compiled(EXAMPLES.resolve(name)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void convertsToEveryLanguageAndBack(String name) {
        FleetRoot root = FleetRoot.hermetic(Sources.open(EXAMPLES.resolve(name)));
        Map<String, String> data = data(root);
        for (Language language : Language.values()) {
            Conversion converted = Conversion.of(root, language).value();
            assertThat(data(FleetRoot.hermetic(Sources.of(converted.texts()))))
                    .as(language.toString())
                    .isEqualTo(data);
        }
    }

    /** Nulls, unlike elements, keys that are no labels and entries of maps survive Dhall's types. */
    @Test
    void convertsWhatDhallHasNoTypeFor() {
        String text = """
            apiVersion: fleetc.io/v1alpha1
            kind: Fleet
            metadata: {name: odd}
            spec:
              defaults:
                dnsResolver: null
                values:
                  unlike: [1, a, null, {b: []}, [true]]
                  signs: [1, -2]
                  some: [{a: 1}, {a: 2, b: x}]
                  entries: [{mapKey: a, mapValue: 1}]
                  "quoted key": 1
                  "ünlabelled": {deep: {if: 0.5, then: -1, "`": ~}}
                  interpolated: "${x} \\u0001 \\" $"
                  empty: {}
            """;
        FleetRoot root = FleetRoot.hermetic(Sources.of(Map.of("fleet.yaml", text)));
        Map<String, String> dhall = Conversion.of(root, Language.DHALL).value().texts();
        assertThat(data(FleetRoot.hermetic(Sources.of(dhall)))).isEqualTo(data(root));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsMistakesOfReading(Language language) {
        FleetRoot root = FleetRoot.hermetic(Sources.of(Map.of("fleet.dhall", "{ a = 1, b = c }")));
        Checked<Conversion> converted = Conversion.of(root, language);
        assertThat(converted.accepted()).isFalse();
    }

    @Test
    void refusesFilesThatWouldBecomeOne() {
        String cluster = "{apiVersion: fleetc.io/v1alpha1, kind: Cluster, metadata: {name: dc-%s}, spec: {}}\n";
        FleetRoot root = FleetRoot.hermetic(Sources.of(Map.of(
                "fleet.yaml", "{apiVersion: fleetc.io/v1alpha1, kind: Fleet, metadata: {name: odd}}\n",
                "clusters/a.yaml", cluster.formatted("a"),
                "clusters/a.yml", cluster.formatted("b"))));
        assertThat(TextReport.plain(Conversion.of(root, Language.JSON).diagnostics()))
                .isEqualTo("""
                    error[FC3003]: `clusters/a.yaml` and `clusters/a.yml` would both become `clusters/a.json`
                     --> clusters/a.yml
                      = help: rename one of the two files

                    1 error
                    """);
    }

    /** A step that is written as data keeps the clusters of both files. */
    @Test
    void aProgramBecomesNoFileThatIsThere() {
        String cluster =
                "{ apiVersion = \"fleetc.io/v1alpha1\", kind = \"Cluster\", metadata = { name = \"b\" }, spec = {=} }";
        SortedMap<String, String> texts = new StepFrontEnd(DhallOptions.hermetic())
                .programsAsYaml(Sources.of(Map.of(
                        "fleet.yaml", "{apiVersion: fleetc.io/v1alpha1, kind: Fleet, metadata: {name: odd}}\n",
                        "clusters/a.yaml", "kind: Cluster",
                        "clusters/a.dhall", cluster)));
        assertThat(texts).containsOnlyKeys("clusters/a-data.yaml");
    }

    /** The YAML twin of the fleet that is built with functions is what that fleet converts to. */
    @Test
    void theHundredAreWhatTheirProgramYields() throws IOException {
        FleetRoot root = FleetRoot.hermetic(Sources.open(EXAMPLES.resolve("hundred" + DHALL)));
        String yaml = Conversion.of(root, Language.YAML).value().texts().get("fleet.yaml");
        Path twin = EXAMPLES.resolve("hundred/fleet.yaml");
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(EXAMPLES.resolve("hundred"));
            Files.writeString(twin, yaml);
            throw new AssertionError("wrote " + twin + ": review the diff, then run without golden.update");
        }
        assertThat(yaml).isEqualTo(Files.readString(twin));
    }

    private static Map<String, String> compiled(Path root) {
        Checked<CompiledFleet> compiled = FleetCompiler.compile(Sources.open(root), CompileOptions.defaults());
        assertThat(compiled.diagnostics()).isEmpty();
        FileTree files = compiled.value().files();
        Map<String, String> digests = new TreeMap<>();
        files.paths().forEach(path -> digests.put(path, files.sha256(path)));
        return digests;
    }

    /** The data in each file, by its name without the language. */
    private static Map<String, String> data(FleetRoot root) {
        Map<String, String> data = new TreeMap<>();
        FleetFiles files = FleetFiles.of(root.files());
        FileValues values = FileValues.read(files, root, new KnownFiles());
        Stream.of(files.entries(), files.parts(), files.rules())
                .flatMap(List::stream)
                .filter(values::standsAlone)
                .forEach(name -> {
                    Checked<Value> value = values.of(name);
                    assertThat(value.diagnostics()).isEmpty();
                    data.put(
                            name.substring(0, name.lastIndexOf('.')),
                            JsonWriter.compact(value.value(), KeyOrder.SORTED));
                });
        return data;
    }

    static List<String> twins() throws IOException {
        return examples().stream()
                .filter(name -> name.endsWith(DHALL))
                .map(name -> name.substring(0, name.length() - DHALL.length()))
                .toList();
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> entries = Files.list(EXAMPLES)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
