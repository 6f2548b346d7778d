package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.RouteTable;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.verify.ObjectVerifier;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The objects that lead to the gateway, to the letter. */
class IngressCasesTest {
    private static final Path CASES = Path.of("src/test/cases/ingress");

    @ParameterizedTest
    @MethodSource("cases")
    void isWrittenAsExpected(String name) throws IOException {
        String text = YamlWriter.write(objects(name), KeyOrder.KUBERNETES);
        Path expected = CASES.resolve(name).resolve("expected.yaml");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, text);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isProven(String name) throws IOException {
        assertThat(objects(name).stream().flatMap(object -> ObjectVerifier.verify(object).stream()))
                .isEmpty();
    }

    private static List<Value.Mapping> objects(String name) throws IOException {
        String cluster = Files.readString(CASES.resolve(name).resolve("cluster.yaml"));
        ClusterInput input = ServiceFixture.cluster("3.18.0", cluster, "");
        Component component = IngressObjects.component(input, RouteTable.shipped());
        return component == null ? List.of() : component.objects();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            return cases.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }
}
