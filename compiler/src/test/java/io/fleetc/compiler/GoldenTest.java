package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.output.Comparison;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.WriteOptions;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example compiles to its golden tree, byte for byte.
 *
 * <p>{@code mvn -pl compiler test -Dgolden.update} writes the trees instead, and then fails: no build passes by writing
 * what it should check.
 */
class GoldenTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("fleetc.repository", ".."));

    @ParameterizedTest
    @MethodSource("examples")
    void compilesToItsGoldenTree(String example) {
        Checked<CompiledFleet> compiled = FleetCompiler.compile(
                Sources.open(REPOSITORY.resolve("fleet-examples").resolve(example)), CompileOptions.defaults());
        assertThat(compiled.diagnostics()).isEmpty();
        Path golden = REPOSITORY.resolve("golden").resolve(example);
        if (System.getProperty("golden.update") != null) {
            new OutputDirectory(golden).write(compiled.value().files(), new WriteOptions(true, false, false));
            throw new AssertionError("wrote golden/" + example + ": review the diff, then run without golden.update");
        }
        Comparison comparison =
                Comparison.of(compiled.value().files(), golden, false).value();
        assertThat(comparison.diagnostics("golden/" + example, "run with -Dgolden.update"))
                .isEmpty();
    }

    @Test
    void everyGoldenTreeHasItsExample() throws IOException {
        assertThat(names("golden")).isEqualTo(names("fleet-examples")).hasSize(6);
    }

    static List<String> examples() throws IOException {
        return names("fleet-examples");
    }

    private static List<String> names(String directory) throws IOException {
        try (Stream<Path> entries = Files.list(REPOSITORY.resolve(directory))) {
            return entries.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
