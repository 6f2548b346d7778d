package io.fleetc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The oracle is not blind: what a broken compiler would write, it refuses. */
class OracleMutantsTest {
    private static final Facts CLUSTER = OracleTest.clusters()
            .filter(cluster -> cluster.text("cluster").equals("eu-frankfurt"))
            .findFirst()
            .orElseThrow();
    private static final List<Facts> SERVICES = Facts.list("services.yaml", "services");

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void isCaught(String name, Mutation mutation) throws IOException {
        Map<String, Facts> objects = new LinkedHashMap<>();
        // A deep copy, so that a mutation stays in its own test.
        OracleTest.read(CLUSTER).forEach((id, object) -> objects.put(id, copy(object)));
        mutation.apply(objects);
        boolean objectsDiffer = !new TreeSet<>(objects.keySet()).equals(new Oracle(CLUSTER, SERVICES).objects());
        boolean fieldsDiffer = !OracleTest.fields(CLUSTER, objects).wrong().isEmpty();
        assertThat(objectsDiffer || fieldsDiffer).as(name).isTrue();
    }

    static Stream<Arguments> mutants() {
        String core = "Deployment iomete-system/iom-core";
        String sql = "Deployment iomete-system/iom-sql";
        return Stream.of(
                Arguments.of("a service is forgotten", (Mutation) o -> o.remove("Deployment iomete-system/iom-socket")),
                Arguments.of(
                        "a Service is forgotten", (Mutation) o -> o.remove("Service iomete-system/metastore-service")),
                Arguments.of("a flag that is off deploys", (Mutation)
                        o -> o.put("StatefulSet iomete-system/nats", new Facts(Map.of()))),
                Arguments.of("a copy for a namespace is forgotten", (Mutation)
                        o -> o.remove("Deployment market-risk/prefect-worker-market-risk")),
                Arguments.of(
                        "the init Job never retries",
                        set("Job iomete-system/iomete-data-plane-init", 0, "spec", "backoffLimit")),
                Arguments.of("sql runs twice", set(sql, 2, "spec", "replicas")),
                Arguments.of(
                        "an image escapes the mirror",
                        set(
                                core,
                                "iomete.azurecr.io/iomete/iom-core:3.19.1",
                                "spec",
                                "template",
                                "spec",
                                "containers",
                                0,
                                "image")),
                Arguments.of(
                        "memory of another service",
                        set(
                                sql,
                                "8000Mi",
                                "spec",
                                "template",
                                "spec",
                                "containers",
                                0,
                                "resources",
                                "limits",
                                "memory")),
                Arguments.of(
                        "the wrong probe",
                        set(
                                core,
                                "/ready",
                                "spec",
                                "template",
                                "spec",
                                "containers",
                                0,
                                "readinessProbe",
                                "httpGet",
                                "path")),
                Arguments.of(
                        "an outage at every roll-out",
                        set(core, 1, "spec", "strategy", "rollingUpdate", "maxUnavailable")),
                Arguments.of(
                        "an autoscaler fights replicas",
                        set("Deployment iomete-system/iom-gateway", 1, "spec", "replicas")),
                Arguments.of(
                        "pods nobody selects", set(core, "iom-cor", "spec", "selector", "matchLabels", "service")));
    }

    /** Spoils the objects of a cluster. */
    private interface Mutation {
        void apply(Map<String, Facts> objects);
    }

    @SuppressWarnings("unchecked")
    private static Mutation set(String id, Object value, Object... path) {
        return objects -> {
            Object[] above = Arrays.copyOf(path, path.length - 1);
            Object map = objects.getOrDefault(id, new Facts(Map.of())).at(above);
            assertThat(map).as(id).isInstanceOf(Map.class);
            if (map instanceof Map<?, ?> found) {
                ((Map<Object, Object>) found).put(path[path.length - 1], value);
            }
        };
    }

    private static Facts copy(Facts object) {
        return new Facts((Map<?, ?>) new Yaml().load(new Yaml().dump(object.map())));
    }
}
