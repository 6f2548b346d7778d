package io.fleetc.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashedFilesTest {
    private static final String NAME = "1220" + "0a".repeat(32);
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path temporary;

    @Test
    void readsWhatWasWritten() {
        HashedFiles files = new HashedFiles(temporary.resolve("made/when/needed"));
        assertThat(files.read(NAME)).isEmpty();
        assertThat(files.write(NAME, CONTENT)).isTrue();
        assertThat(files.read(NAME)).contains(CONTENT);
    }

    @Test
    void replacesAFileAndLeavesNothingElseBehind() throws IOException {
        HashedFiles files = new HashedFiles(temporary);
        files.write(NAME, new byte[] {9});
        files.write(NAME, CONTENT);
        assertThat(files.read(NAME)).contains(CONTENT);
        try (Stream<Path> entries = Files.list(temporary)) {
            assertThat(entries).containsExactly(temporary.resolve(NAME));
        }
    }

    @Test
    void saysThatItCouldNotWrite() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThat(new HashedFiles(file).write(NAME, CONTENT)).isFalse();
        assertThat(new HashedFiles(file).read(NAME)).isEmpty();
    }

    @Test
    void leavesNothingBehindWhereTheNameIsTaken() throws IOException {
        Files.createDirectories(temporary.resolve(NAME).resolve("full"));
        HashedFiles files = new HashedFiles(temporary);
        assertThat(files.write(NAME, CONTENT)).isFalse();
        assertThat(files.read(NAME)).isEmpty();
        try (Stream<Path> entries = Files.list(temporary)) {
            assertThat(entries).containsExactly(temporary.resolve(NAME));
        }
    }

    @Test
    void takesNoNameThatLeadsElsewhere() {
        HashedFiles files = new HashedFiles(temporary);
        assertThatThrownBy(() -> files.read("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
