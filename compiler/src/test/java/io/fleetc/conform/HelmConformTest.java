package io.fleetc.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledCluster;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small chart in the style of the vendor's, rendered by Helm itself with the values that we write for an example, against
 * the objects that we compile for it. {@code -Dgolden.update} writes what is expected, and fails.
 */
class HelmConformTest {
    private static final Path CASE = Path.of("src/test/cases/conform-helm/iomete-like");
    private static final String CLUSTER = "datacenter-a";

    @TempDir
    Path directory;

    @Test
    void whatHelmRendersIsComparedWithWhatWeCompile() throws IOException {
        FleetRoot root = FleetRoot.hermetic(Sources.open(Path.of("../fleet-examples/shared")));
        CompiledCluster cluster = FleetCompiler.objects(root.files(), CompileOptions.defaults()).value().stream()
                .filter(compiled -> compiled.name().equals(CLUSTER))
                .findFirst()
                .orElseThrow();
        Path values = directory.resolve("values.yaml");
        Files.writeString(values, YamlWriter.write(cluster.input().set()));
        String rendered = new Helm(CASE.resolve("chart"))
                .template()
                .withName("data-plane")
                .withNamespace("iomete-system")
                .withValuesFile(values)
                .call();

        Checked<List<RenderedObject>> theirs = RenderedObjects.read(new Source("rendered.yaml", rendered));
        assertThat(theirs.diagnostics()).isEmpty();
        assertThat(theirs.value()).anyMatch(object -> object.template().equals("iomete-like/templates/core.yaml"));
        Conformance conformance =
                FleetCompiler.conform(root, CLUSTER, theirs.value()).value();
        String text = ConformText.render(conformance, "rendered.yaml", "", false, false);
        Path expected = CASE.resolve("expected.txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
        assertThat(System.getProperty("golden.update"))
                .as("wrote the expectations: review the diff, then run without golden.update")
                .isNull();
    }
}
