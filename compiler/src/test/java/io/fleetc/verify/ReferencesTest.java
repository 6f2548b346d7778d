package io.fleetc.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A small installation in which everything is there in time; take anything away, or bring it last, and it is said. */
class ReferencesTest {
    private static final Path OBJECTS = Path.of("src/test/cases/verify/references");

    @Test
    void everythingIsThereInTime() throws IOException {
        assertThat(said(objects())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("needed")
    void saysWhatIsMissing(String file) throws IOException {
        List<Value.Mapping> objects = objects();
        objects.remove(index(file));

        assertThat(said(objects))
                .isNotEmpty()
                .allMatch(message ->
                        message.contains("not emitted") || message.contains("selects the pods of no emitted workload"));
    }

    @ParameterizedTest
    @MethodSource("neededBefore")
    void saysWhatComesTooLate(String file) throws IOException {
        List<Value.Mapping> objects = objects();
        objects.add(objects.remove(index(file)));

        assertThat(said(objects)).isNotEmpty().allMatch(message -> message.endsWith("which is applied after it"));
    }

    @Test
    void aServiceBehindAWebhookOrARouteMayComeLater() throws IOException {
        List<Value.Mapping> objects = objects();
        objects.add(objects.remove(index("50-service.yaml")));

        assertThat(said(objects)).isEmpty();
    }

    @Test
    void whatIsOptionalNeedNotBeThere() throws IOException {
        assertThat(References.of(objects().get(index("40-deployment.yaml"))))
                .extracting(Reference::name)
                .doesNotContain("perhaps");
    }

    @Test
    void aSelectorMustFitThePodsOfItsNamespace() throws IOException {
        List<Value.Mapping> objects = objects();
        Value.Mapping service = objects.get(index("50-service.yaml"));
        objects.set(
                index("50-service.yaml"),
                SampleObjects.replaced(service, ValuePath.of("spec", "selector", "app"), Values.text("other")));

        assertThat(said(objects))
                .containsExactly("Service `iomete-system/iom-core` selects the pods of no emitted workload");
    }

    private static List<String> said(List<Value.Mapping> objects) {
        return References.unresolved(objects, need -> need.kind().startsWith("Cluster")).stream()
                .map(Diagnostic::message)
                .toList();
    }

    private static List<Value.Mapping> objects() throws IOException {
        List<Value.Mapping> objects = new ArrayList<>();
        for (String file : files()) {
            objects.add(SampleObjects.read(OBJECTS.resolve(file)));
        }
        return objects;
    }

    private static int index(String file) throws IOException {
        return files().indexOf(file);
    }

    private static List<String> files() throws IOException {
        return SampleObjects.list(OBJECTS).toList();
    }

    /** Files of objects that others need. */
    static Stream<String> needed() throws IOException {
        return files().stream().filter(file -> !file.startsWith("9"));
    }

    /** Files of objects that must be there before those that need them. */
    static Stream<String> neededBefore() throws IOException {
        return needed().filter(file -> !file.startsWith("50"));
    }
}
