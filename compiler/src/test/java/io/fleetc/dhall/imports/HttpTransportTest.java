package io.fleetc.dhall.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fleetc.dhall.imports.Transport.Header;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server on the loopback interface; no other network. */
class HttpTransportTest {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void getsTheBodyTheStatusAndTheHeaders() {
        serve("/x", exchange -> {
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "https://example.com");
            answer(exchange, 201, "π".getBytes(UTF_8));
        });
        Transport.Response response = (Transport.Response) get("/x");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.body()).isEqualTo("π".getBytes(UTF_8));
        assertThat(response.values("access-control-allow-origin")).containsExactly("*", "https://example.com");
    }

    @Test
    void sendsTheHeadersAndNothingThatNamesTheUser() {
        serve(
                "/x",
                exchange -> answer(exchange, 200, seen(exchange, "User-Agent", "X-Token", "Cookie", "Authorization")));
        assertThat(body(get("/x", new Header("X-Token", "a"), new Header("X-Token", "b"))))
                .isEqualTo("User-Agent=[fleetc] X-Token=[a, b] Cookie=null Authorization=null ");
        assertThat(body(get("/x", new Header("user-agent", "Dhall")))).startsWith("User-Agent=[Dhall] ");
    }

    @Test
    void leavesARedirectToWhoeverAsked() {
        serve("/x", exchange -> {
            exchange.getResponseHeaders().add("Location", "/y");
            answer(exchange, 302, new byte[0]);
        });
        Transport.Response response = (Transport.Response) get("/x");
        assertThat(response.status()).isEqualTo(302);
        assertThat(response.values("Location")).containsExactly("/y");
    }

    @Test
    void takesNoMoreThanTheLimit() {
        serve("/x", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = new byte[1024 * 1024];
            try (OutputStream out = exchange.getResponseBody()) {
                while (ended.getCount() > 0) {
                    out.write(piece);
                }
            }
        });
        assertThat(((Transport.Response) get("/x")).body()).hasSize(Sources.MAX_BYTES + 1);
    }

    @Test
    void waitsNoLongerThanItsTimeForTheWholeBody() {
        serve("/x", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });
        assertThat(new HttpTransport(Duration.ofMillis(200)).get(url("/x"), List.of()))
                .isEqualTo(new Transport.Unreachable("the server took too long"));
    }

    @Test
    void waitsNoLongerThanItsTimeForAnAnswer() {
        serve("/x", exchange -> await());
        assertThat(new HttpTransport(Duration.ofMillis(200)).get(url("/x"), List.of()))
                .isEqualTo(new Transport.Unreachable("the server took too long"));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(transport().get("http://127.0.0.1:" + port + "/", List.of()))
                .isEqualTo(new Transport.Unreachable("the server cannot be reached"));
    }

    @Test
    void makesNoRequestOfWhatIsNone() {
        assertThat(transport().get("https://[v1.x]/", List.of())).isInstanceOf(Transport.Unreachable.class);
        assertThat(transport().get(url("/x"), List.of(new Header("X", "a\r\nY: b"))))
                .isEqualTo(new Transport.Improper("X"));
        assertThat(transport().get(url("/x"), List.of(new Header("Host", "example.com"))))
                .isEqualTo(new Transport.Improper("Host"));
    }

    /** Answers a request, and may fail to as servers do. */
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] seen(HttpExchange exchange, String... names) {
        StringBuilder seen = new StringBuilder();
        for (String name : names) {
            seen.append(name)
                    .append('=')
                    .append(exchange.getRequestHeaders().get(name))
                    .append(' ');
        }
        return seen.toString().getBytes(UTF_8);
    }

    private static HttpTransport transport() {
        return new HttpTransport(HttpTransport.TIME);
    }

    private Transport.Answer get(String path, Header... headers) {
        return transport().get(url(path), List.of(headers));
    }

    private static String body(Transport.Answer answer) {
        return new String(((Transport.Response) answer).body(), UTF_8);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
