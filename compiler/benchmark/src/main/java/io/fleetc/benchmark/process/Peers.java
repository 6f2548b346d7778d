package io.fleetc.benchmark.process;

import io.fleetc.benchmark.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What others need for a fleet of theirs: the Helm engine without a virtual machine around it, and sjsonnet. Their fleet, of
 * 120 objects and 208 KB a cluster, is not part of this repository; it is copied from the directory that
 * {@code --peers} names and completed there as its README says, which takes Python, a C compiler and Maven. What is missing
 * is said in the table.
 */
final class Peers {
    private static final String ENGINE = "helm-" + system() + "-" + architecture() + ".so";
    private static final String HEADER = ENGINE.replace(".so", ".h");
    private static final List<String> PARTS = List.of("workload", "helm", "jsonnet", "sjsonnet");
    private static final int CLUSTERS = 100;

    private final Path directory;
    private final Stopwatch stopwatch;
    private final String missing;

    private Peers(Path directory, Stopwatch stopwatch, String missing) {
        this.directory = directory;
        this.stopwatch = stopwatch;
        this.missing = missing;
    }

    /** Sets the peers up in a directory, once. */
    static Peers in(Path directory, Path source, Stopwatch stopwatch) throws IOException, InterruptedException {
        if (!Files.isDirectory(source)) {
            return new Peers(directory, stopwatch, "no " + Repository.root().relativize(source));
        }
        Peers peers = new Peers(directory, stopwatch, "");
        if (!Files.exists(directory.resolve("workload/expected"))) {
            for (String part : PARTS) {
                Trees.copy(source.resolve(part), directory.resolve(part));
            }
            String failed = peers.run(directory, "python3", "workload/gen.py", String.valueOf(CLUSTERS));
            if (!failed.isEmpty()) {
                return new Peers(directory, stopwatch, "workload/gen.py: " + failed);
            }
        }
        return peers;
    }

    /** The Helm engine, all clusters in one process: no command line offers this, it is the engine's best. */
    Case helm(int clusters) throws IOException, InterruptedException {
        String name = "Helm engine, " + counted(clusters);
        Path driver = directory.resolve("helm/driver");
        String failed = missing.isEmpty() ? helmDriver(driver) : missing;
        if (!failed.isEmpty()) {
            return Case.absent(name, failed);
        }
        Path out = directory.resolve("out/helm-" + clusters);
        List<String> command =
                new ArrayList<>(List.of(driver.resolve("helmc").toString(), "helm/fleet", out.toString()));
        for (int i = 0; i < clusters; i++) {
            command.add(String.format(Locale.ROOT, "helm/values/c%04d.yaml", i));
        }
        Program program = Program.of(directory, command)
                .with("HELM_SO", driver.resolve(ENGINE).toString());
        return Case.of(name, program).before(() -> emptied(out)).making(() -> OutputSize.of(out));
    }

    /** sjsonnet, all clusters in one process. */
    Case sjsonnet(int clusters) throws IOException, InterruptedException {
        String name = "sjsonnet, " + counted(clusters);
        Path libraries = directory.resolve("sjsonnet/lib");
        String failed = missing.isEmpty() ? sjsonnetLibraries(libraries) : missing;
        if (!failed.isEmpty()) {
            return Case.absent(name, failed);
        }
        Path out = directory.resolve("out/sjsonnet-" + clusters);
        Program program = Program.of(
                directory.resolve("jsonnet"),
                List.of(
                        Installation.java(),
                        "-Xss100m",
                        "-cp",
                        libraries + "/*",
                        "sjsonnet.SjsonnetMain",
                        "-c",
                        "-S",
                        "-m",
                        out.toString(),
                        "all-" + clusters + ".jsonnet"));
        return Case.of(name, program).before(() -> emptied(out)).making(() -> OutputSize.of(out));
    }

    private static void emptied(Path out) throws IOException {
        Trees.aside(out);
        Files.createDirectories(out);
    }

    static String counted(int clusters) {
        return clusters == 1 ? "1 cluster" : String.format(Locale.ROOT, "%,d clusters", clusters);
    }

    private String helmDriver(Path driver) throws IOException, InterruptedException {
        if (Files.exists(driver.resolve("helmc"))) {
            return "";
        }
        for (String resource : List.of(ENGINE, HEADER)) {
            try (InputStream in = Peers.class.getResourceAsStream("/" + resource)) {
                if (in == null) {
                    return "helm-java has no " + resource;
                }
                Files.copy(in, driver.resolve(resource), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        List<String> options = new ArrayList<>();
        for (String line : Files.readAllLines(driver.resolve(HEADER))) {
            if (line.startsWith("struct TemplateOptions") || !options.isEmpty()) {
                options.add(line);
                if (line.startsWith("}")) {
                    break;
                }
            }
        }
        Files.write(driver.resolve("topts.h"), options);
        return run(driver, "gcc", "-O2", "-o", "helmc", "helmc.c", "-ldl");
    }

    private String sjsonnetLibraries(Path libraries) throws IOException, InterruptedException {
        return Files.isDirectory(libraries)
                ? ""
                : run(
                        directory.resolve("sjsonnet"),
                        "mvn",
                        "-B",
                        "-q",
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + libraries);
    }

    /** Why it failed; empty if it did not. */
    private String run(Path where, String... command) throws InterruptedException {
        try {
            stopwatch.time(Program.of(where, List.of(command)));
            return "";
        } catch (IOException | ProgramFailed failed) {
            return command[0] + ": " + failed.getMessage();
        }
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return name.equals("aarch64") ? "arm64" : name.replace("x86_64", "amd64");
    }
}
