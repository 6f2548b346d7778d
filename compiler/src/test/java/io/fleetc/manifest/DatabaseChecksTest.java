package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The Job that asks whether the databases can be reached, its script run by a real shell. */
class DatabaseChecksTest {
    private static final Path BASH = Path.of("/bin/bash");

    @Test
    void asksEveryServerOnce() {
        ClusterInput input = ServiceFixture.cluster(
                "3.18.0",
                "clusterDatabase: {host: local.db.internal, port: 5433, user: u, prefix: c_, passwordSecret: {name: local-db, key: password}}",
                "");
        assertThat(arguments(input))
                .containsExactly("iomete-database-check", "global.db.internal", "5432", "local.db.internal", "5433");
        ClusterInput one = ServiceFixture.cluster(
                "3.18.0",
                "clusterDatabase: {host: global.db.internal, user: u, prefix: c_, passwordSecret: {name: local-db, key: password}}",
                "");
        assertThat(arguments(one)).containsExactly("iomete-database-check", "global.db.internal", "5432");
    }

    @Test
    void isThereUnlessSwitchedOff() {
        assertThat(jobs(ServiceFixture.cluster("3.18.0", "preflight: \"off\"", "")))
                .isEmpty();
        assertThat(jobs(ServiceFixture.cluster("3.18.0", "role: passive", ""))).isEmpty();
        assertThat(jobs(ServiceFixture.cluster("3.18.0", "preflight: warn", "")))
                .hasSize(1);
    }

    @Test
    void succeedsWhenEveryServerAnswers() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = run("block", server.getLocalPort());
            assertThat(run.status).isZero();
            assertThat(run.output).isEqualTo("connected to 127.0.0.1 port " + server.getLocalPort() + "\n");
        }
    }

    @Test
    void failsWhenAServerDoesNotAnswer() throws Exception {
        int closed = closedPort();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = run("block", closed, server.getLocalPort());
            assertThat(run.status).isEqualTo(1);
            assertThat(run.output)
                    .isEqualTo("no connection to 127.0.0.1 port " + closed + "\nconnected to 127.0.0.1 port "
                            + server.getLocalPort() + "\n");
        }
    }

    @Test
    void onlyWarnsWhenTheFleetSaysSo() throws Exception {
        int closed = closedPort();
        Run run = run("warn", closed);
        assertThat(run.status).isZero();
        assertThat(run.output).isEqualTo("no connection to 127.0.0.1 port " + closed + "\n");
    }

    private static Run run(String preflight, int... ports) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH), "needs " + BASH);
        Value.Mapping job = jobs(ServiceFixture.cluster("3.18.0", "preflight: " + preflight, ""))
                .get(0);
        List<String> command = new ArrayList<>(texts(job, "spec.template.spec.containers[0].command"));
        command.addAll(texts(job, "spec.template.spec.containers[0].args").subList(0, 2));
        for (int port : ports) {
            command.add("127.0.0.1");
            command.add(Integer.toString(port));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("FAILURE", preflight, "ATTEMPTS", "2", "WAIT_SECONDS", "0", "TIMEOUT_SECONDS", "5"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private record Run(int status, String output) {}

    private static int closedPort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    private static List<String> arguments(ClusterInput input) {
        List<String> arguments = texts(jobs(input).get(0), "spec.template.spec.containers[0].args");
        return arguments.subList(1, arguments.size());
    }

    private static List<Value.Mapping> jobs(ClusterInput input) {
        return ServiceFixture.objects(input).stream()
                .filter(object -> ServiceFixture.text(object, "metadata.name").startsWith("iomete-database-check"))
                .toList();
    }

    private static List<String> texts(Value.Mapping object, String path) {
        return object.at(ValuePath.parse(path)) instanceof Value.Sequence list
                ? list.items().stream().map(Scalars::text).toList()
                : List.of();
    }
}
