package io.fleetc.manifest;

import io.fleetc.catalogue.Route;
import io.fleetc.catalogue.RouteProbe;
import io.fleetc.catalogue.RouteProtocol;
import io.fleetc.catalogue.RouteTable;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything behind a gateway, on the loopback interface: a name server, and for each Service that any route leads to an
 * address of its own where an nginx answers with the name of the Service and what it was sent.
 */
final class GatewayFixture implements AutoCloseable {
    /** Services listen here instead of at port 80, which only root may use. */
    static final int UNPRIVILEGED = 18080;

    private static final RouteTable TABLE = RouteTable.shipped();
    private static final String RELEASE = "iomete-system";

    private final Path folder;
    private final LoopbackDns dns;
    private final NginxProcess services;
    private final List<NginxProcess> open = new ArrayList<>();

    private GatewayFixture(Path folder, LoopbackDns dns, NginxProcess services) {
        this.folder = folder;
        this.dns = dns;
        this.services = services;
    }

    static GatewayFixture start(Path folder) throws IOException {
        SortedMap<String, InetAddress> names = new TreeMap<>();
        StringBuilder servers = new StringBuilder();
        int readiness = NginxProcess.freePort();
        byte next = 1;
        for (Answering service : answering()) {
            String name = service.host() + ".svc.cluster.local";
            if (!names.containsKey(name)) {
                names.put(name, InetAddress.getByAddress(new byte[] {127, 1, 0, next++}));
            }
            InetAddress address = names.get(name);
            servers.append(server(service, address));
        }
        String configuration = "pid " + folder.resolve("services.pid")
                + ";\nevents {}\nhttp {\naccess_log off;\nclient_max_body_size 0;\n"
                + "large_client_header_buffers 4 256k;\n"
                + temporaryFolders(folder)
                + "server { listen 127.0.0.1:" + readiness + "; }\n" + servers + "}\n";
        Path home = Files.createDirectories(folder.resolve("services"));
        return new GatewayFixture(folder, new LoopbackDns(names), NginxProcess.start(home, configuration, readiness));
    }

    private static String server(Answering service, InetAddress address) {
        String listen = address.getHostAddress() + ":" + (service.port() == 80 ? UNPRIVILEGED : service.port());
        return "server { listen " + listen + (service.grpc() ? " http2" : "") + "; location / { return 200 \""
                + service.host() + ":" + service.port()
                + " uri=$request_uri upgrade=$http_upgrade connection=$http_connection"
                + " host=$http_host proto=$http_x_forwarded_proto port=$http_x_forwarded_port\"; } }\n";
    }

    /** Starts a gateway; only where it listens and writes, and port 80 of the services, differ from production. */
    RunningGateway gateway(GatewaySample sample) throws IOException {
        Path home = Files.createTempDirectory(folder, "gateway");
        int http = NginxProcess.freePort();
        int http2 = NginxProcess.freePort();
        Value.Mapping resolver = Values.map().put("dnsResolver", dns.address()).build();
        Value.Mapping settings =
                Values.map().putAll(sample.more()).putAll(resolver).build();
        String adapted = GatewayConfiguration.of(sample.with(settings).input(), TABLE)
                .replace(
                        "listen 80 http2 so_keepalive=on;",
                        "listen 127.0.0.1:" + http + "; listen 127.0.0.1:" + http2 + " http2 so_keepalive=on;")
                .replace(":80;", ":" + UNPRIVILEGED + ";")
                .replace(" /tmp/", " " + home + "/");
        NginxProcess process = NginxProcess.start(home, adapted, http);
        open.add(process);
        return new RunningGateway(http, http2);
    }

    private static String temporaryFolders(Path folder) {
        StringBuilder directives = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            directives
                    .append(kind)
                    .append("_temp_path ")
                    .append(folder.resolve(kind))
                    .append(";\n");
        }
        return directives.toString();
    }

    private static SortedSet<Answering> answering() {
        SortedSet<Answering> services = new TreeSet<>(Comparator.comparing(Answering::host)
                .thenComparing(Answering::port)
                .thenComparing(Answering::grpc));
        for (Route route : TABLE.routes()) {
            for (RouteProbe probe : route.probes()) {
                services.add(Answering.of(route, probe));
            }
        }
        return services;
    }

    @Override
    public void close() {
        open.forEach(NginxProcess::close);
        services.close();
        dns.close();
    }

    /** The ports of a gateway: nginx before 1.25.1 cannot speak both versions of HTTP on one. */
    record RunningGateway(int http, int http2) {}

    /** A Service that answers: its name, its port and its protocol. */
    record Answering(String host, int port, boolean grpc) {
        static Answering of(Route route, RouteProbe probe) {
            String service =
                    Objects.requireNonNullElse(probe.service(), route.upstream().service());
            String namespace = Objects.requireNonNullElse(probe.namespace(), RELEASE);
            return new Answering(
                    service + "." + namespace, route.upstream().port(), route.protocol() == RouteProtocol.GRPC);
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
