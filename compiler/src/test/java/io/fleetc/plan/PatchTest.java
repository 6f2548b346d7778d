package io.fleetc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git takes our patches. */
class PatchTest {
    private static final SortedMap<String, String> BEFORE = new TreeMap<>(Map.of(
            "clusters/gone.yaml", "a: 1\n",
            "clusters/two words.yaml", "a: 1\nb: 2\n",
            "fleet.yaml", "one\r\ntwo\r\nthree\r\n",
            "open.yaml", "one\ntwo",
            "same.yaml", "a: 1\n"));
    private static final SortedMap<String, String> AFTER = new TreeMap<>(Map.of(
            "clusters/new.yaml", "a: 1\n\nb: 2",
            "clusters/two words.yaml", "a: 1\nb: 3\n",
            "fleet.yaml", "one\r\n2\r\nthree\r\n",
            "open.yaml", "one\ntwo\nthree",
            "same.yaml", "a: 1\n"));

    @Test
    void gitAppliesIt(@TempDir Path directory) throws IOException, InterruptedException {
        for (Map.Entry<String, String> file : BEFORE.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(directory.resolve("step.patch"), Patch.between(BEFORE, AFTER));
        assumeTrue(isThere("git"), "there is no git here");

        assertThat(run(directory, "git", "apply", "--whitespace=nowarn", "step.patch"))
                .isEmpty();

        Files.delete(directory.resolve("step.patch"));
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        assertThat(files).isEqualTo(AFTER);
    }

    @Test
    void namesAreRelativeAndWhatIsTheSameIsNotNamed() {
        assertThat(Patch.between(BEFORE, AFTER))
                .contains("--- a/fleet.yaml\n+++ b/fleet.yaml\n", "--- /dev/null\n+++ b/clusters/new.yaml\n")
                .doesNotContain("same.yaml");
        assertThat(Patch.between(BEFORE, BEFORE)).isEmpty();
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    /** What a command said when it failed; empty when it did not. */
    private static String run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said + "(failed)";
    }
}
