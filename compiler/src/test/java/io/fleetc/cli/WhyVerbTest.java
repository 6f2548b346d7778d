package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code why} of flags: which rule holds one where it is. */
class WhyVerbTest {
    @TempDir
    Path directory;

    @BeforeEach
    void begin() {
        assertThat(Ran.in(directory, "init").code()).isZero();
    }

    @Test
    void aFlagThatAnotherOneNeedsIsHeldOn() throws IOException {
        flags("{scheduling: true, jobOrchestrator: true}");
        Ran ran = why("flags.jobOrchestrator");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("flags.jobOrchestrator: true\n")
                .endsWith("  held by IOM-SCH-001: `scheduling` needs `jobOrchestrator` (clusters/dc-a.yaml:9:23)\n");
        assertThat(why("flags.jobOrchestrator", "-o", "json").out())
                .contains("\"heldBy\": [", "\"rule\": \"IOM-SCH-001\"", "\"line\": 9");
    }

    @Test
    void aFlagThatLacksAnotherOneIsHeldOff() throws IOException {
        flags("{jobOrchestrator: false}");
        assertThat(why("flags.scheduling").out())
                .endsWith("  held by IOM-SCH-001: `scheduling` needs `jobOrchestrator` (clusters/dc-a.yaml:9:28)\n");
    }

    @Test
    void aFlagThatIsAloneIsHeldByNothing() throws IOException {
        flags("{jobOrchestrator: true}");
        assertThat(why("flags.jobOrchestrator").out()).doesNotContain("held");
        assertThat(why("flags.jobOrchestrator", "-o", "json").out()).contains("\"heldBy\": []");
        assertThat(why("storage").out()).doesNotContain("held");
    }

    @Test
    void aRuleThatIsViolatedAlreadyHoldsWhatIsRight() throws IOException {
        flags("{domainLevelBundleAuthorization: true, onboardComputeRas: true}");
        assertThat(why("flags.onboardComputeRas").out())
                .contains("held by IOM-RAS-001: `domainLevelBundleAuthorization` needs `onboardComputeRas`");
        assertThat(why("flags.onboardSparkJobRas").out()).doesNotContain("held");
    }

    @Test
    void aFlagThatTheReleaseDoesNotKnowIsLeftOut() throws IOException {
        replace("fleet.yaml", "version: 3.18.0", "version: 3.15.0");
        replace("fleet.yaml", "  defaults:\n", "  defaults:\n    flags: {secretsV2: true}\n");
        assertThat(why("flags.secretsV2").out())
                .startsWith("flags.secretsV2: true\n")
                .endsWith("  left out, since it exists since 3.16.0\n");
    }

    private void flags(String flags) throws IOException {
        replace("clusters/dc-a.yaml", "\nspec:\n", "\nspec:\n  flags: " + flags + "\n");
    }

    private void replace(String name, String old, String replacement) throws IOException {
        Path file = directory.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private Ran why(String path, String... options) {
        String[] words = new String[options.length + 3];
        System.arraycopy(new String[] {"why", "dc-a", path}, 0, words, 0, 3);
        System.arraycopy(options, 0, words, 3, options.length);
        return Ran.in(directory, words);
    }
}
