package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.YamlReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services as data: which release has which, and how an entry is put together. */
class ServicesTest {
    private static final Services SHIPPED = Services.shipped();

    /** First and last release of services that were not always there, from iomete-versions.yaml and the image lists. */
    @ParameterizedTest
    @CsvSource({
        "iom-core,                          3.12.0, true",
        "iom-cluster,                       3.15.3, false",
        "iom-cluster,                       3.16.0, true",
        "prefect-worker-query-scheduling,   3.16.1, false",
        "prefect-worker-query-scheduling,   3.16.2, true",
        "prefect-worker-query-scheduling,   4.0.1,  true",
        "spark-connect-rest,                3.19.1, true",
        "spark-connect-rest,                4.0.0,  false",
        "iom-health-check,                  4.0.0,  false",
        "iom-collab,                        4.0.1,  false",
        "nats,                              4.0.1,  false",
        "job-orchestrator-metrics-exporter, 4.0.0,  false",
        "iom-ratelimiter,                   4.0.1,  true",
    })
    void aReleaseHasItsServices(String service, String release, boolean has) {
        boolean found = SHIPPED.known(SemanticVersion.of(release)).stream()
                .map(Service::name)
                .anyMatch(service::equals);
        assertThat(found).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource({"3.18.0, /ready", "3.19.0, /health", "4.0.1, /health"})
    void theEventStreamChangesItsProbe(String release, String path) {
        Service service = service(SHIPPED, "iom-event-stream", release);
        assertThat(text(service.pod().main().probes(), "livenessProbe.httpGet.path"))
                .isEqualTo(path);
        assertThat(text(service.pod().main().probes(), "livenessProbe.httpGet.port"))
                .isEqualTo("http");
    }

    @Test
    void theMetastoreIsPinnedToAnArchitectureUntil319() {
        assertThat(text(service(SHIPPED, "metastore", "3.18.0").pod().nodeSelector(), "[\"kubernetes.io/arch\"]"))
                .isEqualTo("amd64");
        assertThat(service(SHIPPED, "metastore", "3.19.0").pod().nodeSelector().members())
                .isEmpty();
    }

    @Test
    void everyServiceSaysHowSureItIsAndWhere() {
        for (Service service : SHIPPED.known(SemanticVersion.of("3.18.0"))) {
            assertThat(service.assurance().keySet())
                    .as(service.name())
                    .contains("identity", "image", "network", "probes", "resources", "scaling", "strategy", "mounts");
            assertThat(service.sources()).as(service.name()).isNotEmpty();
            assertThat(service.summary()).as(service.name()).isNotEmpty();
        }
    }

    @Test
    void runtimeObjectsAreUsedByKnownServices() {
        TreeSet<String> names = new TreeSet<>();
        SHIPPED.known(SemanticVersion.of("3.18.0")).forEach(service -> names.add(service.name()));
        assertThat(SHIPPED.runtimeObjects()).hasSize(5).allSatisfy(object -> {
            assertThat(names).containsAll(object.usedBy());
            assertThat(object.sources()).isNotEmpty();
        });
    }

    @Test
    void laterProfilesEntriesAndChangesLieOverEarlierOnes() {
        Services services = of("""
                kind: ServiceCatalogue
                sources: {}
                images: {one: {tags: []}}
                profiles:
                  below: {kind: Deployment, plane: control, assurance: {}, service: {ports: {http: 80}}, container: {ports: {http: 1}}}
                  above: {plane: data, container: {ports: {more: 2}}}
                services:
                  one:
                    profiles: [below, above]
                    summary: a service
                    key: one
                    object: one
                    container: {image: one}
                    scaling: {replicas: {default: 2}}
                    changes:
                      1.1.0: {service: null}
                      1.2.0: {scaling: {replicas: {default: 3}}}
                """);
        Service first = service(services, "one", "1.0.0");
        assertThat(first.pod().plane()).isEqualTo(ServicePod.Plane.DATA);
        assertThat(first.pod().main().ports()).containsEntry("http", 1).containsEntry("more", 2);
        assertThat(first.network()).isNotNull();
        assertThat(first.scaling().replicas()).isEqualTo(2);
        Service second = service(services, "one", "1.1.5");
        assertThat(second.network()).isNull();
        assertThat(second.scaling().replicas()).isEqualTo(2);
        assertThat(service(services, "one", "1.2.0").scaling().replicas()).isEqualTo(3);
    }

    @Test
    void aPlaceholderWithoutAValueLeavesTheTextOut() {
        ServiceTemplate template = new ServiceTemplate("{a}-{@b}!");
        assertThat(template.fill(place -> place.path() != null ? "1" : "2")).isEqualTo("1-2!");
        assertThat(template.fill(place -> place.path() != null ? "1" : null)).isNull();
        assertThat(template.placeholders())
                .isEqualTo(List.of(
                        new ServiceTemplate.Placeholder(0, 3, "", ValuePath.of("a")),
                        new ServiceTemplate.Placeholder(4, 8, "b", null)));
        assertThatThrownBy(() -> new ServiceTemplate("{a").placeholders()).hasMessageContaining("no closing brace");
    }

    private static Services of(String yaml) {
        return Services.of(YamlReader.read(new Source("services.yaml", yaml)).value());
    }

    private static Service service(Services services, String name, String release) {
        return services.known(SemanticVersion.of(release)).stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Value.Mapping mapping, String path) {
        return mapping.at(ValuePath.parse(path)) instanceof Value.Text text ? text.text() : "";
    }
}
