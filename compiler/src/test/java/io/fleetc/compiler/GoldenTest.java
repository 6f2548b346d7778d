package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.SecretReferences;
import io.fleetc.model.Cluster;
import io.fleetc.output.Comparison;
import io.fleetc.output.Layout;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.Repair;
import io.fleetc.output.WriteOptions;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.verify.Reference;
import io.fleetc.verify.References;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example compiles to its golden tree, byte for byte.
 *
 * <p>{@code mvn -pl compiler test -Dgolden.update} writes the trees instead, and then fails: no build passes by writing
 * what it should check.
 */
class GoldenTest {
    private static final String HISTORY = "ras-rollout";
    private static final Path REPOSITORY = Path.of(System.getProperty("fleetc.repository", ".."));

    private static final CompileOptions VERIFIED = new CompileOptions(Selection.all(), Layout.COMPONENT, true, 2);

    @ParameterizedTest
    @MethodSource("examples")
    void compilesToItsGoldenTree(String example) {
        Checked<CompiledFleet> compiled = FleetCompiler.compile(
                Sources.open(REPOSITORY.resolve("fleet-examples").resolve(example)), VERIFIED);
        assertThat(compiled.diagnostics()).isEmpty();
        Path golden = REPOSITORY.resolve("golden").resolve(example);
        if (System.getProperty("golden.update") != null) {
            new OutputDirectory(golden).write(compiled.value().files(), new WriteOptions(true, false, false));
            throw new AssertionError("wrote golden/" + example + ": review the diff, then run without golden.update");
        }
        Comparison comparison =
                Comparison.of(compiled.value().files(), golden, false).value();
        assertThat(comparison.diagnostics("golden/" + example, Repair.always("mvn -pl compiler test -Dgolden.update")))
                .isEmpty();
    }

    /** In file order every ConfigMap, Secret, account, claim and Service is there before whoever refers to it. */
    @ParameterizedTest
    @MethodSource("examples")
    void everyReferenceComesBeforeItsUser(String example) {
        Sources files = Sources.open(REPOSITORY.resolve("fleet-examples").resolve(example));
        for (CompiledCluster cluster :
                FleetCompiler.objects(files, CompileOptions.defaults()).value()) {
            List<Value.Mapping> objects = cluster.objects();
            Set<String> secrets = SecretReferences.of(cluster.input().cluster()).keySet();
            // A passive cluster keeps the Service of the Spark application that it does not run.
            boolean active = cluster.input().cluster().active();
            boolean chart = cluster.input().cluster().delivery() == Cluster.Delivery.CHART;
            assertThat(References.unresolved(
                                    objects,
                                    need -> external(need, secrets)
                                            || (chart && need.kind().equals("Service")))
                            .stream()
                            .map(Diagnostic::message)
                            .filter(message ->
                                    active || !message.contains("`iomete-system/iom-spark-connect` selects")))
                    .as(cluster.name())
                    .isEmpty();
        }
    }

    /** What others bring: the fleet's own Secrets, operators' stores and issuers, gateways, what exists at run time. */
    private static boolean external(Reference need, Set<String> secrets) {
        boolean madeAtRunTime = PlatformData.shipped().services().runtimeObjects().stream()
                .anyMatch(made -> made.kind().equals(need.kind()) && made.name().equals(need.name()));
        return madeAtRunTime
                || (need.kind().equals("Secret") && secrets.contains(need.name()))
                || Set.of("ClusterSecretStore", "ClusterIssuer", "Gateway").contains(need.kind())
                || (need.kind().equals("Namespace") && need.name().equals("istio-system"));
    }

    @Test
    void everyGoldenTreeHasItsExample() throws IOException {
        assertThat(names("golden").stream().filter(name -> !name.equals(HISTORY)))
                .isEqualTo(examples())
                .hasSize(7);
    }

    /**
     * All but the twins in Dhall, which share the trees of the others, the one whose tree would have 3,000 files, and the
     * history, whose goldens are about changes.
     */
    static List<String> examples() throws IOException {
        return names("fleet-examples").stream()
                .filter(name -> !name.endsWith("-dhall") && !name.equals("hundred") && !name.equals(HISTORY))
                .toList();
    }

    private static List<String> names(String directory) throws IOException {
        try (Stream<Path> entries = Files.list(REPOSITORY.resolve(directory))) {
            return entries.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
