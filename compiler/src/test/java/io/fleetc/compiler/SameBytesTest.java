package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A fleet compiles to the same bytes whatever machine compiles it. Each run is a Java process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBytesTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("fleetc.repository", ".."), "fleet-examples")
            .toAbsolutePath();

    private final SortedMap<String, String> plain = new TreeMap<>();

    @TempDir
    Path work;

    @BeforeAll
    void compilePlainly(@TempDir Path output) throws Exception {
        plain.putAll(OtherJvm.current("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC")
                .compile(EXAMPLES, output, 1));
        assertThat(plain).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @CsvSource({
        "-Duser.language=tr -Duser.country=TR, 8",
        "-Duser.timezone=Pacific/Chatham -Dfile.encoding=ISO-8859-1, 8"
    })
    void underAnySurroundings(String arguments, int threads) throws Exception {
        assertThat(OtherJvm.current(arguments.split(" ", -1)).compile(EXAMPLES, work, threads))
                .isEqualTo(plain);
    }

    @Test
    void whateverTheOrderInWhichFilesCameToBe() throws Exception {
        Path copy = work.resolve("copy");
        List<Path> files = files(EXAMPLES);
        Collections.shuffle(files, new Random(42));
        for (Path file : files) {
            Path target = copy.resolve(EXAMPLES.relativize(file).toString());
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(file, target);
        }
        assertThat(OtherJvm.current().compile(copy, work.resolve("output"), 1)).isEqualTo(plain);
    }

    /** The two Java releases that fleetc is built for; where a release is not installed this is skipped, but not in CI. */
    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void onEveryJavaRelease(int release) throws Exception {
        if (Runtime.version().feature() == release) {
            return; // what everything here is compared with
        }
        Path java = OtherJvm.installed(release).orElse(null);
        if (System.getenv("FLEETC_CI") != null) {
            assertThat(java).as("JDK %s, where FLEETC_CI is set", release).isNotNull();
        }
        Assumptions.assumeTrue(java != null, "JDK " + release + " is not installed");
        assertThat(OtherJvm.of(String.valueOf(java)).compile(EXAMPLES, work, 8)).isEqualTo(plain);
    }

    private static List<Path> files(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String example : OtherJvm.FLEETS) {
            try (Stream<Path> found = Files.walk(directory.resolve(example))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** The files below a directory with their bytes, one character for each. */
    static SortedMap<String, String> bytes(Path directory) throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        directory.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }
}
