package io.fleetc.cli;

import io.fleetc.yaml.ShippedDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Runs, in one process, what is run most, so that the Java virtual machine can take down which classes that takes.
 *
 * <p>{@code install-archive} starts this instead of {@link Main}: from what was taken down, the virtual machine makes an
 * archive of classes that need no loading, which halves the time of a short run.
 */
public final class Rehearsal {
    private static final List<String> FILES = List.of("fleet.yaml", "clusters/dc-a.yaml", "clusters/dc-b.yaml");

    private static final String CLASS = ".class";
    private static final List<String> LOADED = List.of("io/fleetc/", "org/snakeyaml/engine/");

    private Rehearsal() {}

    /**
     * Rehearses in an empty directory, and writes the shipped documents to a file where a second argument names one; ends
     * with an exit code other than zero when a verb did not do what it should.
     */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException, URISyntaxException {
        loadAll();
        if (arguments.length > 1) {
            Files.write(Path.of(arguments[1]), ShippedDocuments.prepared());
        }
        System.exit(run(Path.of(arguments[0])) ? ExitCode.FINE.number() : ExitCode.BUG.number());
    }

    /**
     * Loads every class of ours and of the YAML parser, whatever a fleet may say: one that is missing in the archive is read
     * from the jar, whose list of twelve thousand files has to be read before.
     */
    private static void loadAll() throws IOException, ClassNotFoundException, URISyntaxException {
        Path jarFile = Path.of(Rehearsal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ClassLoader loader = Rehearsal.class.getClassLoader();
        try (JarFile jar = new JarFile(jarFile.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.endsWith(CLASS) && LOADED.stream().anyMatch(name::startsWith)) {
                    Class.forName(
                            name.substring(0, name.length() - CLASS.length()).replace('/', '.'), false, loader);
                }
            }
        }
    }

    static boolean run(Path directory) throws IOException {
        write(directory.resolve("good"));
        write(directory.resolve("bad"));
        Files.writeString(
                directory.resolve("bad/clusters/dc-b.yaml"),
                Resources.text("rehearsal/mistake.yaml"),
                StandardOpenOption.APPEND);
        // Enough of a repository for Git to be asked what is staged: nothing is.
        Files.createDirectories(directory.resolve(".git/objects"));
        Files.createDirectories(directory.resolve(".git/refs"));
        Files.writeString(directory.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Surroundings plain = new Surroundings(directory, Map.of(), false, false);
        Surroundings terminal = new Surroundings(directory, Map.of(), true, true);
        Surroundings argocd = new Surroundings(
                directory.resolve("good"),
                Map.of(
                        "ARGOCD_APP_PARAMETERS",
                        "[{\"name\":\"cluster\",\"string\":\"dc-a\"}]",
                        "TMPDIR",
                        directory.toString()),
                false,
                false);
        return ends(ExitCode.FINE, plain, "validate", "good")
                && ends(ExitCode.FINE, plain, "compile", "good", "-d", "out")
                && ends(ExitCode.FINE, plain, "check", "good", "-d", "out")
                && ends(ExitCode.FINE, argocd, "argocd", "generate")
                && ends(ExitCode.FINE, plain, "diff", "good", "--base", "bad")
                && ends(ExitCode.MISUSE, plain, "validate", "good", "--index")
                && ends(ExitCode.WRONG, terminal, "validate", "bad");
    }

    private static void write(Path fleet) throws IOException {
        for (String name : FILES) {
            Path file = fleet.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Resources.text("rehearsal/" + name));
        }
    }

    private static boolean ends(ExitCode expected, Surroundings surroundings, String... arguments) {
        return Main.run(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        OutputStream.nullOutputStream(),
                        surroundings,
                        arguments)
                == expected.number();
    }
}
