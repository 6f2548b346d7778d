package io.fleetc.plan.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the Jobs, run by a real shell and a real Python against a server on the loopback interface. */
class ScriptsTest {
    private static final Path BASH = Path.of("/bin/bash");
    private static final String TOKEN = "not-to-be-printed";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"one\": true, \"two\": true}",
                "{\"modules\": {\"one\": {\"enabled\": true}, \"two\": {\"since\": \"3.12\", \"active\": true}}}",
                "[{\"name\": \"one\", \"enabled\": true}, {\"enabled\": true, \"name\": \"two\"}]",
                "[\"two\", \"three\", \"one\"]"
            })
    void acceptsEveryFormOfAYes(String body) throws Exception {
        Run run = check(200, body);
        assertThat(run).isEqualTo(new Run(0, "live: one two\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"one\": true, \"two\": false}",
                "{\"one\": true}",
                "{\"one\": true, \"twofold\": true}",
                "{\"one\": true, \"two\": {\"enabled\": false}}",
                "[{\"name\": \"one\", \"enabled\": true}, {\"name\": \"two\", \"enabled\": false}, {\"name\":"
                        + " \"three\", \"enabled\": true}]",
                "{\"one\": true, \"disabled\": [\"two\"]}"
            })
    void refusesWhatIsNoYes(String body) throws Exception {
        Run run = check(200, body);
        assertThat(run).isEqualTo(new Run(1, "not live: two\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 500})
    void refusesAnotherAnswer(int status) throws Exception {
        Run run = check(status, "{\"one\": true, \"two\": true}");
        assertThat(run.status).isEqualTo(1);
        assertThat(run.output).startsWith("no answer from 127.0.0.1 port ").doesNotContain(TOKEN);
    }

    @Test
    void waitsUntilTheRunHasEnded(@TempDir Path credentials) throws Exception {
        assertThat(await(credentials, "{}", state("SUBMITTED"), state("RUNNING"), state("RUNNING"), state("COMPLETED")))
                .isEqualTo(new Run(0, "a-run NEW \na-run SUBMITTED \na-run RUNNING \na-run COMPLETED \n"));
    }

    @Test
    void failsWithTheRun(@TempDir Path credentials) throws Exception {
        assertThat(await(
                        credentials,
                        "503",
                        "no json",
                        "{\"status\": {\"applicationState\": {\"state\": \"FAILED\", \"errorMessage\": \"exit"
                                + " code 1\"}}}"))
                .isEqualTo(new Run(1, "a-run ? HTTP 503\na-run ? JSONDecodeError\na-run FAILED exit code 1\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"401", "403", "404"})
    void failsWhenTheRunCannotBeSeen(String status, @TempDir Path credentials) throws Exception {
        assertThat(await(credentials, status)).isEqualTo(new Run(1, "a-run cannot be read: HTTP " + status + "\n"));
    }

    private static String state(String state) {
        return "{\"status\": {\"applicationState\": {\"state\": \"" + state + "\"}}}";
    }

    /** Each answer is a body, or the status of a refusal. */
    private static Run await(Path credentials, String... answers) throws Exception {
        Path python = python();
        Files.writeString(credentials.resolve("token"), TOKEN);
        try (Server server =
                new Server("/apis/sparkoperator.k8s.io/v1beta2/namespaces/team-a/sparkapplications/a-run", answers)) {
            return run(
                    Map.of(
                            "API_SERVER",
                            "http://127.0.0.1:" + server.port(),
                            "CREDENTIALS",
                            credentials.toString(),
                            "POLL_SECONDS",
                            "0"),
                    python.toString(),
                    "-c",
                    Scripts.read("await_application.py"),
                    "team-a",
                    "a-run");
        }
    }

    private static Path python() {
        Path python = Path.of("/usr/bin/python3");
        assumeTrue(Files.isExecutable(python), "needs " + python);
        return python;
    }

    private static Run check(int status, String body) throws Exception {
        assumeTrue(Files.isExecutable(BASH), "needs " + BASH);
        try (Server server = new Server("/api/v1/modules", status == 200 ? body : Integer.toString(status))) {
            return run(
                    Map.of("ATTEMPTS", "2", "WAIT_SECONDS", "0", "TIMEOUT_SECONDS", "5", "TOKEN", TOKEN),
                    BASH.toString(),
                    "-c",
                    Scripts.read("check_modules.sh"),
                    "fleetc-check",
                    "127.0.0.1",
                    Integer.toString(server.port()),
                    "/api/v1/modules",
                    "one",
                    "two");
        }
    }

    private static Run run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private record Run(int status, String output) {}

    /** Gives its answers in turn, the last one for ever, to whoever brings the token. */
    private static final class Server implements AutoCloseable {
        private final HttpServer server;
        private final Deque<String> answers = new ArrayDeque<>();

        Server(String path, String... answers) throws IOException {
            this.answers.addAll(new ArrayList<>(List.of(answers)));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String answer = this.answers.size() > 1 ? this.answers.remove() : this.answers.element();
                boolean known = exchange.getRequestURI().getPath().equals(path)
                        && ("Bearer " + TOKEN)
                                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
                int status = !known ? 418 : answer.matches("[45]\\d\\d") ? Integer.parseInt(answer) : 200;
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
