package io.fleetc.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind has an object that is proven; spoil any part of it and it no longer is. */
class ObjectVerifierTest {
    private static final Path CASES = Path.of("src/test/cases/verify");

    @ParameterizedTest
    @MethodSource("proven")
    void provesAnObjectOfEachKind(String name) throws IOException {
        assertThat(messages(SampleObjects.read(CASES.resolve("proven").resolve(name))))
                .isEmpty();
    }

    @Test
    void saysUnderOneCodeWhatDoesNotFit() {
        assertThat(ObjectVerifier.verify(Values.empty()))
                .extracting(Diagnostic::code)
                .containsExactly("FC5009");
    }

    /** As ValidateDNS1123Subdomain of Kubernetes does, unlike DNS. */
    @Test
    void limitsASubdomainAsAWholeButNotItsLabels() throws IOException {
        Value.Mapping object = SampleObjects.read(CASES.resolve("proven").resolve("config-map.yaml"));
        ValuePath name = ValuePath.of("metadata", "name");

        assertThat(messages(SampleObjects.replaced(object, name, Values.text("a".repeat(253)))))
                .isEmpty();
        assertThat(messages(SampleObjects.replaced(object, name, Values.text("a".repeat(254)))))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("proven")
    void findsEveryMisspeltField(String name) throws IOException {
        Value.Mapping object = SampleObjects.read(CASES.resolve("proven").resolve(name));
        List<String> unseen = new ArrayList<>();
        for (ValuePath path : SampleObjects.paths(object)) {
            Value.Mapping mutant = SampleObjects.renamed(object, path);
            if (!SampleObjects.isFree(object, path)
                    && ObjectVerifier.verify(mutant).isEmpty()) {
                unseen.add(path.toString());
            }
        }
        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("proven")
    void findsEveryMapWhereAScalarStands(String name) throws IOException {
        Value.Mapping object = SampleObjects.read(CASES.resolve("proven").resolve(name));
        Value map = Values.map().put("x", "y").build();
        List<String> unseen = new ArrayList<>();
        for (ValuePath path : SampleObjects.paths(object)) {
            boolean scalar = !(path.in(object) instanceof Value.Mapping);
            Value.Mapping mutant = SampleObjects.replaced(object, path, map);
            if (scalar
                    && !SampleObjects.isAnything(path)
                    && ObjectVerifier.verify(mutant).isEmpty()) {
                unseen.add(path.toString());
            }
        }
        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("proven")
    void findsEveryScalarOfAnotherType(String name) throws IOException {
        Value.Mapping object = SampleObjects.read(CASES.resolve("proven").resolve(name));
        List<String> unseen = new ArrayList<>();
        for (ValuePath path : SampleObjects.paths(object)) {
            Value value = path.in(object);
            Value other = value instanceof Value.Bool
                    ? Values.text("true")
                    : value instanceof Value.Mapping || value instanceof Value.Sequence ? null : Values.bool(true);
            if (other != null
                    && !SampleObjects.isAnything(path)
                    && ObjectVerifier.verify(SampleObjects.replaced(object, path, other))
                            .isEmpty()) {
                unseen.add(path.toString());
            }
        }
        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void saysWhatIsWrong(String name) throws IOException {
        String said =
                messages(SampleObjects.read(
                                CASES.resolve("refused").resolve(name).resolve("object.yaml")))
                        .stream()
                        .map(message -> message + "\n")
                        .collect(Collectors.joining());
        Path expected = CASES.resolve("refused").resolve(name).resolve("expected.txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, said);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    private static List<String> messages(Value.Mapping object) {
        return ObjectVerifier.verify(object).stream().map(Diagnostic::message).toList();
    }

    static Stream<String> proven() throws IOException {
        return SampleObjects.list(CASES.resolve("proven"));
    }

    static Stream<String> refused() throws IOException {
        return SampleObjects.list(CASES.resolve("refused"));
    }
}
