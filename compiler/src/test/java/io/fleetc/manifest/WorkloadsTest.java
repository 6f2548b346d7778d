package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds for the objects of every cluster's services. */
class WorkloadsTest {
    private static final String EVERYTHING_VALUES = """
            monitoring: {enabled: true}
            docker: {sparkLogMaskingRegexes: ["password=\\\\S+"]}
            services: {ratelimiter: {redis: {address: "redis:6379"}}}
            """;
    private static final String EVERYTHING = """
            namespaces: {team-a: {}, team-b: {}}
            services: {nats: {image: "docker.io/nats:2.10"}, collab: {image: "example.com/collab:1"}}
            """;
    private static final String[] FLAGS = {
        "enableCollaborativeSqlEditor",
        "nats",
        "eventStream",
        "jobOrchestrator",
        "scheduling",
        "enableAutomatedMaintenance",
        "ratelimiter",
        "sparkProxyForArrowFlight",
        "jupyterContainers",
        "priorityClasses"
    };

    @Test
    void everyObjectHasAnIdentityOfItsOwn() {
        List<String> identities = identities("3.18.0");
        assertThat(new TreeSet<>(identities)).hasSameSizeAs(identities);
    }

    @Test
    void theSameClusterGivesTheSameObjects() {
        assertThat(components("3.18.0")).isEqualTo(components("3.18.0"));
    }

    private static List<Component> components(String version) {
        return ServiceFixture.components(ServiceFixture.cluster(version, EVERYTHING, EVERYTHING_VALUES, FLAGS))
                .value();
    }

    private static List<String> identities(String version) {
        List<String> identities = new ArrayList<>();
        for (Component component : components(version)) {
            for (Value.Mapping object : component.objects()) {
                identities.add(String.join(
                        " ",
                        ServiceFixture.text(object, "kind"),
                        ServiceFixture.text(object, "metadata.namespace"),
                        ServiceFixture.text(object, "metadata.name")));
            }
        }
        return identities;
    }
}
