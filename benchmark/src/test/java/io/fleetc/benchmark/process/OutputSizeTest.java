package io.fleetc.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputSizeTest {
    @TempDir
    Path directory;

    @Test
    void countsTheObjectsOfYamlAndTheBytesOfFilesThatHoldSome() throws IOException {
        String objects = "apiVersion: v1\nkind: Service\nspec:\n  kind: nested\n---\nkind: Secret\n";
        Files.writeString(directory.resolve("objects.yaml"), objects);
        Files.writeString(directory.resolve("values.yaml"), "flags:\n  kind: none\n");
        assertThat(OutputSize.of(directory)).isEqualTo(new OutputSize(2, objects.length()));
    }

    @Test
    void countsTheObjectsOfYamlWithQuotedKeys() throws IOException {
        Path file = Files.writeString(directory.resolve("one"), "\"apiVersion\": \"v1\"\n\"kind\": \"Service\"\n");
        assertThat(OutputSize.of(file).objects()).isOne();
    }

    @Test
    void countsTheObjectsOfJsonLines() throws IOException {
        Path file = Files.writeString(directory.resolve("one"), "{\"kind\":\"A\"}\n{\"a\":{\"kind\":\"B\"}}\n\n");
        assertThat(OutputSize.of(file).objects()).isEqualTo(2);
    }
}
