package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a cluster runs, as people see it. */
class ServiceInventoryTest {
    @Test
    void namesEveryCopyWithItsReplicasAndImages() {
        ClusterInput input = ServiceFixture.cluster(
                "3.18.0",
                "{namespaces: {team-a: {}}, services: {sql: {image: \"example.com/sql:1\"}}}",
                "services: {gateway: {autoscaling: {enabled: true, maxReplicas: 5}}}",
                "jobOrchestrator",
                "nats");
        List<String> rows = rows(input);
        assertThat(rows)
                .contains(
                        "iom-gateway iomete-system/iom-gateway 1 to 5 {iom-gateway=2.0.1 earlier unverified}",
                        "iom-core iomete-system/iom-core 1 {iom-core=3.18.0 chart version documented}",
                        "iom-sql iomete-system/iom-sql 1 {iom-sql=1 override documented}",
                        "spark-connect-driver iomete-system/iom-spark-connect 1"
                                + " {spark-kubernetes-driver=3.5.5-v11 setting documented}",
                        "nats iomete-system/nats 3 {nats=unknown}",
                        "prefect-worker team-a/prefect-worker-team-a 1"
                                + " {post-install=1.5.2 exact unverified, prefect-worker=1.5.2 exact unverified}");
        assertThat(rows).hasSize(24);
    }

    @Test
    void showsThatAPassiveClusterRunsNothing() {
        assertThat(ServiceInventory.of(
                        ServiceFixture.everything("3.18.0", "role: passive", ""),
                        ServiceFixture.access(),
                        ServiceFixture.services()))
                .allMatch(copy -> copy.replicas().equals("0"));
    }

    private static List<String> rows(ClusterInput input) {
        return ServiceInventory.of(input, ServiceFixture.access(), ServiceFixture.services()).stream()
                .map(copy -> copy.service().name() + " " + copy.namespace() + "/" + copy.object() + " "
                        + copy.replicas() + " {" + images(copy) + "}")
                .toList();
    }

    private static String images(ServiceInventory.Copy copy) {
        return String.join(
                ", ",
                copy.images().entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + entry.getValue()
                                        .map(image -> image.tag().tag() + " "
                                                + image.tag().mark().word() + " "
                                                + image.tag().assurance().word())
                                        .orElse("unknown"))
                        .toList());
    }
}
