package io.fleetc.manifest;

import io.fleetc.catalogue.Route;
import io.fleetc.catalogue.RouteProtocol;
import io.fleetc.catalogue.RouteUpstream;
import io.fleetc.model.Cluster;

/** Writes routes as locations of an nginx server. */
final class GatewayLocation {
    /** The variable with the namespace that a gRPC call names; empty if it names none. */
    static final String METADATA_NAMESPACE = "$metadata_namespace";

    /** The variable with the workload that a gRPC call names; empty if it names none. */
    static final String METADATA_WORKLOAD = "$metadata_name";

    /** The public ports: the chart knows no others (iomete-facts.md section 6.5). */
    private static final String HTTPS_PORT = "443";

    private static final String HTTP_PORT = "80";

    private final Cluster cluster;
    private final String timeout;
    private final NginxText text;

    GatewayLocation(Cluster cluster, String timeout, NginxText text) {
        this.cluster = cluster;
        this.timeout = timeout;
        this.text = text;
    }

    /** Headers that tell a service how the user sees it. */
    static void headers(Cluster cluster, String directive, NginxText text) {
        boolean https = cluster.ingress().https();
        text.directive(directive, "X-Real-IP", "$remote_addr");
        text.directive(directive, "X-Forwarded-For", "$proxy_add_x_forwarded_for");
        text.directive(directive, "X-Forwarded-Host", "$http_host");
        text.directive(directive, "X-Forwarded-Port", https ? HTTPS_PORT : HTTP_PORT);
        text.directive(directive, "X-Forwarded-Proto", https ? "https" : "http");
    }

    /** Writes the location of a route; nginx tries those of regular expressions in the order in which they are written. */
    void write(Route route) {
        if (route.pattern().isDefault()) {
            text.open("location", "/");
        } else {
            text.open("location", "~", route.pattern().regex());
        }
        if (route.protocol() == RouteProtocol.GRPC) {
            grpc(route.upstream());
        } else {
            http(route);
        }
        text.close();
    }

    private void http(Route route) {
        // The address stands in a variable, so that nginx looks it up for each request.
        text.directive("set", "$upstream", address(route.upstream(), "${namespace}", "${name}"));
        if (route.protocol() == RouteProtocol.WEBSOCKET) {
            headers(cluster, "proxy_set_header", text);
            text.directive("proxy_set_header", "Host", "$http_host");
            text.directive("proxy_set_header", "Upgrade", "$http_upgrade");
            text.directive("proxy_set_header", "Connection", GatewayConfiguration.CONNECTION);
        }
        text.directive("proxy_pass", "http://$upstream");
    }

    /** A stream may be silent for as long in the direction of the service as in that of the client. */
    private void grpc(RouteUpstream upstream) {
        require(upstream, RouteUpstream.NAMESPACE, METADATA_NAMESPACE);
        require(upstream, RouteUpstream.WORKLOAD, METADATA_WORKLOAD);
        text.directive("set", "$upstream", address(upstream, METADATA_NAMESPACE, METADATA_WORKLOAD));
        text.directive("client_body_timeout", timeout);
        text.directive("grpc_pass", "grpc://$upstream");
    }

    private void require(RouteUpstream upstream, String placeholder, String variable) {
        if (upstream.uses(placeholder)) {
            text.openIfEmpty(variable).directive("return", "400").close();
        }
    }

    private String address(RouteUpstream upstream, String namespace, String workload) {
        String service = filled(upstream.service(), namespace, workload);
        String home = upstream.namespace();
        return service + "." + (home == null ? cluster.namespace() : filled(home, namespace, workload)) + ".svc."
                + cluster.clusterDomain() + ":" + upstream.port();
    }

    private static String filled(String template, String namespace, String workload) {
        return template.replace("{" + RouteUpstream.NAMESPACE + "}", namespace)
                .replace("{" + RouteUpstream.WORKLOAD + "}", workload);
    }
}
