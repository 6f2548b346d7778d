package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fleetc.compiler.OtherJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What users download: unpacked, installed, run and taken away again, after it was packaged. One installation serves all
 * tests, in their order, because making its archive of classes takes seconds.
 */
@DisabledOnOs(OS.WINDOWS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistributionPackaged {
    private static final Path FLEET = Path.of("../fleet-examples/shared").toAbsolutePath();
    private static final String FINE = "2 clusters, no errors; without `--base`, no change was judged\n";

    @TempDir
    static Path directory;

    private static Path unpacked;
    private static Ran installed;

    @BeforeAll
    static void install() throws Exception {
        assertThat(run(List.of("tar", "xzf", packaged(".tar.gz").toString()), Map.of())
                        .code())
                .isZero();
        unpacked = only(directory);
        installed = install("--prefix", "opt");
    }

    @Test
    @Order(1)
    void installsWithItsArchive() throws Exception {
        assertThat(installed.err()).isEmpty();
        assertThat(installed.out())
                .startsWith("fleetc " + Version.text() + " is installed in ")
                .contains("\nfleetc: made an archive of classes for Java ")
                .contains("/opt/bin on your PATH to call it by its name.\n")
                .contains("Completion: bash and fish find it;");
        assertThat(installed.code()).isZero();
        assertThat(directory.resolve("opt/share/bash-completion/completions/fleetc"))
                .isNotEmptyFile();
        assertThat(directory.resolve("opt/share/fish/vendor_completions.d/fleetc.fish"))
                .isNotEmptyFile();
        assertThat(fleetc("opt", Map.of())).isEqualTo(new Ran(0, FINE, ""));
        assertThat(sourceOfMain("opt", Map.of())).endsWith("source: shared objects file");
    }

    @Test
    @Order(2)
    void saysNothingOfAnArchiveThatFitsNoLonger() throws Exception {
        run(List.of("cp", "-a", "opt", "moved"), Map.of());
        assertThat(fleetc("moved", Map.of())).isEqualTo(new Ran(0, FINE, ""));
        assertThat(sourceOfMain("moved", Map.of())).contains("fleetc.jar");

        run(List.of("cp", "-a", "opt", "rebuilt"), Map.of());
        Files.setLastModifiedTime(directory.resolve("rebuilt/lib/fleetc/lib/fleetc.jar"), FileTime.fromMillis(1000));
        assertThat(fleetc("rebuilt", Map.of())).isEqualTo(new Ran(0, FINE, ""));
    }

    @Test
    @Order(3)
    void keepsLinkedClassesForAJavaThatCan() throws Exception {
        Optional<Path> java = OtherJvm.installed(25);
        assumeTrue(java.isPresent(), "there is no JDK 25");
        Map<String, String> other = Map.of("FLEETC_JAVA", java.get().toString());
        Ran made = run(List.of("opt/bin/fleetc", "install-archive"), other);
        assertThat(made.err()).isEmpty();
        assertThat(made.code()).isZero();
        assertThat(fleetc("opt", other)).isEqualTo(new Ran(0, FINE, ""));
        assertThat(sourceOfMain("opt", other)).endsWith("source: shared objects file");
        assertThat(sourceOfMain("opt", Map.of())).endsWith("source: shared objects file");
    }

    @Test
    @Order(4)
    void saysNothingOfArchivesThatAreBroken() throws Exception {
        List<Map<String, String>> each = new ArrayList<>(List.of(Map.of()));
        OtherJvm.installed(25).ifPresent(java -> each.add(Map.of("FLEETC_JAVA", java.toString())));
        for (Path archive : archives()) {
            byte[] whole = Files.readAllBytes(archive);
            Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        }
        for (Map<String, String> java : each) {
            assertThat(fleetc("opt", java)).isEqualTo(new Ran(0, FINE, ""));
        }
        for (Path archive : archives()) {
            Files.delete(archive);
        }
        for (Map<String, String> java : each) {
            assertThat(fleetc("opt", java)).isEqualTo(new Ran(0, FINE, ""));
        }
    }

    @Test
    @Order(5)
    void replacesWhatIsThereAndLeavesNothingBehind() throws Exception {
        Files.writeString(directory.resolve("opt/bin/other"), "not ours");
        Files.writeString(directory.resolve("opt/lib/fleetc/lib/of-an-older-version.jar"), "");
        Ran again = install("--prefix", "opt", "--no-archive");
        assertThat(again.err()).isEmpty();
        assertThat(again.code()).isZero();
        assertThat(directory.resolve("opt/lib/fleetc/lib/of-an-older-version.jar"))
                .doesNotExist();
        assertThat(fleetc("opt", Map.of())).isEqualTo(new Ran(0, FINE, ""));

        // The copy that was installed takes itself away.
        Ran gone = run(List.of("opt/lib/fleetc/install.sh", "--uninstall"), Map.of());
        assertThat(gone).isEqualTo(new Ran(0, "fleetc is gone from " + directory.toRealPath() + "/opt\n", ""));
        assertThat(files(directory.resolve("opt"))).containsExactly("bin/other");
        assertThat(run(List.of("sh", unpacked + "/install.sh", "--uninstall", "--prefix", "opt"), Map.of()))
                .isEqualTo(new Ran(1, "", "install.sh: there is no fleetc in opt\n"));
    }

    @Test
    @Order(6)
    void refusesWhatItDidNotWriteAndAnOldJava() throws Exception {
        Files.createDirectories(directory.resolve("taken/bin"));
        Files.writeString(directory.resolve("taken/bin/fleetc"), "not ours");
        Ran taken = install("--prefix", "taken");
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.err()).endsWith("/taken/bin/fleetc exists and is not from install.sh: move it away first\n");
        assertThat(files(directory.resolve("taken"))).containsExactly("bin/fleetc");

        Files.createDirectories(directory.resolve("jdk/bin"));
        Files.writeString(directory.resolve("jdk/bin/java"), "#!/bin/sh\n");
        assertThat(directory.resolve("jdk/bin/java").toFile().setExecutable(true))
                .isTrue();
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"1.8.0_452\"\n");
        Ran old = run(
                List.of(unpacked + "/install.sh", "--prefix", "old"),
                Map.of("JAVA_HOME", directory.resolve("jdk").toString()));
        assertThat(old.out()).isEmpty();
        assertThat(old.err()).isEqualTo("""
            fleetc: this is Java 8: set FLEETC_JAVA or JAVA_HOME to Java 17 or newer
            install.sh: fleetc does not run here: see above
            """);
        assertThat(old.code()).isEqualTo(1);
        assertThat(install("--prefx", "old").err())
                .isEqualTo("install.sh: unknown argument `--prefx`: see `install.sh --help`\n");
    }

    @Test
    @Order(7)
    void bothArchivesHoldTheSame() throws Exception {
        Map<String, Long> tar = new TreeMap<>();
        for (String name : files(unpacked)) {
            tar.put(unpacked.getFileName() + "/" + name, Files.size(unpacked.resolve(name)));
        }
        Map<String, Long> zip = new TreeMap<>();
        try (ZipFile file = new ZipFile(packaged(".zip").toFile())) {
            file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> zip.put(entry.getName(), entry.getSize()));
        }
        assertThat(zip).isEqualTo(tar);
        assertThat(zip.keySet().stream().map(name -> name.substring(name.indexOf('/') + 1)))
                .contains("bin/fleetc", "bin/fleetc.cmd", "completion/fleetc.zsh", "lib/fleetc.jar", "LICENSE");
        assertThat(Files.readString(unpacked.resolve("bin/fleetc.cmd")).lines()).allMatch(line -> !line.contains("\n"));
        assertThat(Files.readString(unpacked.resolve("bin/fleetc.cmd"))).contains("exit /b 2\r\n");
    }

    @Test
    @Order(8)
    void namesEveryoneWhoWroteAPart() throws Exception {
        List<String> theirs = Files.readAllLines(unpacked.resolve("THIRD-PARTY.txt")).stream()
                .filter(line -> line.matches("[a-z0-9]+(/[a-z0-9]+)*/ .*"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        List<String> unnamed = new ArrayList<>();
        List<String> unused = new ArrayList<>(theirs);
        try (ZipFile jar = new ZipFile(unpacked.resolve("lib/fleetc.jar").toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName().replaceFirst("^META-INF/versions/[0-9]+/", "");
                if (name.endsWith(".class") && !name.startsWith("io/fleetc/")) {
                    unused.removeIf(name::startsWith);
                    if (theirs.stream().noneMatch(name::startsWith)) {
                        unnamed.add(name);
                    }
                }
            }
            assertThat(List.of("META-INF/NOTICE", "about.html", "META-INF/Schubfach-LICENSE"))
                    .allMatch(name -> jar.getEntry(name) != null);
        }
        assertThat(unnamed).isEmpty();
        assertThat(unused).isEmpty();
    }

    private static Ran install(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(unpacked + "/install.sh"));
        command.addAll(List.of(arguments));
        return run(command, Map.of());
    }

    private static Ran fleetc(String prefix, Map<String, String> variables) throws Exception {
        return run(List.of(prefix + "/bin/fleetc", "validate", FLEET.toString()), variables);
    }

    /** What Java says about where it took the main class from. */
    private static String sourceOfMain(String prefix, Map<String, String> variables) throws Exception {
        Path log = directory.resolve(prefix + ".log");
        Map<String, String> all = new TreeMap<>(variables);
        all.put("FLEETC_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        fleetc(prefix, all);
        try (Stream<String> lines = Files.lines(log)) {
            return String.join(
                    "\n",
                    lines.filter(line -> line.contains(" io.fleetc.cli.Main ")).toList());
        }
    }

    private static Path packaged(String ending) {
        return Path.of("target", "fleetc-" + Version.text() + ending).toAbsolutePath();
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("opt/lib/fleetc/lib"))) {
            return files.filter(file -> file.toString().endsWith(".archive")).toList();
        }
    }

    private static Path only(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static Ran run(List<String> command, Map<String, String> variables) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }
}
