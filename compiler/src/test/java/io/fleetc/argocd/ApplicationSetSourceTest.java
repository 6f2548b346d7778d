package io.fleetc.argocd;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Source;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What an ApplicationSet asks the plugin for is what the plugin understands. */
class ApplicationSetSourceTest {
    private static final Path SET = Path.of(System.getProperty("fleetc.repository", ".."))
            .resolve("golden/shared/argocd/applicationsets/argocd-iomete-plugin-fleet.yaml");

    @Test
    void namesThePluginAndItsParameters() throws IOException {
        Value.Mapping set = (Value.Mapping)
                YamlReader.read(new Source("set.yaml", Files.readString(SET))).value();
        Value.Mapping plugin =
                (Value.Mapping) requireNonNull(set.at(ValuePath.of("spec", "template", "spec", "source", "plugin")));
        assertThat(plugin.text("name")).isEqualTo(Plugin.CALLED);
        String parameters = JsonWriter.compact(requireNonNull(plugin.get("parameters")));
        RenderRequest request = ParameterReader.read(parameters.replace("{{.cluster}}", "datacenter-a"))
                .value();
        assertThat(request.cluster()).isEqualTo("datacenter-a");
    }
}
