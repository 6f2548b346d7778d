package io.fleetc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a fleet calls something, a shell reads it as one word. */
class ShellWordsTest {
    private static final Path BASH = Path.of("/bin/bash");

    @Test
    void isReadAsTheSameWords() throws Exception {
        assumeTrue(Files.isExecutable(BASH), "needs " + BASH);
        List<String> words = List.of(
                "plain-1.2_3",
                "two words",
                "it's",
                "$(touch here)",
                "`id`",
                "a;b|c&d>e<f",
                "*",
                "~",
                "",
                "back\\slash",
                "\"quoted\"",
                "new\nline",
                "--for=jsonpath={.status}=RUNNING");
        String script = "for word in " + ShellWords.command(words.toArray(String[]::new))
                + "; do printf '%s\\0' \"$word\"; done";
        Process process = new ProcessBuilder(BASH.toString(), "-c", script).start();
        String read = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(List.of(read.split("\0", -1)).subList(0, words.size())).isEqualTo(words);
    }

    @Test
    void leavesPlainWordsAlone() {
        assertThat(ShellWords.command("helm", "pull", "iomete/chart", "--version=4.0.1"))
                .isEqualTo("helm pull iomete/chart --version=4.0.1");
    }
}
