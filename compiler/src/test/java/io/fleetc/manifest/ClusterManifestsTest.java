package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.CatalogueFiles;
import io.fleetc.catalogue.Release;
import io.fleetc.catalogue.Services;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What surrounds the services of a cluster. */
class ClusterManifestsTest {
    /**
     * Images of which a release's values cannot tell: the loader shares the setting of an image of another version, and the
     * exporter is on no list of 4.0, so that its newest known tag is taken.
     */
    private static final List<String> UNTOLD = List.of("papyrus-loader", "prometheus-metrics-exporter");

    @Test
    void theWebhookIsReachedFromAnywhereWhereNobodySaysWhereTheApiServerIs() {
        String open = policy(ServiceFixture.cluster("3.18.0", "", ""), "iomete-spark-operator");
        assertThat(open).contains("\"ingress\":[{\"ports\":[{\"port\":\"webhook\",\"protocol\":\"TCP\"}]}]");
        String narrow = policy(
                ServiceFixture.cluster("3.18.0", "kubernetes: {apiServerCidr: 10.0.0.1/32}", ""),
                "iomete-spark-operator");
        assertThat(narrow).contains("\"ingress\":[{\"from\":[{\"ipBlock\":{\"cidr\":\"10.0.0.1/32\"}}]}]");
    }

    @Test
    void theGatewayAndPrometheusReachThePlatform() {
        String platform = policy(ServiceFixture.cluster("3.18.0", """
            ingress: {kind: istio, host: a.example.com, gateway: {name: g, namespace: edge}}
            monitoring: {enabled: true, namespace: prometheus}
            networkPolicies: {additionalIngressNamespaces: [tools, prometheus]}
            """, ""), "iomete-ingress-egress");
        assertThat(platform)
                .containsSubsequence(
                        "\"iomete.com/managed\":\"true\"",
                        "\"kubernetes.io/metadata.name\":\"tools\"",
                        "\"kubernetes.io/metadata.name\":\"prometheus\"",
                        "\"kubernetes.io/metadata.name\":\"edge\"")
                .containsOnlyOnce("prometheus");
        assertThat(policy(ServiceFixture.cluster("3.18.0", "", ""), "iomete-ingress-egress"))
                .doesNotContain("metadata.name");
    }

    @Test
    void noLabelOfTheFleetShutsANamespaceOut() {
        ClusterInput input = ServiceFixture.cluster(
                "3.18.0", "namespaces: {team-a: {labels: {iomete.com/managed: \"false\", team: a}}}", "");
        assertThat(object(input, "Namespace", "team-a"))
                .contains("\"iomete.com/managed\":\"true\"")
                .contains("\"team\":\"a\"");
    }

    /** What pods read in the values is what runs. */
    @Test
    void theVersionsInTheValuesAreThoseOfTheImages() {
        Services services = ServiceFixture.services();
        List<String> different = new ArrayList<>();
        for (SemanticVersion version : Catalogue.shipped().versions()) {
            Release release = Catalogue.shipped().release(version).orElseThrow();
            Value.Mapping defaults = HelmValues.of(release.defaults(), Values.empty(), release);
            for (KeyedMember image : images().entries()) {
                String setting = ((Value.Mapping) image.member().value()).text("setting");
                String stated = setting == null ? null : text(defaults, ValuePath.parse(setting));
                String running = services.images()
                        .tag(image.key(), version, version.toString(), Values.empty(), defaults)
                        .map(tag -> tag.tag())
                        .orElse(null);
                if (stated != null && !stated.equals(running) && !UNTOLD.contains(image.key())) {
                    different.add(version + ": " + image.key() + " runs " + running + ", " + setting + " is " + stated);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static Value.Mapping images() {
        return ValuePath.of("images").in(CatalogueFiles.read("iomete-services.yaml")) instanceof Value.Mapping images
                ? images
                : Values.empty();
    }

    private static String policy(ClusterInput input, String name) {
        return object(input, "NetworkPolicy", name);
    }

    private static String object(ClusterInput input, String kind, String name) {
        return ClusterManifests.of(input, PlatformData.shipped()).value().stream()
                .flatMap(component -> component.objects().stream())
                .map(JsonWriter::compact)
                .filter(text ->
                        text.contains("\"kind\":\"" + kind + "\"") && text.contains("\"name\":\"" + name + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String text(Value.Mapping values, ValuePath path) {
        return path.in(values) instanceof Value.Text text ? text.text() : null;
    }
}
