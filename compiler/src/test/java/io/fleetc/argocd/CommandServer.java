package io.fleetc.argocd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * What Argo CD's command server does with a tree and a plugin ({@code cmpserver/plugin/plugin.go} and {@code
 * util/io/files/tar.go} of Argo CD 3.6): the tree in a directory of its own below {@code _cmp_server}, only regular files,
 * directories and links in it, modes 0644 and 0755; the command in the directory of the Application, with the environment
 * of the request and no more, as the leader of a group of its own; one line end cut off what it prints.
 *
 * <p>Where root runs the tests, the command runs as user 999, of whom the system has never heard.
 */
final class CommandServer {
    private static final String USER = "999";

    private final InstalledFleetc fleetc;
    private final Path requests;
    private final Path temporary;
    private final List<String> prefix;
    private int received;

    /**
     * A server.
     *
     * @param directory an empty directory that everybody can enter
     */
    CommandServer(InstalledFleetc fleetc, Path directory) throws IOException {
        this.fleetc = fleetc;
        this.requests = Files.createDirectories(directory.toRealPath().resolve("_cmp_server"));
        this.temporary = Files.createDirectories(directory.toRealPath().resolve("tmp"));
        this.prefix = new ArrayList<>(available("setsid") ? List.of("setsid") : List.of());
        if (isRoot() && available("setpriv")) {
            prefix.addAll(List.of("setpriv", "--reuid", USER, "--regid", USER, "--clear-groups"));
        }
        own(requests);
        own(temporary);
    }

    /** The only directory beside that of the request that the command may write to. */
    Path temporary() {
        return temporary;
    }

    /** Takes a tree, and returns the directory in which it now is. */
    Path receive(Path tree) throws IOException {
        Path request =
                Files.createDirectory(requests.resolve("7c9e6679-7425-40de-944b-e07fc1f9" + (1000 + received++)));
        own(request);
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path copy = request.resolve(tree.relativize(directory).toString());
                if (!copy.equals(request)) {
                    Files.createDirectory(copy);
                }
                mode(copy, "rwxr-xr-x");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = request.resolve(tree.relativize(file).toString());
                if (attributes.isSymbolicLink()) {
                    link(file, copy);
                } else if (attributes.isRegularFile()) {
                    copy(file, copy);
                    mode(copy, "rw-r--r--");
                }
                return FileVisitResult.CONTINUE;
            }

            private void link(Path link, Path copy) throws IOException {
                Path target = Files.readSymbolicLink(link);
                if (target.isAbsolute()
                        || !link.resolveSibling(target).normalize().startsWith(tree)) {
                    throw new IOException("illegal filepath in symlink");
                }
                Files.createSymbolicLink(copy, target);
            }
        });
        return request;
    }

    /** Large files have no content in these tests; a copy of one has none either. */
    private static void copy(Path file, Path copy) throws IOException {
        if (Files.size(file) <= 64 << 20) {
            Files.copy(file, copy);
            return;
        }
        try (RandomAccessFile sparse = new RandomAccessFile(copy.toFile(), "rw")) {
            sparse.setLength(Files.size(file));
        }
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        own(path);
    }

    private static void own(Path path) throws IOException {
        if (isRoot()) {
            Files.setAttribute(path, "unix:uid", Integer.valueOf(USER), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", Integer.valueOf(USER), LinkOption.NOFOLLOW_LINKS);
        }
    }

    /**
     * Generates in the directory of an Application.
     *
     * @param variables what the request and the sidecar set beside the least that a launcher needs
     */
    Answer generate(Path application, Map<String, String> variables) throws IOException, InterruptedException {
        return answer(start(application, variables, Redirect.PIPE));
    }

    /** Begins to generate. */
    Process start(Path application, Map<String, String> variables, Redirect out) throws IOException {
        return start(List.of(), application, variables, out);
    }

    /** The same through another program. */
    Process start(List<String> through, Path application, Map<String, String> variables, Redirect out)
            throws IOException {
        List<String> command = new ArrayList<>(through);
        command.addAll(prefix);
        command.addAll(List.of(fleetc.launcher().toString(), "argocd", "generate"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(application.toFile()).redirectOutput(out);
        builder.environment().clear();
        builder.environment().putAll(least());
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** A busy machine must not fail a test: a deadline that is tested is set by the test. */
    private Map<String, String> least() {
        Map<String, String> least = new TreeMap<>();
        least.put("FLEETC_JAVA", InstalledFleetc.java());
        least.put("TMPDIR", temporary.toString());
        least.put(RenderLimits.DEADLINE, "600");
        return least;
    }

    /** Waits for a command. */
    static Answer answer(Process process) throws InterruptedException {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Answer(process.waitFor(), out, err.join());
    }

    private static String text(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether root runs the tests. */
    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Whether the system has a program. */
    static boolean available(String program) {
        for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(directory).resolve(program))) {
                return true;
            }
        }
        return false;
    }

    /**
     * How a command ended.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err what it complained of
     */
    record Answer(int code, String out, String err) {
        /** The objects, as Argo CD takes them apart. */
        List<Object> objects() {
            return GoldenObjects.objects(out.endsWith("\n") ? out.substring(0, out.length() - 1) : out);
        }
    }
}
