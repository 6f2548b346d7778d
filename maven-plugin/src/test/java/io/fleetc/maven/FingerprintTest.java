package io.fleetc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Sources;
import io.fleetc.source.WitnessedSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes work be done again, and that nothing else does. */
class FingerprintTest {
    private static final Map<String, String> TOLD = Map.of("fleetc.layout", "component", "the version", "1");
    private static final Map<String, String> FILES = Map.of("fleet.yaml", "one", "other.yaml", "x");

    @TempDir
    Path directory;

    private Path record;

    @BeforeEach
    void work() throws IOException {
        Files.createDirectories(directory.resolve("out/dc a"));
        Files.writeString(directory.resolve("out/dc a/values.yaml"), "made");
        WitnessedSources seen = new WitnessedSources(Sources.of(FILES));
        seen.read("fleet.yaml");
        record = directory.resolve("records/compile-default.txt");
        Fingerprint.of(TOLD, seen, directory.resolve("out"), List.of("dc a/values.yaml"))
                .write(record);
    }

    @Test
    void nothingIsDoneAgainWhereNothingChanged() throws IOException {
        Files.writeString(directory.resolve("out/another.txt"), "nobody's");
        assertThat(reason(TOLD, Map.of("fleet.yaml", "one", "other.yaml", "changed")))
                .isEqualTo("nothing changed");
        Files.setLastModifiedTime(directory.resolve("out/dc a/values.yaml"), FileTime.fromMillis(0));
        assertThat(reason(TOLD, FILES)).isEqualTo("nothing changed");
    }

    @Test
    void otherWordsOtherFilesAndOtherOutputAreReasons() throws IOException {
        assertThat(reason(Map.of("fleetc.layout", "object", "the version", "1"), FILES))
                .isEqualTo("fleetc.layout is another");
        assertThat(reason(Map.of("fleetc.layout", "component", "the version", "2"), FILES))
                .isEqualTo("the version is another");
        assertThat(reason(Map.of("fleetc.layout", "component"), FILES)).isEqualTo("the parameters are others");
        assertThat(reason(TOLD, Map.of("fleet.yaml", "two"))).isEqualTo("the fleet changed (read fleet.yaml)");
        Files.writeString(directory.resolve("out/dc a/values.yaml"), "edited");
        assertThat(reason(TOLD, FILES)).isEqualTo("dc a/values.yaml is not as it was written");
        Files.delete(directory.resolve("out/dc a/values.yaml"));
        assertThat(reason(TOLD, FILES)).isEqualTo("dc a/values.yaml is not as it was written");
    }

    @Test
    void aRecordThatCannotBeReadIsNone() throws IOException {
        assertThat(Fingerprint.read(directory.resolve("absent"))).isEmpty();
        Files.writeString(record, "fleetc fingerprint 0\n");
        assertThat(Fingerprint.read(record)).isEmpty();
        Files.writeString(record, "");
        assertThat(Fingerprint.read(record)).isEmpty();
        Files.write(record, new byte[] {(byte) 0xff, 0});
        assertThat(Fingerprint.read(record)).isEmpty();
    }

    private String reason(Map<String, String> told, Map<String, String> files) {
        return Fingerprint.read(record)
                .orElseThrow()
                .reason(told, Sources.of(files), directory.resolve("out"))
                .orElse("nothing changed");
    }
}
