package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with a Java that only prints how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path directory;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(directory.resolve("in stall"));
        Files.createDirectories(directory.resolve("jdk/bin"));
        Files.copy(Path.of("src/main/launcher/fleetc"), launcher());
        Files.writeString(directory.resolve("in stall/fleetc.jar"), "");
        Files.writeString(
                directory.resolve("jdk/bin/java"), "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done\n");
        executable(launcher());
        executable(directory.resolve("jdk/bin/java"));
    }

    @Test
    void passesTheArgumentsAsTheyAre() throws Exception {
        Ran ran = run(
                launcher(),
                Map.of("FLEETC_JAVA", directory.resolve("jdk/bin/java").toString()),
                "a b",
                "*");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("-XX:+UseSerialGC\n", "-Dfleetc.terminal=\n")
                .endsWith("/in stall/fleetc.jar\na b\n*\n");
    }

    @Test
    void followsLinksAndTakesJavaHome() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("in stall/fleetc"));
        Path second = Files.createSymbolicLink(directory.resolve("second"), link.toAbsolutePath());
        Ran ran = run(
                second, Map.of("JAVA_HOME", directory.resolve("jdk").toString(), "FLEETC_JAVA_OPTS", "-Xmx1g -Da=b"));
        assertThat(ran.out()).contains("-Xmx1g\n-Da=b\n-jar\n").endsWith("/in stall/fleetc.jar\n");
    }

    @Test
    void refusesAnOldJava() throws Exception {
        Files.writeString(directory.resolve("jdk/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
        Ran ran = run(launcher(), Map.of("JAVA_HOME", directory.resolve("jdk").toString()));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("fleetc: this is Java 11: set FLEETC_JAVA or JAVA_HOME to Java 17 or newer\n");
    }

    @Test
    void saysThatThereIsNoJavaOrNoJar() throws Exception {
        Ran none = run(launcher(), Map.of("FLEETC_JAVA", "/nowhere/java"));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("there is no Java to run");
        Files.delete(directory.resolve("in stall/fleetc.jar"));
        assertThat(run(launcher(), Map.of()).err()).contains("fleetc.jar is missing");
    }

    private Path launcher() {
        return directory.resolve("in stall/fleetc");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Ran run(Path launcher, Map<String, String> variables, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }
}
