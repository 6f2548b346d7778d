package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Route;
import io.fleetc.catalogue.RouteProbe;
import io.fleetc.catalogue.RouteProtocol;
import io.fleetc.catalogue.RouteTable;
import io.fleetc.manifest.GatewayFixture.Answering;
import io.fleetc.manifest.GatewayFixture.RunningGateway;
import io.fleetc.value.Values;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Sends the probes of every route through a real nginx with the generated configuration, and looks who answers. */
class GatewayRoutingTest {
    private static final RouteTable TABLE = RouteTable.shipped();
    private static final String DEFAULT_ROUTE = "iom-app.iomete-system:80";

    @TempDir
    static Path folder;

    private static GatewayFixture fixture;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void startServices() throws IOException {
        NginxProcess.required();
        fixture = GatewayFixture.start(folder);
    }

    @AfterAll
    static void stopServices() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> routesWithEveryFlagOn() throws IOException {
        return probes(GatewaySample.of("3.18.0", true));
    }

    @TestFactory
    Stream<DynamicTest> routesWithEveryFlagOff() throws IOException {
        return probes(GatewaySample.of("3.18.0", false));
    }

    @TestFactory
    Stream<DynamicTest> routesBeforeTheClusterServiceExisted() throws IOException {
        return probes(GatewaySample.of("3.15.3", true));
    }

    @TestFactory
    Stream<DynamicTest> routesOfTheLatestRelease() throws IOException {
        return probes(GatewaySample.of("4.0.1", true));
    }

    @TestFactory
    Stream<DynamicTest> straysTakeTheDefaultRoute() throws IOException {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true));
        return TABLE.strays().stream()
                .map(stray -> DynamicTest.dynamicTest(
                        stray.uri(),
                        () -> assertThat(get(gateway, stray.uri()).body()).startsWith(DEFAULT_ROUTE + " ")));
    }

    /** Each probe is answered by the Service of its route; where a cluster has no such route, by the default one. */
    private Stream<DynamicTest> probes(GatewaySample sample) throws IOException {
        RunningGateway gateway = fixture.gateway(sample);
        ClusterInput input = sample.input();
        Map<String, Route> active = new TreeMap<>();
        TABLE.routes(input.cluster().platformVersion(), input.flags())
                .forEach(route -> active.put(route.pattern().toString(), route));
        return TABLE.routes().stream()
                .flatMap(row -> row.probes().stream().flatMap(probe -> {
                    Optional<Route> route =
                            Optional.ofNullable(active.get(row.pattern().toString()));
                    boolean taken = route.isPresent() && !route.get().probes().equals(row.probes());
                    String expected = route.map(
                                    found -> Answering.of(found, probe).toString())
                            .orElse(DEFAULT_ROUTE);
                    return taken
                            ? Stream.empty()
                            : Stream.of(DynamicTest.dynamicTest(
                                    probe.uri() + " -> " + expected,
                                    () -> assertThat(answer(gateway, row, probe))
                                            .startsWith(expected + " ")));
                }));
    }

    private String answer(RunningGateway gateway, Route route, RouteProbe probe) throws Exception {
        return route.protocol() == RouteProtocol.GRPC
                ? Http2Exchange.post(gateway.http2(), probe.uri(), probe.headers())
                        .body()
                : get(gateway, probe.uri()).body();
    }

    @Test
    void passesTheRequestUnchanged() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true));

        String uri = "/catalogs/lake/v1/namespaces/a%1Fb/tables?pageToken=%2F&x=a+b";
        assertThat(get(gateway, uri).body()).contains(" uri=" + uri + " ");
    }

    @Test
    void tellsServicesHowTheUserSeesThem() throws Exception {
        RunningGateway https = fixture.gateway(GatewaySample.of("3.18.0", true));
        RunningGateway http = fixture.gateway(GatewaySample.of("3.18.0", true)
                .with(Values.map()
                        .put("ingress", Values.map().put("httpsEnabled", false).build())
                        .build()));

        assertThat(get(https, "/").body()).endsWith("host=127.0.0.1:" + https.http() + " proto=https port=443");
        assertThat(get(http, "/").body()).endsWith("proto=http port=80");
        assertThat(get(http, "/socket.io/").body()).endsWith("proto=http port=80");
    }

    @Test
    void upgradesOnlyWebSocketRoutes() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true));

        for (String uri : new String[] {"/socket.io/", "/collaboration", "/data-plane/team-a/jupyter/notes/api"}) {
            assertThat(upgrade(gateway, uri)).contains("upgrade=websocket connection=upgrade ");
            assertThat(get(gateway, uri).body()).contains("upgrade= connection= ");
        }
        assertThat(upgrade(gateway, "/api/v1/users")).contains("upgrade= connection= ");
    }

    @Test
    void refusesABodyOverTheLimit() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true)
                .withValues(Values.map()
                        .put("settings", Values.map().put("maxBodySize", "1k").build())
                        .build()));

        assertThat(post(gateway, "/api/v1/users", "x".repeat(1025)).statusCode())
                .isEqualTo(413);
        assertThat(post(gateway, "/api/v1/users", "x".repeat(1024)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesACookieOverTheLimit() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true)
                .withValues(Values.map()
                        .put(
                                "settings",
                                Values.map().put("maxCookieSize", "16k").build())
                        .build()));

        assertThat(withCookie(gateway, 15_000)).isEqualTo(200);
        assertThat(withCookie(gateway, 17_000)).isEqualTo(400);
    }

    @Test
    void limitsTheRateOfEachClient() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true)
                .withValues(Values.map()
                        .put(
                                "rateLimit",
                                Values.map()
                                        .put("enabled", true)
                                        .put("requestsPerSecond", 1)
                                        .build())
                        .build()));

        assertThat(get(gateway, "/").statusCode()).isEqualTo(200);
        assertThat(get(gateway, "/").statusCode()).isEqualTo(429);
        HttpRequest other =
                request(gateway, "/").header("Authorization", "Bearer b").build();
        assertThat(client.send(other, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersForItsOwnHealth() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true));

        assertThat(get(gateway, TABLE.gateway().healthPath()).body()).isEqualTo("ok");
    }

    @Test
    void aMissingServiceCostsOnlyItsOwnRoutes() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", true));

        assertThat(get(gateway, "/data-plane/team-a/lakehouse/no-such/").statusCode())
                .isEqualTo(502);
        assertThat(get(gateway, "/").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAGrpcCallThatNamesNoWorkload() throws Exception {
        RunningGateway gateway = fixture.gateway(GatewaySample.of("3.18.0", false));

        for (String path : new String[] {
            "/spark.connect.SparkConnectService/ExecutePlan", "/arrow.flight.protocol.FlightService/DoGet"
        }) {
            assertThat(grpc(gateway, path, Map.of())).isEqualTo(400);
            assertThat(grpc(gateway, path, Map.of("data-plane", "team-a"))).isEqualTo(400);
            assertThat(grpc(gateway, path, Map.of("data-plane", "kube-system.svc", "cluster", "etl")))
                    .isEqualTo(400);
            assertThat(grpc(gateway, path, Map.of("data-plane", "team-a", "cluster", "etl.evil.example:80/")))
                    .isEqualTo(400);
        }
    }

    @Test
    void nginxAcceptsTheTextThatIsEmitted() throws Exception {
        // An address, since nginx itself looks up the name of the resolver when it starts.
        GatewaySample sample = GatewaySample.of("3.18.0", true)
                .with(Values.map().put("dnsResolver", "10.96.0.10").build());

        assertThat(NginxProcess.check(folder, GatewayConfiguration.of(sample.input(), TABLE)))
                .contains("test is successful")
                .doesNotContain("[warn]");
    }

    private static int grpc(RunningGateway gateway, String path, Map<String, String> headers) throws IOException {
        return Http2Exchange.post(gateway.http2(), path, headers).status();
    }

    private int withCookie(RunningGateway gateway, int length) throws Exception {
        HttpRequest request = request(gateway, "/")
                .header("Cookie", "a=" + "x".repeat(length))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(RunningGateway gateway, String uri) throws Exception {
        return client.send(request(gateway, uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(RunningGateway gateway, String uri, String body) throws Exception {
        HttpRequest request = request(gateway, uri)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(RunningGateway gateway, String uri) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.http() + uri));
    }

    /** Asks for a WebSocket and returns the body of the refusal; the JDK's client sends no Upgrade header of ours. */
    private static String upgrade(RunningGateway gateway, String uri) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.http())) {
            String request = "GET " + uri + " HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(5_000);
            byte[] answer = new byte[4096];
            int length = 0;
            String text = "";
            while (!text.contains("proto=")) {
                int read = socket.getInputStream().read(answer, length, answer.length - length);
                if (read < 0) {
                    break;
                }
                length += read;
                text = new String(answer, 0, length, StandardCharsets.US_ASCII);
            }
            return text;
        }
    }
}
