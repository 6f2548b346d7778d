package io.fleetc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.CatalogueFiles;
import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.Services;
import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.Component;
import io.fleetc.manifest.PlatformData;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The compiler with one thing wrong in what it knows, compiling a real cluster: the oracle, which knows nothing of the
 * compiler, refuses each.
 */
class CompilerMutantsTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("fleetc.repository", "..")).resolve("fleet-examples/regulated");
    private static final Facts CLUSTER = OracleTest.clusters()
            .filter(cluster -> cluster.text("cluster").equals("eu-frankfurt"))
            .findFirst()
            .orElseThrow();
    private static final ClusterInput INPUT =
            FleetCompiler.objects(Sources.open(EXAMPLE), CompileOptions.defaults()).value().stream()
                    .filter(cluster -> cluster.name().equals("eu-frankfurt"))
                    .findFirst()
                    .orElseThrow()
                    .input();

    @Test
    void theCompilerItselfPasses() throws IOException {
        assertThat(refused(compile("iomete-services.yaml", "", ""))).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @MethodSource("mutants")
    void isCaught(String file, String right, String wrong) throws IOException {
        assertThat(text(file)).as("the mutation applies").contains(right);
        assertThat(refused(compile(file, right, wrong))).isTrue();
    }

    static Stream<Arguments> mutants() {
        String services = "iomete-services.yaml";
        String access = "iomete-access.yaml";
        return Stream.of(
                Arguments.of(services, "path: /health,", "path: /healthz,"),
                Arguments.of(services, "maxUnavailable: 0", "maxUnavailable: 1"),
                Arguments.of(services, "backoffLimit: 2", "backoffLimit: 6"),
                Arguments.of(services, "perNamespace: true", "perNamespace: false"),
                Arguments.of(services, "prefect-worker-{@workloadNamespace}", "prefect-{@workloadNamespace}"),
                Arguments.of(services, "{flags: [jobOrchestrator]}", "{flags: [ratelimiter]}"),
                Arguments.of(services, "services.sql", "services.dataCatalog"),
                Arguments.of(access, "name: iomete-lakehouse-role", "name: iomete-lakehouse-roles"),
                Arguments.of(access, ", statefulsets/scale]", "]"),
                Arguments.of(access, "name: iomete-database-egress", "name: iomete-egress"),
                Arguments.of(access, "value: \"true\"", "value: \"yes\""),
                Arguments.of(
                        access,
                        "{key: iomete-notebook, workload: Jupyter containers}",
                        "{key: iomete-notes, workload: x}"));
    }

    private static boolean refused(Map<String, Facts> objects) {
        Oracle oracle = new Oracle(CLUSTER, Facts.list("services.yaml", "services"));
        Map<?, ?> values = new Yaml().load(YamlWriter.write(INPUT.set(), KeyOrder.SORTED));
        boolean fields =
                !new FieldOracle(CLUSTER, oracle, objects, values).wrong().isEmpty();
        return fields || !new TreeSet<>(objects.keySet()).equals(oracle.objects());
    }

    private static Map<String, Facts> compile(String file, String right, String wrong) {
        PlatformData shipped = PlatformData.shipped();
        Value.Mapping spoilt = (Value.Mapping) YamlReader.read(
                        new Source(file, text(file).replace(right.isEmpty() ? "\0" : right, wrong)))
                .value();
        PlatformData data = file.equals("iomete-access.yaml")
                ? new PlatformData(new PlatformAccess(spoilt), shipped.services(), shipped.routes())
                : new PlatformData(shipped.access(), Services.of(spoilt), shipped.routes());
        Map<String, Facts> objects = new LinkedHashMap<>();
        for (Component component : ClusterManifests.of(INPUT, data).value()) {
            for (Value.Mapping object : component.objects()) {
                Facts written = new Facts(new Yaml().load(YamlWriter.write(List.of(object), KeyOrder.KUBERNETES)));
                objects.put(OracleTest.id(written), written);
            }
        }
        return objects;
    }

    private static String text(String file) {
        return CatalogueFiles.read(file).span().source().text();
    }
}
