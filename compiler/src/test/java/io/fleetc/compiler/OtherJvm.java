package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.output.Layout;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.WriteOptions;
import io.fleetc.source.Sources;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A Java virtual machine beside this one, that compiles examples with the classes of this one. */
public final class OtherJvm {
    /** The examples that are compiled: one that shares a database, and one with every kind of object storage. */
    static final List<String> FLEETS = List.of("shared", "cloud");

    private final String java;
    private final List<String> arguments;

    private OtherJvm(String java, List<String> arguments) {
        this.java = java;
        this.arguments = List.copyOf(arguments);
    }

    /** The Java that runs the tests, with arguments of its own. */
    static OtherJvm current(String... arguments) {
        return new OtherJvm(ProcessHandle.current().info().command().orElse("java"), List.of(arguments));
    }

    /** Another Java. */
    static OtherJvm of(String java) {
        return new OtherJvm(java, List.of());
    }

    /** The Java of a release among those that stand beside the one in use or where Debian puts them. */
    public static Optional<Path> installed(int release) throws IOException {
        Path home = Path.of(System.getProperty("java.home", "."));
        for (Path folder : List.of(Path.of("/usr/lib/jvm"), home.resolveSibling("."))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> homes = Files.list(folder)) {
                    Optional<Path> java = homes.sorted()
                            .filter(each -> isRelease(each, release))
                            .map(each -> each.resolve("bin").resolve("java"))
                            .filter(Files::isExecutable)
                            .findFirst();
                    if (java.isPresent()) {
                        return java;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRelease(Path home, int release) {
        try {
            return Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + release + ".");
        } catch (IOException none) {
            return false;
        }
    }

    /** Compiles the examples below a directory and returns every file that was written, byte for byte. */
    SortedMap<String, String> compile(Path examples, Path output, int threads)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        String classes = System.getProperty("java.class.path", "").replace("\n", File.pathSeparator);
        command.addAll(List.of("-cp", classes, OtherJvm.class.getName()));
        command.addAll(List.of(examples.toString(), output.toString(), Integer.toString(threads)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", command, printed).isZero();
        return SameBytesTest.bytes(output);
    }

    /** Compiles the examples below the first argument into the second, with as many threads as the third says. */
    public static void main(String[] arguments) {
        CompileOptions options =
                new CompileOptions(Selection.all(), Layout.COMPONENT, false, Integer.parseInt(arguments[2]));
        for (String fleet : FLEETS) {
            Checked<CompiledFleet> compiled =
                    FleetCompiler.compile(Sources.open(Path.of(arguments[0], fleet)), options);
            new OutputDirectory(Path.of(arguments[1], fleet))
                    .write(compiled.value().files(), WriteOptions.DEFAULT)
                    .value();
        }
    }
}
