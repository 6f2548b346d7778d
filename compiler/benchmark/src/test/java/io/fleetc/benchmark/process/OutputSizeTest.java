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
    void countsTheObjectsOfYamlAsJson() throws IOException {
        String objects = "# A comment\nkind: Service\nspec: {kind: nested}\n---\n\"kind\": \"Secret\"\n";
        Files.writeString(directory.resolve("objects.yaml"), objects);
        Files.writeString(directory.resolve("values.yaml"), "flags:\n  kind: none\n");
        Files.writeString(directory.resolve("index.json"), "{\"kind\": \"none\"}");
        String json = "{\"kind\":\"Service\",\"spec\":{\"kind\":\"nested\"}}{\"kind\":\"Secret\"}";
        assertThat(OutputSize.of(directory)).isEqualTo(new OutputSize(2, json.length()));
    }

    @Test
    void countsTheObjectsOfJsonLines() throws IOException {
        Path file = Files.writeString(directory.resolve("one"), "{\"kind\":\"A\"}\n{\"a\":1,\"kind\":\"B\"}\n\n");
        assertThat(OutputSize.of(file).objects()).isEqualTo(2);
    }
}
