package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A repository that the real Git works in, on a machine that has nothing of this one but its programs and, first on its
 * PATH, this fleetc.
 */
final class Checkout {
    static final Path REPOSITORY = Path.of(System.getProperty("fleetc.repository", ".."))
            .toAbsolutePath()
            .normalize();

    private final Path directory;
    private final Map<String, String> variables;

    private Checkout(Path directory, Map<String, String> variables) {
        this.directory = directory;
        this.variables = variables;
    }

    /** Skips the test where a program is not installed, but never in continuous integration. */
    static void require(String program) {
        boolean found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (System.getenv("FLEETC_CI") != null) {
            assertThat(found)
                    .as("%s must be installed where FLEETC_CI is set", program)
                    .isTrue();
        }
        Assumptions.assumeTrue(found, program + " is not installed: apt-get install " + program);
    }

    /** A directory on a machine of its own; {@code machine} is where that keeps its files. */
    static Checkout on(Path machine, Path directory) throws IOException {
        Path programs = Files.createDirectories(machine.resolve("bin"));
        Files.createDirectories(machine.resolve("home"));
        Files.writeString(machine.resolve("home/.gitconfig"), """
            [user]
              name = Nobody
              email = nobody@example.com
            [init]
              defaultBranch = main
            """);
        fleetc(programs);
        Map<String, String> variables = new TreeMap<>();
        variables.put("PATH", programs + File.pathSeparator + System.getenv().getOrDefault("PATH", ""));
        variables.put("HOME", machine.resolve("home").toString());
        variables.put("PRE_COMMIT_HOME", machine.resolve("pre-commit").toString());
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("LC_ALL", "C.UTF-8");
        Files.createDirectories(directory);
        return new Checkout(directory, variables);
    }

    /** Puts a fleetc that runs the classes under test into a directory. */
    static Path fleetc(Path programs) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Path program = programs.resolve("fleetc");
        Files.writeString(
                program,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '" + classes()
                        + "' " + Main.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }

    /** Where the classes of this virtual machine come from: some launchers of tests load them themselves. */
    private static String classes() {
        if (Checkout.class.getClassLoader() instanceof URLClassLoader own) {
            return Stream.of(own.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path", "").replace("\n", File.pathSeparator);
    }

    /** The same machine with one variable more. */
    Checkout with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(variable, value);
        return new Checkout(directory, more);
    }

    /** Another directory of the same machine. */
    Checkout at(Path other) {
        return new Checkout(other, variables);
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), text);
    }

    void append(String name, String text) throws IOException {
        Files.writeString(path(name), Files.readString(path(name)) + text);
    }

    /** Copies an example fleet into a folder. */
    void example(String example, String folder) throws IOException {
        Path from = REPOSITORY.resolve("fleet-examples").resolve(example);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(folder + "/" + from.relativize(file), Files.readString(file));
            }
        }
    }

    /** Runs a program that must succeed. */
    Ran run(String... command) throws Exception {
        Ran ran = tryTo(command);
        assertThat(ran.code())
                .as("%s\n%s", String.join(" ", command), ran.out())
                .isZero();
        return ran;
    }

    /** Runs a program; what it says on either stream is one text, as people see it. */
    Ran tryTo(String... command) throws Exception {
        // `env` finds the program on the PATH of that machine.
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("env"), Stream.of(command)).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, "");
    }

    /** The subject of the newest commit; empty where there is none. */
    String head() throws Exception {
        Ran ran = tryTo("git", "log", "-1", "--format=%s");
        return ran.code() == 0 ? ran.out().strip() : "";
    }
}
