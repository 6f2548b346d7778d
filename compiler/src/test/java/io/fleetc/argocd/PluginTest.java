package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The files for Argo CD. The command server reads {@code plugin.yaml} without a schema: a key that it does not know is
 * passed over in silence, so that the keys are listed here once more, from {@code cmpserver/plugin/config.go} and the
 * message {@code ParameterAnnouncement} of Argo CD.
 */
class PluginTest {
    private static final Map<String, Set<String>> KEYS = Map.of(
            "", Set.of("apiVersion", "kind", "metadata", "spec"),
            "metadata", Set.of("name"),
            "spec",
                    Set.of(
                            "version",
                            "init",
                            "generate",
                            "discover",
                            "parameters",
                            "preserveFileMode",
                            "provideGitCreds"),
            "spec.generate", Set.of("command", "args"),
            "spec.parameters", Set.of("static", "dynamic"));

    private static final Set<String> ANNOUNCEMENT =
            Set.of("name", "title", "tooltip", "required", "itemType", "collectionType", "string", "array", "map");

    private static final Value.Mapping PLUGIN = read(Plugin.definition(Plugin.COMMAND));

    @Test
    void everyKeyIsOneThatTheCommandServerReads() {
        KEYS.forEach((path, keys) -> assertThat(keys)
                .as(path)
                .containsAll(
                        path.isEmpty()
                                ? PLUGIN.members().keySet()
                                : at(path).members().keySet()));
        for (Value announced : list("spec.parameters.static").items()) {
            assertThat(ANNOUNCEMENT)
                    .containsAll(((Value.Mapping) announced).members().keySet());
        }
    }

    @Test
    void hasWhatTheCommandServerDemands() {
        assertThat(PLUGIN.text("kind")).isEqualTo("ConfigManagementPlugin");
        assertThat(at("metadata").text("name") + "-" + at("spec").text("version"))
                .isEqualTo(Plugin.CALLED);
        assertThat(list("spec.generate.command").items())
                .isEqualTo(Values.texts(List.of(
                                "/opt/fleetc/jre/bin/java", "@/opt/fleetc/lib/fleetc.args", "argocd", "generate"))
                        .items());
        // The socket of a plugin is named like it, and the path of a socket has at most 107 bytes.
        assertThat("/home/argocd/cmp-server/plugins/" + Plugin.CALLED + ".sock").hasSizeLessThan(108);
    }

    /** What is announced is what is read: every name, whether it is required, every word, and the default. */
    @Test
    void announcesTheParametersThatTheReaderTakes() {
        List<Value> announced = list("spec.parameters.static").items();
        assertThat(announced).isEqualTo(Parameter.announcements().items());
        assertThat(announced.stream().map(each -> ((Value.Mapping) each).text("name")))
                .containsExactlyElementsOf(Parameter.keys());
        for (Value each : announced) {
            Value.Mapping announcement = (Value.Mapping) each;
            Parameter parameter = Objects.requireNonNull(Parameter.named(String.valueOf(announcement.text("name"))));
            assertThat(announcement.text("collectionType")).isEqualTo("string");
            boolean refused = !without(parameter).present();
            assertThat(announcement.get("required")).isEqualTo(Values.bool(refused));
            String standard = announcement.text("string");
            if (standard != null) {
                assertThat(with(parameter, standard).value())
                        .isEqualTo(without(parameter).value());
            }
            for (String word : parameter.words()) {
                assertThat(announcement.text("tooltip"))
                        .contains(parameter.words().get(0));
                assertThat(with(parameter, word).present()).isTrue();
            }
        }
    }

    @Test
    void theSidecarRunsAsTheRepositoryServerAndWritesNowhereElse() {
        Value.Mapping patch = read(Plugin.sidecar("registry.example/fleetc:1@sha256:0"));
        Value.Mapping pod = (Value.Mapping) Objects.requireNonNull(patch.at(ValuePath.parse("spec.template.spec")));
        Value.Mapping container = (Value.Mapping) ((Value.Sequence) Objects.requireNonNull(pod.get("containers")))
                .items()
                .get(0);
        assertThat(container.text("name")).isEqualTo(Plugin.CALLED);
        assertThat(container.text("image")).isEqualTo("registry.example/fleetc:1@sha256:0");
        assertThat(container.at(ValuePath.parse("securityContext.runAsUser"))).isEqualTo(Values.whole(999));
        assertThat(container.at(ValuePath.parse("securityContext.readOnlyRootFilesystem")))
                .isEqualTo(Values.bool(true));
        // The repository server has a volume `tmp` of its own, which must not be shared.
        assertThat(Plugin.sidecar("x")).doesNotContain("name: tmp\n").contains("name: fleetc-tmp\n");
    }

    /** The ApplicationSets that a fleet with {@code source: plugin} is given ask for this plugin and what it takes. */
    @Test
    void takesWhatItsOwnApplicationSetsAskFor() throws IOException {
        Value.Mapping set = read(Files.readString(Path.of(
                System.getProperty("fleetc.repository", ".."),
                "golden/shared/argocd/applicationsets/argocd-iomete-plugin-fleet.yaml")));
        Value.Mapping plugin =
                (Value.Mapping) Objects.requireNonNull(set.at(ValuePath.parse("spec.template.spec.source.plugin")));
        assertThat(plugin.text("name")).isEqualTo(Plugin.CALLED);
        String parameters = JsonWriter.compact(Objects.requireNonNull(plugin.get("parameters")));
        assertThat(ParameterReader.read(parameters.replace("{{.cluster}}", "datacenter-a"))
                        .value())
                .isEqualTo(new RenderRequest("datacenter-a", Optional.empty(), false));
    }

    private static Checked<RenderRequest> without(Parameter parameter) {
        return read(parameter, List.of());
    }

    private static Checked<RenderRequest> with(Parameter parameter, String text) {
        return read(
                parameter,
                List.of(Values.map()
                        .put("name", parameter.key())
                        .put("string", text)
                        .build()));
    }

    private static Checked<RenderRequest> read(Parameter parameter, List<Value.Mapping> own) {
        List<Value> all = new ArrayList<>(own);
        if (parameter != Parameter.CLUSTER) {
            all.add(Values.map().put("name", "cluster").put("string", "a").build());
        }
        return ParameterReader.read(JsonWriter.compact(Values.list(all)));
    }

    private static Value.Mapping read(String yaml) {
        return (Value.Mapping) YamlReader.read(new Source("plugin.yaml", yaml)).value();
    }

    private static Value.Mapping at(String path) {
        return (Value.Mapping) Objects.requireNonNull(PLUGIN.at(ValuePath.parse(path)));
    }

    private static Value.Sequence list(String path) {
        return (Value.Sequence) Objects.requireNonNull(PLUGIN.at(ValuePath.parse(path)));
    }
}
