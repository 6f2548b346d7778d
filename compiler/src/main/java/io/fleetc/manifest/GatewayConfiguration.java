package io.fleetc.manifest;

import io.fleetc.catalogue.Route;
import io.fleetc.catalogue.RoutePattern;
import io.fleetc.catalogue.RouteProtocol;
import io.fleetc.catalogue.RouteTable;
import io.fleetc.model.Cluster;
import java.util.List;

/**
 * The nginx configuration of the gateway, through which every request into the platform passes.
 *
 * <p>It is complete: nothing of the configuration in the image is used. It needs nginx 1.25.1 or newer, which serves
 * HTTP/1.1 and HTTP/2 on one port without TLS; browsers and the clients of Spark Connect and Arrow Flight share this one. An
 * older nginx since 1.19.10 reads it and then understands HTTP/2 only, so that its pods never become ready.
 *
 * <p>Services are found by DNS when a request comes. One that is missing, because its flag was just turned off or because
 * it is not up yet, is then a 502 of its own routes; a name that nginx looks up at its start would stop the gateway.
 */
public final class GatewayConfiguration {
    /** Connections per worker: each request takes two, and WebSockets and gRPC streams stay open for a day. */
    private static final String CONNECTIONS = "8192";

    /** The variable with the Connection header of a request that may become a WebSocket. */
    static final String CONNECTION = "$connection_header";

    /** The one folder that a process without rights may write to. */
    private static final String WRITABLE = "/tmp/";

    private final Cluster cluster;
    private final String timeout;
    private final RouteTable table;
    private final List<Route> routes;
    private final GatewaySettings settings;
    private final NginxText text = new NginxText();

    private GatewayConfiguration(ClusterInput input, RouteTable table) {
        this.cluster = input.cluster();
        this.table = table;
        this.timeout = table.gateway().readTimeoutSeconds() + "s";
        this.routes = table.routes(cluster.platformVersion(), input.flags());
        this.settings = new GatewaySettings(input.values());
    }

    /** The configuration of a cluster's gateway. */
    public static String of(ClusterInput input, RouteTable table) {
        return new GatewayConfiguration(input, table).write();
    }

    private String write() {
        text.directive("worker_processes", settings.workers());
        text.directive("error_log", "/dev/stderr", settings.errorLogLevel());
        text.directive("pid", WRITABLE + "nginx.pid").gap();
        text.open("events").directive("worker_connections", CONNECTIONS).close().gap();
        text.open("http");
        resolver();
        logging();
        limits();
        maps();
        server();
        return text.close().toString();
    }

    private void resolver() {
        text.comment("Services are looked up when a request comes: one that is missing does not stop the gateway.");
        text.directive("resolver", cluster.dnsResolver(), "valid=10s");
        text.directive("resolver_timeout", "5s").gap();
    }

    private void logging() {
        if (settings.accessLog()) {
            text.directive(
                    "log_format",
                    "gateway",
                    "$remote_addr [$time_iso8601] \"$request\" $status $body_bytes_sent"
                            + " $request_time $upstream_addr $upstream_response_time");
            text.directive("access_log", "/dev/stdout", "gateway");
        } else {
            text.directive("access_log", "off");
        }
        text.directive("server_tokens", "off").gap();
    }

    private void limits() {
        text.directive("client_max_body_size", settings.maxBodySize());
        text.directive("large_client_header_buffers", "4", settings.maxCookieSize());
        text.comment("What a client may send as a cookie, a service must be able to set.");
        text.directive("proxy_buffer_size", settings.maxCookieSize());
        text.directive("proxy_buffers", "4", settings.maxCookieSize());
        text.comment("Bodies are passed on as they come; the pod has no disk for them.");
        text.directive("proxy_request_buffering", "off");
        text.directive("proxy_max_temp_file_size", "0");
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            text.directive(kind + "_temp_path", WRITABLE + kind);
        }
        text.gap();
        settings.requestsPerSecond().ifPresent(this::rateLimit);
    }

    /** A client is known by its token; without one, by its address (release notes of 3.18.0). */
    private void rateLimit(int requestsPerSecond) {
        text.comment("Counted by each pod for itself.");
        text.open("map", "$http_authorization", "$client");
        text.directive("default", "$http_authorization");
        text.directive("", "$binary_remote_addr").close();
        text.directive("limit_req_zone", "$client", "zone=clients:10m", "rate=" + requestsPerSecond + "r/s");
        if (settings.burst().isPresent()) {
            text.directive(
                    "limit_req", "zone=clients", "burst=" + settings.burst().getAsInt(), "nodelay");
        } else {
            text.directive("limit_req", "zone=clients");
        }
        text.directive("limit_req_status", "429").gap();
    }

    private void maps() {
        text.comment("A connection that is not upgraded is kept.");
        text.open("map", "$http_upgrade", CONNECTION);
        text.directive("default", "upgrade");
        text.directive("", "").close().gap();
        if (routes.stream().anyMatch(route -> route.protocol() == RouteProtocol.GRPC)) {
            text.comment("A gRPC call names its workload in its metadata; only what can be a Kubernetes name counts.");
            text.directive("underscores_in_headers", "on");
            name(table.gateway().namespaceHeader(), GatewayLocation.METADATA_NAMESPACE);
            name(table.gateway().workloadHeader(), GatewayLocation.METADATA_WORKLOAD);
            text.gap();
        }
    }

    private void name(String header, String variable) {
        String value = "$http_" + header.replace('-', '_');
        text.open("map", value, variable);
        text.directive("default", "");
        text.directive("~^" + RoutePattern.NAME + "$", value).close();
    }

    private void server() {
        text.open("server");
        text.comment(
                "HTTP/1.1 and HTTP/2 on one port, which needs nginx 1.25.1; an older one would take HTTP/2 alone.");
        text.directive("listen", "80", "http2", "so_keepalive=on").gap();
        forwarding();
        text.comment("The gateway's own health.");
        text.open("location", "=", table.gateway().healthPath());
        text.directive("access_log", "off");
        text.directive("default_type", "text/plain");
        text.directive("return", "200", "ok").close().gap();
        GatewayLocation location = new GatewayLocation(cluster, timeout, text);
        routes.forEach(location::write);
        text.close();
    }

    private void forwarding() {
        text.directive("proxy_http_version", "1.1");
        text.directive("proxy_read_timeout", timeout).directive("proxy_send_timeout", timeout);
        text.directive("proxy_socket_keepalive", "on");
        GatewayLocation.headers(cluster, "proxy_set_header", text);
        text.directive("proxy_set_header", "Host", "$http_host");
        text.directive("proxy_set_header", "Connection", "").gap();
        text.directive("grpc_read_timeout", timeout).directive("grpc_send_timeout", timeout);
        text.directive("grpc_socket_keepalive", "on");
        GatewayLocation.headers(cluster, "grpc_set_header", text);
        text.gap();
    }
}
