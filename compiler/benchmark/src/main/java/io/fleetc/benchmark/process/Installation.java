package io.fleetc.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** fleetc as a user has it: the launcher beside its jar, run by the Java that runs the benchmark. */
final class Installation {
    private static final String JAR = "fleetc.jar";

    /** Options that name an archive. */
    private static final List<String> ARCHIVES = List.of("-XX:SharedArchiveFile", "-XX:AOTCache", "-XX:AOTMode");

    private final Path launcher;
    private final Map<String, String> environment;

    private Installation(Path launcher, Map<String, String> environment) {
        this.launcher = launcher;
        this.environment = environment;
    }

    /**
     * A copy of fleetc, so that building it anew disturbs no run.
     *
     * @param launcher the launcher, with the jar beside it
     * @param directory where the copy shall lie
     */
    static Installation copied(Path launcher, Path directory) throws IOException {
        Path jar = launcher.resolveSibling(JAR);
        if (!Files.isExecutable(launcher) || !Files.exists(jar)) {
            throw new IllegalStateException("no launcher and jar at " + launcher + ": build fleetc first");
        }
        Trees.empty(directory);
        Path copy = directory.resolve("fleetc");
        Files.copy(launcher, copy, StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(jar, directory.resolve(JAR), StandardCopyOption.COPY_ATTRIBUTES);
        return new Installation(copy, Map.of("FLEETC_JAVA", java()));
    }

    /** The archive of classes that the installation makes at its end. */
    void archive(Stopwatch stopwatch) throws IOException, InterruptedException, ProgramFailed {
        Path directory = launcher.resolve("..").normalize();
        stopwatch.time(command(directory, "install-archive"));
    }

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a program needs in order to find the same Java. */
    Map<String, String> environment() {
        return environment;
    }

    /** A command of fleetc. */
    Program command(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return new Program(command, directory, environment);
    }

    /** The options that the launcher gives to Java, as it says itself, less those that only its own jar can use. */
    List<String> options(Path work, Stopwatch stopwatch) throws IOException, InterruptedException, ProgramFailed {
        Path script = work.resolve("arguments");
        Files.writeString(script, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        stopwatch.time(command(work, "version").with("FLEETC_JAVA", script.toString()));
        List<String> options = new ArrayList<>();
        for (String option : Files.readAllLines(stopwatch.output())) {
            if (option.startsWith("-X") && ARCHIVES.stream().noneMatch(option::startsWith)) {
                options.add(option);
            }
        }
        return options;
    }
}
