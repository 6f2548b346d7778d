package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example is a fleet that a team could have today: nothing is to be said against it, evidence included. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../fleet-examples");

    @ParameterizedTest
    @MethodSource("examples")
    void validates(String example) {
        Ran ran = Ran.in(EXAMPLES, "validate", example);

        assertThat(ran.out()).endsWith("no errors; without `--base`, no change was judged\n");
        assertThat(ran.code()).isZero();
    }

    /** Those that are one fleet, rather than the revisions of one. */
    static List<String> examples() throws IOException {
        try (Stream<Path> directories = Files.list(EXAMPLES)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve("fleet.yaml"))
                            || Files.exists(directory.resolve("fleet.dhall")))
                    .map(directory -> String.valueOf(directory.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
