package io.fleetc.dhall.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports through the real client from two servers on the loopback interface, which are two origins. */
class LoopbackImportsTest {
    private final Map<String, String> environment = new TreeMap<>();
    private HttpServer here;
    private HttpServer there;

    @BeforeEach
    void start() throws IOException {
        here = server();
        there = server();
    }

    @AfterEach
    void stop() {
        here.stop(0);
        there.stop(0);
    }

    @Test
    void importsWhatIsRelativeToAnUrl() {
        serve(here, "/a/x", "./y + ../z", "");
        serve(here, "/a/y", "1", "");
        serve(here, "/z", "2", "");
        assertThat(value(url(here, "/a/x"))).isEqualTo("3");
    }

    @Test
    void importsFromAnotherOriginWhatThatShares() {
        serve(here, "/x", url(there, "/y"), "");
        serve(there, "/y", "1", "*");
        assertThat(value(url(here, "/x"))).isEqualTo("1");
    }

    @Test
    void importsFromAnotherOriginWhatThatSharesWithThisOne() {
        serve(here, "/x", url(there, "/y"), "");
        serve(there, "/y", "1", url(here, ""));
        assertThat(value(url(here, "/x"))).isEqualTo("1");
    }

    @Test
    void importsFromAnotherOriginNothingElse() {
        serve(here, "/x", url(there, "/y"), "");
        serve(there, "/y", "1", "");
        assertThat(messages(url(here, "/x")))
                .containsExactly("FC7066 `" + url(there, "/y") + "` may not be imported from `" + url(here, "") + "`");
        assertThat(value(url(there, "/y"))).isEqualTo("1");
    }

    /** The origin is that of the server that answers, not of the one that sends there. */
    @Test
    void aRedirectSharesNothing() {
        serve(here, "/x", "./moved", "");
        redirect(here, "/moved", url(there, "/y"));
        serve(there, "/y", "1", "");
        assertThat(messages(url(here, "/x")))
                .containsExactly(
                        "FC7066 `" + url(here, "/moved") + "` may not be imported from `" + url(here, "") + "`");
        assertThat(value(url(here, "/moved"))).isEqualTo("1");
    }

    @Test
    void sendsHeadersToTheServerThatTheyAreMeantFor() {
        echo(here, "/x");
        echo(there, "/x");
        String written = " using (toMap { X-Token = \"written\" }) as Text";
        environment.put("DHALL_HEADERS", "toMap { `" + hostAndPort(there) + "` = toMap { x-token = \"configured\" } }");
        assertThat(value(url(here, "/x") + written)).isEqualTo("\"[written]\"");
        assertThat(value(url(there, "/x") + written)).isEqualTo("\"[configured]\"");
        assertThat(value(url(here, "/x") + " as Text")).isEqualTo("\"null\"");
    }

    @Test
    void doesWithoutWhatTheServerDoesNotHave() {
        assertThat(value(url(here, "/nothing") + " ? 1")).isEqualTo("1");
        assertThat(messages(url(here, "/nothing")))
                .containsExactly("FC7060 `" + url(here, "/nothing") + "` cannot be retrieved: the server answered 404");
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static void serve(HttpServer server, String path, String text, String sharedWith) {
        server.createContext(path, exchange -> {
            if (!sharedWith.isEmpty()) {
                exchange.getResponseHeaders().add("Access-Control-Allow-Origin", sharedWith);
            }
            answer(exchange, text);
        });
    }

    private static void echo(HttpServer server, String path) {
        server.createContext(
                path,
                exchange -> answer(
                        exchange, String.valueOf(exchange.getRequestHeaders().get("X-Token"))));
    }

    private static void redirect(HttpServer server, String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String url(HttpServer server, String path) {
        return "http://" + hostAndPort(server) + path;
    }

    private static String hostAndPort(HttpServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private Checked<Resolved> resolve(String text) {
        ImportPolicy policy = ImportPolicy.HERMETIC
                .allowingHosts(List.of(hostAndPort(here), hostAndPort(there)))
                .withoutHashes();
        ImportResolver resolver = new ImportResolver(
                Sources.of(Map.of()),
                policy,
                new HttpTransport(HttpTransport.TIME),
                SemanticCache.NONE,
                environment,
                null,
                Limits.STANDARD);
        return DhallParser.parse(new Source("input.dhall", text)).then(resolver::resolve);
    }

    private String value(String text) {
        Checked<Resolved> resolved = resolve(text);
        assertThat(resolved.diagnostics()).isEmpty();
        return ExpressionText.of(new ReadBack(resolved.value().evaluator())
                .expression(resolved.value().value()));
    }

    private List<String> messages(String text) {
        return resolve(text).diagnostics().stream()
                .map(said -> said.code() + " " + said.message())
                .toList();
    }
}
