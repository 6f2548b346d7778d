package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Assurance;
import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceImages;
import io.fleetc.diagnostic.Checked;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which image each container runs, and that none escapes a rewrite. */
class ContainerImagesTest {
    private static final Pattern IMAGE = Pattern.compile("\"image\":\"([^\"]+)\"");

    /** Tags by release, from iomete-services.yaml and iomete-versions.yaml of the material. */
    @ParameterizedTest
    @CsvSource({
        "iom-core,                    3.17.3, 3.17.3,       CHART_VERSION, DOCUMENTED",
        "iom-core,                    4.0.1,  4.0.1,        EXACT,         DOCUMENTED",
        "iom-health-checker,          3.18.0, 3.18.0,       CHART_VERSION, INFERRED",
        "iom-gateway,                 3.12.0, 1.1.0,        EARLIER,       DOCUMENTED",
        "iom-gateway,                 3.15.0, 2.0.1,        EXACT,         UNVERIFIED",
        "iom-gateway,                 3.19.1, 2.0.1,        EARLIER,       UNVERIFIED",
        "iom-gateway,                 4.0.0,  4.0.0,        EXACT,         DOCUMENTED",
        "iom-gateway,                 4.0.1,  4.0.1,        EXACT,         DOCUMENTED",
        "iom-socket,                  3.17.0, 1.10.0,       EARLIER,       DOCUMENTED",
        "iom-socket,                  3.18.0, 2.6.1,        EXACT,         UNVERIFIED",
        "metastore,                   3.16.0, 7.1.1,        EXACT,         DOCUMENTED",
        "metastore,                   3.17.2, 7.1.1,        EARLIER,       DOCUMENTED",
        "metastore,                   3.19.0, 7.1.3,        EARLIER,       UNVERIFIED",
        "spark-operator,              3.12.0, 4.0.4,        LATER,         UNVERIFIED",
        "spark-operator,              3.19.1, 4.0.9,        EARLIER,       UNVERIFIED",
        "spark-submit-service,        3.18.0, 1.0.0,        EARLIER,       DOCUMENTED",
        "typesense,                   3.16.1, 29,           EARLIER,       UNVERIFIED",
        "papyrus,                     3.16.2, 1.0.1,        EARLIER,       DOCUMENTED",
        "papyrus,                     3.17.0, 2.0.0,        EXACT,         DOCUMENTED",
        "papyrus-loader,              3.19.1, 2.0.3,        EARLIER,       UNVERIFIED",
        "prefect-worker,              3.16.0, 1.3.0,        EXACT,         DOCUMENTED",
        "prometheus-metrics-exporter, 3.12.0, 1.4.0,        LATER,         DOCUMENTED",
        "compute-proxy-server,        3.15.0, 2.1.1,        LATER,         UNVERIFIED",
        "iom-connect-rest-client,     3.18.0, 1.2.0,        EARLIER,       DOCUMENTED",
        "spark,                       3.18.0, 3.5.5-v11,    SETTING,       DOCUMENTED",
    })
    void theTagOfARelease(String image, String release, String tag, ServiceImages.Mark mark, Assurance assurance) {
        ClusterInput input = ServiceFixture.cluster(release, "", "");
        assertThat(ContainerImages.of(input, ServiceFixture.services().images(), image)
                        .map(ContainerImage::tag))
                .contains(new ServiceImages.Tag(tag, mark, assurance));
    }

    @Test
    void aVersionInTheFleetsValuesWins() {
        ClusterInput input = ServiceFixture.cluster("3.18.0", "", "services: {metastore: {imageVersion: 7.9.9}}");
        assertThat(ContainerImages.of(input, ServiceFixture.services().images(), "metastore")
                        .map(ContainerImage::reference))
                .contains("iomete.azurecr.io/iomete/metastore:7.9.9");
    }

    @Test
    void anUnknownImageIsAnErrorUntilTheFleetNamesOne() {
        Checked<List<Component>> without = ServiceFixture.components(
                ServiceFixture.cluster("3.18.0", "", "", "nats", "enableCollaborativeSqlEditor"));
        assertThat(without.diagnostics())
                .extracting(found -> found.code() + ": " + found.message() + "; "
                        + found.help().get(0).text())
                .containsExactly(
                        "FC3015: no image of `iom-collab` is known on cluster `dc-a`;"
                                + " set `services.collab.image` to the full reference of the image",
                        "FC3015: no image of `nats` is known on cluster `dc-a`;"
                                + " set `services.nats.image` to the full reference of the image");
        assertThat(without.accepted()).isFalse();
        Checked<List<Component>> with = ServiceFixture.components(ServiceFixture.everything("3.18.0", "", ""));
        assertThat(with.diagnostics()).isEmpty();
    }

    @Test
    void everyContainerCanBeGivenAnotherImage() {
        String specification = """
                services:
                  core: {image: "example.com/core:1"}
                  sparkConnect: {driver: {image: "example.com/spark:3.5.7-x"}}
                  eventStream: {image: {papyrus: "example.com/papyrus:1", papyrusLoader: "example.com/loader:1"}}
                  jobOrchestrator: {image: {server: "example.com/server:1", worker: "example.com/worker:1", postInstall: "example.com/post:1"}}
                  sparkProxy: {team-a: {image: "example.com/proxy:1"}}
                  init: {image: "example.com/init:1"}
                """;
        List<String> images = images(ServiceFixture.everything("3.18.0", specification, ""));
        assertThat(images.stream()
                        .filter(image -> image.startsWith("example.com/"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "example.com/core:1",
                        "example.com/collab:1",
                        "example.com/spark:3.5.7-x",
                        "example.com/papyrus:1",
                        "example.com/loader:1",
                        "example.com/server:1",
                        "example.com/worker:1",
                        "example.com/post:1",
                        "example.com/proxy:1",
                        "example.com/init:1");
        assertThat(images).contains("iomete.azurecr.io/iomete/compute-proxy-server:2.1.1");
    }

    @Test
    void noImageEscapesTheRewrite() {
        String rewrite = """
                images:
                  rewrite:
                    - {from: iomete.azurecr.io/, to: registry.local/mirror/}
                    - {from: docker.io/, to: registry.local/hub/}
                    - {from: example.com/, to: registry.local/own/}
                """;
        List<String> images = images(ServiceFixture.everything("3.18.0", rewrite, ""));
        assertThat(images).hasSizeGreaterThan(40).allMatch(image -> image.startsWith("registry.local/"));
    }

    @Test
    void aDigestPinsAnImage() {
        String digest = "sha256:" + "a".repeat(64);
        List<String> images = images(ServiceFixture.cluster(
                "3.18.0", "images: {digests: {\"iomete.azurecr.io/iomete/iom-core:3.18.0\": \"" + digest + "\"}}", ""));
        assertThat(images).contains("iomete.azurecr.io/iomete/iom-core:3.18.0@" + digest);
    }

    @Test
    void everyImageOfAServiceIsInTheList() {
        for (Service service : ServiceFixture.services()
                .known(ServiceFixture.cluster("3.18.0", "", "").cluster().platformVersion())) {
            service.pod()
                    .containers()
                    .forEach(container -> assertThat(
                                    ServiceFixture.services().images().names())
                            .contains(container.image()));
        }
    }

    private static List<String> images(ClusterInput input) {
        return ServiceFixture.objects(input).stream()
                .flatMap(object -> found(object).stream())
                .toList();
    }

    private static List<String> found(Value.Mapping object) {
        Matcher matcher = IMAGE.matcher(JsonWriter.compact(object));
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
