package io.fleetc.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The golden output of every example holds exactly the objects that the facts demand, with the fields that they state. */
class OracleTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("fleetc.repository", "..")).resolve("golden");
    private static final List<Facts> SERVICES = Facts.list("services.yaml", "services");

    @ParameterizedTest
    @MethodSource("clusters")
    void consistsOfWhatTheFactsDemand(Facts cluster) throws IOException {
        assertThat(new TreeSet<>(read(cluster).keySet())).isEqualTo(new Oracle(cluster, SERVICES).objects());
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void hasTheFieldsThatTheFactsState(Facts cluster) throws IOException {
        FieldOracle oracle = fields(cluster, read(cluster));
        assertThat(oracle.wrong()).isEmpty();
        assertThat(oracle.checked()).isGreaterThan(20);
    }

    @Test
    void knowsEveryClusterOfEveryExample() throws IOException {
        List<String> golden = new ArrayList<>();
        try (Stream<Path> values = Files.walk(GOLDEN, 3)) {
            values.filter(path -> path.endsWith("values.yaml"))
                    .map(path -> GOLDEN.relativize(path.getParent()).toString().replace('\\', '/'))
                    // The facts are about services, which the vendor's chart brings there.
                    .filter(cluster -> !cluster.startsWith("vendor-chart/"))
                    .forEach(golden::add);
        }
        assertThat(clusters().map(cluster -> cluster.text("example") + "/" + cluster.text("cluster")))
                .containsExactlyInAnyOrderElementsOf(golden);
    }

    static Stream<Facts> clusters() {
        return Facts.list("clusters.yaml", "clusters").stream();
    }

    static FieldOracle fields(Facts cluster, Map<String, Facts> objects) throws IOException {
        Map<?, ?> values = new Yaml().load(Files.readString(directory(cluster).resolve("values.yaml")));
        return new FieldOracle(cluster, new Oracle(cluster, SERVICES), objects, values);
    }

    /** The objects of a cluster by {@code Kind namespace/name}, Jobs without the digest in their names. */
    static Map<String, Facts> read(Facts cluster) throws IOException {
        Map<String, Facts> objects = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(directory(cluster).resolve("manifests"))) {
            for (Path file : files.sorted().toList()) {
                for (Facts object : Facts.documents(file)) {
                    assertThat(objects.put(id(object), object))
                            .as("a second " + id(object))
                            .isNull();
                }
            }
        }
        return objects;
    }

    private static Path directory(Facts cluster) {
        return GOLDEN.resolve(cluster.text("example")).resolve(cluster.text("cluster"));
    }

    static String id(Facts object) {
        String kind = object.text("kind");
        String name = String.valueOf(object.at("metadata", "name"));
        Object namespace = object.at("metadata", "namespace");
        String shown = kind.equals("Job") ? name.replaceFirst("-[0-9a-f]{8}$", "") : name;
        return kind + " " + (namespace == null ? "" : namespace + "/") + shown;
    }
}
