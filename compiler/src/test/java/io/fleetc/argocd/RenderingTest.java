package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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

    @Test
    void theParameterDeliveryBeatsTheFleet() throws IOException {
        assertThat(codes(delivered("manifests"))).isEmpty();
        assertThat(new String(delivered("manifests").stream().value(), StandardCharsets.UTF_8))
                .contains("\"kind\":\"Deployment\"");
        assertThat(
                        delivered("chart").stream().accepted()
                                ? new String(delivered("chart").stream().value(), StandardCharsets.UTF_8)
                                : codes(delivered("chart")).toString())
                .doesNotContain("\"kind\":\"Deployment\"");
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

    private static Rendering delivered(String delivery) {
        return render(
                SAMPLE,
                "[{\"name\":\"cluster\",\"string\":\"datacenter-a\"},{\"name\":\"delivery\",\"string\":\"" + delivery
                        + "\"}]");
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
