package io.fleetc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * Runs, in one process, what is run most, so that the Java virtual machine can take down which classes that takes.
 *
 * <p>{@code install-archive} starts this instead of {@link Main}: from what was taken down, the virtual machine makes an
 * archive of classes that need no loading, which halves the time of a short run.
 */
public final class Rehearsal {
    private static final List<String> FILES = List.of("fleet.yaml", "clusters/dc-a.yaml", "clusters/dc-b.yaml");

    private Rehearsal() {}

    /** Rehearses in an empty directory; ends with an exit code other than zero when a verb did not do what it should. */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(Path.of(arguments[0])) ? ExitCode.FINE.number() : ExitCode.BUG.number());
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
