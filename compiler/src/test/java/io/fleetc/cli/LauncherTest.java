package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        Files.writeString(directory.resolve("jdk/bin/java"), """
            #!/bin/sh
            for a in "$@"; do
                printf '%s\\n' "$a"
                case $a in
                    -XX:DumpLoadedClassList=* | -XX:AOTCacheOutput=*) echo classes >"${a#*=}" ;;
                    -XX:SharedClassListFile=*) dump=yes ;;
                    -XX:SharedArchiveFile=*) [ -z "${dump:-}" ] || echo archive >"${a#*=}" ;;
                    */documents) echo documents >"$a" ;;
                esac
            done
            """);
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
                .contains("-XX:+UseSerialGC\n", "-Dfleetc.terminal=\n", "-Dfleetc.launcher=" + launcher() + "\n")
                .endsWith("/in stall/fleetc.jar\nio.fleetc.cli.Main\na b\n*\n");
    }

    @Test
    void followsLinksAndTakesJavaHome() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("in stall/fleetc"));
        Path second = Files.createSymbolicLink(directory.resolve("second"), link.toAbsolutePath());
        Ran ran = run(
                second, Map.of("JAVA_HOME", directory.resolve("jdk").toString(), "FLEETC_JAVA_OPTS", "-Xmx1g -Da=b"));
        assertThat(ran.out()).contains("-Xmx1g\n-Da=b\n-cp\n").endsWith("/in stall/fleetc.jar\nio.fleetc.cli.Main\n");
    }

    @Test
    void readsFileNamesAsUtf8WhateverTheLanguage() throws Exception {
        Files.writeString(directory.resolve("jdk/bin/java"), "#!/bin/sh\necho \"${LC_ALL:-}\"\n");
        String home = directory.resolve("jdk").toString();
        assertThat(run(launcher(), Map.of("JAVA_HOME", home, "LC_ALL", "", "LC_CTYPE", "", "LANG", "C"))
                        .out())
                .isEqualTo("C.UTF-8\n");
        assertThat(run(launcher(), Map.of("JAVA_HOME", home, "LC_ALL", "tr_TR.UTF-8"))
                        .out())
                .isEqualTo("tr_TR.UTF-8\n");
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

    @Test
    void givesJavaAnArchiveOnlyWhileItFits() throws Exception {
        release("17.0.15");
        Map<String, String> variables =
                Map.of("JAVA_HOME", directory.resolve("jdk").toString());
        assertThat(run(launcher(), variables, "version").out())
                .contains("-Dfleetc.documents=\n")
                .doesNotContain("-XX:SharedArchiveFile");

        Ran made = run(launcher(), variables, "install-archive");
        assertThat(made.err()).isEmpty();
        assertThat(made.out()).isEqualTo("fleetc: made an archive of classes for Java 17.0.15+6\n");
        String archive = directory.toRealPath() + "/in stall/fleetc-17.0.15+6.archive";
        assertThat(Files.readString(Path.of(archive))).isEqualTo("archive\n");
        assertThat(Files.readString(Path.of(archive + ".documents"))).isEqualTo("documents\n");
        assertThat(files("in stall")).hasSize(5);
        assertThat(run(launcher(), variables, "version").out())
                .contains("-XX:SharedArchiveFile=" + archive + "\n", "-Dfleetc.documents=" + archive + ".documents\n");

        Files.createSymbolicLink(directory.resolve("java"), directory.resolve("jdk/bin/java"));
        assertThat(run(
                                launcher(),
                                Map.of("FLEETC_JAVA", directory.resolve("java").toString()),
                                "version")
                        .out())
                .contains("-XX:SharedArchiveFile=" + archive + "\n");

        FileTime time = Files.getLastModifiedTime(directory.resolve("in stall/fleetc.jar"));
        Files.setLastModifiedTime(
                directory.resolve("in stall/fleetc.jar"), FileTime.fromMillis(time.toMillis() - 5000));
        assertThat(run(launcher(), variables, "version").out()).doesNotContain("-XX:SharedArchiveFile");
        Files.setLastModifiedTime(directory.resolve("in stall/fleetc.jar"), time);
        release("17.0.16");
        assertThat(run(launcher(), variables, "version").out()).doesNotContain("-XX:SharedArchiveFile");
        release("17.0.15");
        Files.move(directory.resolve("in stall"), directory.resolve("elsewhere"));
        assertThat(run(directory.resolve("elsewhere/fleetc"), variables, "version")
                        .out())
                .doesNotContain("-XX:SharedArchiveFile");
    }

    @Test
    void keepsLinkedClassesWhereJavaCan() throws Exception {
        release("25.0.3");
        Map<String, String> variables =
                Map.of("JAVA_HOME", directory.resolve("jdk").toString());
        assertThat(run(launcher(), variables, "install-archive").code()).isZero();
        assertThat(run(launcher(), variables, "version").out())
                .contains("-Xlog:aot*=off:stderr\n-XX:AOTCache=")
                .doesNotContain("-Xshare");
    }

    @Test
    void saysThatNoArchiveCanBeMade() throws Exception {
        release("17.0.15");
        Files.writeString(directory.resolve("jdk/bin/java"), "#!/bin/sh\necho 'no such option' >&2\nexit 1\n");
        Map<String, String> variables =
                Map.of("JAVA_HOME", directory.resolve("jdk").toString());
        Ran ran = run(launcher(), variables, "install-archive");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("no such option\nfleetc: this Java made no archive; fleetc works without one\n");
        assertThat(files("in stall")).containsExactly("fleetc", "fleetc.jar");
        assertThat(run(launcher(), variables, "install-archive", "now").err())
                .isEqualTo("fleetc: `install-archive` takes no arguments\n");
    }

    private void release(String version) throws IOException {
        Files.writeString(
                directory.resolve("jdk/release"),
                "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"" + version + "+6\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path launcher() {
        return directory.resolve("in stall/fleetc");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Ran run(Path launcher, Map<String, String> variables, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }
}
