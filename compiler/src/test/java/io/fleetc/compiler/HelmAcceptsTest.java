package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetc.output.FileTree;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The {@code values.yaml} of every cluster of every example is what the real Helm takes, for a chart that knows the
 * documented paths and kinds of the vendor's and refuses all else.
 */
class HelmAcceptsTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("fleetc.repository", ".."), "fleet-examples");
    private static final Path CHART = Path.of("src/test/resources/helm/typed-chart");
    private static final Path DEFAULTS = Path.of("src/test/resources/domain/iomete-default-values-3.16.txt");
    private static final String ACCEPTED = """
        storage: {type: gcs, bucketName: lake}
        database: {host: db, user: iomete, passwordSecret: {name: db, key: password}}
        name: dc-a
        """;

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheValuesOfEveryCluster(Path example) throws IOException {
        Sources fleet = Sources.open(example);
        FileTree files =
                FleetCompiler.compile(fleet, CompileOptions.defaults()).value().files();
        List<CompiledCluster> clusters =
                FleetCompiler.objects(fleet, CompileOptions.defaults()).value();
        assertThat(clusters).isNotEmpty();
        for (CompiledCluster cluster : clusters) {
            String values = files.text(cluster.name() + "/values.yaml");
            assertThat(HelmEngine.render(CHART, values))
                    .contains("database: \""
                            + cluster.input().cluster().database().host() + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "database.port | 5432 | `database.port` is of kind text, not 5432",
                "features.scheduling | true | `features.scheduling` is a map, not true",
                "features.scheduling.enabled | \"true\" | `features.scheduling.enabled` is of kind bool, not \"true\"",
                "features.schedulling.enabled | true | the chart has no value `features.schedulling`",
                "flags | {} | the chart has no value `flags`",
                "services.core.replicas | \"2\" | `services.core.replicas` is of kind whole, not \"2\"",
                "services.core.replicas | 1.5 | `services.core.replicas` is of kind whole, not 1.5",
                "namespaces | [{\"name\": \"team-a\"}] | `namespaces` is of kind texts, not",
                "docker.imagePullSecrets | [\"regcred\"] | `docker.imagePullSecrets` is of kind maps, not",
                "customRestartAnnotations | {\"restart\": 1} | `customRestartAnnotations` is of kind textMap, not",
                "storage.type | \"hdfs\" | storage type `hdfs` is not known",
                "storage.type | \"minio\" | `storage.minioSettings` is missing",
                "storage.type | \"aws_s3\" | `cloud.region` is missing",
                "storage.minioSettings.endpoint | \"http://minio\" | `storage.minioSettings` belongs to another type",
                "database.host | \"\" | `database.host` is missing",
                "database.passwordSecret | {\"name\": \"db\"} | `database.passwordSecret.key` is missing",
            })
    void refusesWhatTheDocumentsDoNotDescribe(String path, String json, String message) throws IOException {
        Value.Mapping accepted = (Value.Mapping) value(ACCEPTED);
        String values = JsonWriter.compact(with(accepted, ValuePath.parse(path).steps(), value(json)));
        assertThat(HelmEngine.render(CHART, ACCEPTED)).contains("bucket: \"lake\"");
        assertThatThrownBy(() -> HelmEngine.render(CHART, values)).hasMessageContaining(message);
    }

    /** A row of the table that cites the shipped defaults has the kind of the value that they print. */
    @Test
    void theTableSaysOfTheDefaultsWhatTheyAre() throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        for (String line : Files.readAllLines(CHART.resolve("types.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (!line.startsWith("#")) {
                assertThat(columns).hasSize(3).doesNotContain("");
                kinds.put(columns[0], columns[1]);
            }
        }
        for (String line : Files.readAllLines(DEFAULTS)) {
            String[] row = line.split(" = ", 2);
            String path = row[0].replaceAll("\\[.*|(?<=metricAnnotations)\\..*", "");
            if (!row[1].equals("null")) {
                assertThat(kinds).containsKey(path);
                boolean inside = !path.equals(row[0]);
                assertThat(inside ? List.of("maps", "textMap") : kindsOf(value(row[1])))
                        .as(line)
                        .contains(kinds.get(path));
            }
        }
    }

    private static List<String> kindsOf(Value value) {
        if (value instanceof Value.Sequence list) {
            return list.items().isEmpty() ? List.of("texts", "maps") : List.of("texts");
        }
        return value instanceof Value.Text
                ? List.of("text", "quantity")
                : value instanceof Value.Bool
                        ? List.of("bool")
                        : value instanceof Value.Whole ? List.of("whole", "quantity") : List.of("textMap");
    }

    private static Value value(String yaml) {
        return YamlReader.read(new Source("value.yaml", yaml)).value();
    }

    private static Value.Mapping with(Value.Mapping map, List<Object> steps, Value value) {
        String key = (String) steps.get(0);
        Value.Mapping below = map.mapping(key);
        return Values.map()
                .putAll(map)
                .put(
                        key,
                        steps.size() == 1
                                ? value
                                : with(below == null ? Values.empty() : below, steps.subList(1, steps.size()), value))
                .build();
    }

    /** Every example, each step of the history too; twins in Dhall have the same output. */
    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES, 3)) {
            return files.filter(file -> String.valueOf(file.getFileName()).equals("fleet.yaml"))
                    .map(Path::getParent)
                    .filter(root -> !root.endsWith("r120-refused"))
                    .sorted()
                    .toList();
        }
    }
}
