package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Changing what a user wrote loses nothing of it. */
class UserFilesTest {
    @TempDir
    Path directory;

    @Test
    void allFilesAreAsExpectedOrNoneIsWritten() throws IOException {
        Files.writeString(directory.resolve("a"), "1");
        Files.writeString(directory.resolve("b"), "changed");
        assertThat(new UserFiles(directory)
                        .replace(new TreeMap<>(Map.of("a", "1", "b", "2")), new TreeMap<>(Map.of("a", "3", "b", "4"))))
                .contains("b");
        assertThat(Files.readString(directory.resolve("a"))).isEqualTo("1");
    }

    @Test
    void aByteOrderMarkStays() throws IOException {
        Path file = directory.resolve("a");
        Files.writeString(file, "\uFEFF1");
        assertThat(replace(directory, "1", "2")).isTrue();
        assertThat(Files.readString(file)).isEqualTo("\uFEFF2");
        assertThat(replace(file, "2", "3")).isTrue();
        assertThat(Files.readString(file)).isEqualTo("\uFEFF3");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsAndLinksStay() throws IOException {
        Path file = directory.resolve("root/real");
        Files.createDirectories(directory.resolve("root"));
        Files.writeString(file, "1");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(directory.resolve("root/a"), Path.of("real"));
        assertThat(replace(directory.resolve("root"), "1", "2")).isTrue();
        assertThat(Files.readString(file)).isEqualTo("2");
        assertThat(Files.isSymbolicLink(directory.resolve("root/a"))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkLeadsOutOfTheRoot() throws IOException {
        Files.createDirectories(directory.resolve("root"));
        Files.writeString(directory.resolve("outside"), "1");
        Files.createSymbolicLink(directory.resolve("root/a"), Path.of("../outside"));
        assertThat(replace(directory.resolve("root"), "1", "2")).isFalse();
        assertThat(Files.readString(directory.resolve("outside"))).isEqualTo("1");
    }

    /** What has the name of the file that is written first is somebody's. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatStandsBesideTheFileStays() throws IOException {
        Files.writeString(directory.resolve("a"), "1");
        Files.writeString(directory.resolve("outside"), "mine");
        Files.createSymbolicLink(directory.resolve(".a.fleetc"), Path.of("outside"));
        Files.writeString(directory.resolve(".a.fleetc-1"), "mine");
        assertThat(replace(directory, "1", "2")).isTrue();
        assertThat(directory.resolve("a")).hasContent("2");
        assertThat(directory.resolve(".a.fleetc")).isSymbolicLink().hasContent("mine");
        assertThat(directory.resolve(".a.fleetc-1")).hasContent("mine");
        assertThat(directory.resolve(".a.fleetc-2")).doesNotExist();
    }

    private static boolean replace(Path root, String before, String after) throws IOException {
        return new UserFiles(root)
                .replace(new TreeMap<>(Map.of("a", before)), new TreeMap<>(Map.of("a", after)))
                .isEmpty();
    }
}
