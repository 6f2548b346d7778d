package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** An nginx with a given configuration. */
final class NginxProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process process;

    private NginxProcess(Process process) {
        this.process = process;
    }

    /** The nginx of this machine. Where there is none the test is skipped, but never in continuous integration. */
    static Path required() {
        Optional<Path> found = Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
        if (System.getenv("FLEETC_CI") != null) {
            assertThat(found)
                    .as("nginx must be installed where FLEETC_CI is set")
                    .isPresent();
        }
        Assumptions.assumeTrue(found.isPresent(), "nginx is not installed: apt-get install nginx");
        return found.orElseThrow();
    }

    /** Starts an nginx and waits until it accepts connections at a port of 127.0.0.1. */
    static NginxProcess start(Path folder, String configuration, int port) throws IOException {
        Path log = folder.resolve("nginx.log");
        Process process = command(folder, configuration, "daemon off; master_process off;")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        NginxProcess nginx = new NginxProcess(process);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                nginx.close();
                throw new AssertionError("nginx does not start: " + Files.readString(log));
            }
        }
        return nginx;
    }

    /** Has nginx check a configuration; returns what it says, which ends with "test is successful" if all is well. */
    static String check(Path folder, String configuration) throws IOException, InterruptedException {
        Path log = folder.resolve("check.log");
        Process process = command(folder, configuration, "master_process off;", "-t")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return Files.readString(log);
    }

    /** A port of 127.0.0.1 that nobody uses. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(Path folder, String configuration, String global, String... more)
            throws IOException {
        Path file = Files.writeString(folder.resolve("nginx.conf"), configuration);
        List<String> command = Stream.concat(
                        Stream.of(required().toString(), "-e", "stderr", "-p", folder + "/", "-c", file.toString()),
                        Stream.concat(Stream.of("-g", global), Stream.of(more)))
                .toList();
        return new ProcessBuilder(command);
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
