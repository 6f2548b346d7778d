package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain line does what the same line does when picocli reads it. */
class PlainLineTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate fleet",
                "validate missing",
                "compile fleet -d out",
                "compile --directory out fleet",
                "check fleet -d out",
                "check -d out fleet",
                "version"
            })
    void doesWhatPicocliWouldDo(String line) throws Exception {
        Files.createDirectories(directory.resolve("fleet"));
        Files.copy(
                Path.of("../fleet-examples/single/fleet.yaml"),
                directory.resolve("fleet").resolve("fleet.yaml"));
        String[] plain = line.split(" ");
        String[] parsed =
                Stream.concat(Arrays.stream(plain), Stream.of("--color=never")).toArray(String[]::new);

        assertThat(isPlain(plain)).isTrue();
        assertThat(isPlain(parsed)).isFalse();
        Ran ofPicocli = Ran.in(directory, parsed);
        deleteOutput();
        assertThat(Ran.in(directory, plain)).isEqualTo(ofPicocli);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate fleet -d out",
                "validate --help",
                "validate a b",
                "compile fleet",
                "compile fleet -d",
                "compile -d a -d b",
                "check fleet",
                "version x",
                "explain FC1001",
                "nonsense"
            })
    void leavesAllElseToPicocli(String line) {
        assertThat(isPlain(line.split(" "))).isFalse();
    }

    @Test
    void noLineIsPlainWhereSomethingIsSet() {
        Surroundings set = new Surroundings(directory, Map.of("FLEETC_STRICT", "true"), false, false);
        Surroundings launched = new Surroundings(directory, Map.of("FLEETC_JAVA_OPTS", "-Xmx1g"), false, false);

        assertThat(new Settings(set).none()).isFalse();
        assertThat(new Settings(launched).none()).isTrue();
    }

    private boolean isPlain(String... words) {
        Surroundings surroundings = new Surroundings(directory, Map.of(), false, false);
        Session session = new Session(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                surroundings);
        return PlainLine.verb(new Settings(surroundings), session, words).isPresent();
    }

    private void deleteOutput() throws IOException {
        Path out = directory.resolve("out");
        if (Files.isDirectory(out)) {
            try (Stream<Path> files = Files.walk(out)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
