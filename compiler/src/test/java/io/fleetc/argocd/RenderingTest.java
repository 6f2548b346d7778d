package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderingTest {
    private static final GoldenObjects SAMPLE = new GoldenObjects("shared", "datacenter-a");

    @ParameterizedTest
    @MethodSource("clusters")
    void theObjectsAreThoseOfTheGoldenTreeInItsOrder(GoldenObjects golden) throws IOException {
        Rendering rendering = render(golden, golden.parameters());
        assertThat(rendering.stream().diagnostics()).isEmpty();
        String stream = new String(rendering.stream().value(), StandardCharsets.UTF_8);
        assertThat(stream).endsWith("}\n").doesNotContain("\n\n");
        assertThat(GoldenObjects.objects(stream.strip())).isEqualTo(golden.objects());
    }

    /** What the parameter asks for is what the fleet would give if it said so itself. */
    @Test
    void theParameterDeliveryBeatsTheFleet(@TempDir Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE.fleet())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(SAMPLE.fleet().relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(file, copy);
            }
        }
        Path cluster = directory.resolve("clusters/datacenter-a.yaml");
        Files.writeString(cluster, Files.readString(cluster) + "  delivery: chart\n");
        assertThat(told(Rendering.of(directory, "", SAMPLE.parameters())))
                .isEqualTo(told(render(SAMPLE, delivery("chart"))))
                .isNotEqualTo(told(render(SAMPLE, delivery("manifests"))));
        assertThat(told(Rendering.of(directory, "", delivery("manifests"))))
                .isEqualTo(told(render(SAMPLE, delivery("manifests"))))
                .contains("\"kind\":\"Deployment\"");
    }

    /** The stream, or why there is none. */
    private static String told(Rendering rendering) {
        return rendering.stream().accepted()
                ? new String(rendering.stream().value(), StandardCharsets.UTF_8)
                : rendering.stream().diagnostics().stream()
                        .map(Diagnostic::message)
                        .toList()
                        .toString();
    }

    @Test
    void anUnknownClusterIsToldWithThoseThatAreKnown() {
        Rendering rendering = render(SAMPLE, "[{\"name\":\"cluster\",\"string\":\"datacenter-c\"}]");
        assertThat(ShortReport.failure(rendering.place(), rendering.stream().diagnostics()))
                .isEqualTo("""
                    error[FC3017]: the fleet has no cluster `datacenter-c`
                      help: select `datacenter-a`
                      note: known: `datacenter-a`, `datacenter-b`
                    1 error
                    """);
    }

    /** Parameters and place are independent mistakes. */
    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(codes(Rendering.of(Path.of("/nowhere"), "", "[{\"name\":\"delivery\",\"string\":\"helm\"}]")))
                .containsExactly("FC5105", "FC5101", "FC5106");
    }

    @Test
    void noObjectIsAMistakeUnlessItIsMeant() {
        RenderRequest request = new RenderRequest("dc-a", Optional.empty(), false);
        assertThat(Rendering.stream(List.of(), request).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("FC5107");
        Checked<byte[]> meant = Rendering.stream(List.of(), new RenderRequest("dc-a", Optional.empty(), true));
        assertThat(meant.value()).isEmpty();
        assertThat(Rendering.stream(List.of(Values.map().put("kind", "é").build()), request)
                        .value())
                .isEqualTo("{\"kind\":\"é\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String delivery(String delivery) {
        return "[{\"name\":\"cluster\",\"string\":\"datacenter-a\"},{\"name\":\"delivery\",\"string\":\"" + delivery
                + "\"}]";
    }

    private static Rendering render(GoldenObjects golden, String parameters) {
        return Rendering.of(golden.fleet(), "", parameters);
    }

    private static List<String> codes(Rendering rendering) {
        return rendering.stream().diagnostics().stream().map(Diagnostic::code).toList();
    }

    static List<GoldenObjects> clusters() throws IOException {
        return GoldenObjects.all();
    }
}
