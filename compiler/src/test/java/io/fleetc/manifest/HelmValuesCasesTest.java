package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Release;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a cluster specification in {@code values.yaml}, and which secret values the chart has no reference for. */
class HelmValuesCasesTest {
    private static final Path CASES = Path.of("src/test/cases/values");

    @ParameterizedTest
    @MethodSource("cases")
    void becomesTheValuesOfTheChart(String name) throws IOException {
        Value.Mapping written = read(name);
        Release release = Catalogue.shipped()
                .release(SemanticVersion.of(Objects.requireNonNull(written.text("release"))))
                .orElseThrow();
        Value.Mapping specification = Objects.requireNonNull(written.mapping("specification"));
        ResolvedCluster cluster = new ResolvedCluster("dc-a", Span.none(), List.of(), specification, specification);
        String secrets = HelmValues.secretValues(cluster, release).stream()
                .map(value -> "# secret value: " + value.chart() + " = "
                        + value.secret().name() + "/" + value.secret().key() + "\n")
                .collect(Collectors.joining());
        assertExpected(name, YamlWriter.write(HelmValues.set(cluster, release)) + secrets);
    }

    private static void assertExpected(String name, String actual) throws IOException {
        Path expected = CASES.resolve(name).resolve("values.yaml");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, actual);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static Value.Mapping read(String name) throws IOException {
        String text = Files.readString(CASES.resolve(name).resolve("cluster.yaml"));
        return (Value.Mapping) YamlReader.read(new Source("cluster.yaml", text)).value();
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
