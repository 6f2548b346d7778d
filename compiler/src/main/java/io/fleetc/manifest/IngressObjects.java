package io.fleetc.manifest;

import io.fleetc.catalogue.RouteTable;
import io.fleetc.model.Ingress;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What leads requests from outside the cluster to the gateway's Service: objects of Istio or of the Gateway API.
 *
 * <p>TLS ends here when the fleet names its Secret, which lies in the namespace of the Gateway, so that no ReferenceGrant
 * is needed. Without one, what stands in front of the cluster ends TLS and sends plain HTTP.
 */
final class IngressObjects {
    private static final String ISTIO = "networking.istio.io/v1";
    private static final String GATEWAY_API = "gateway.networking.k8s.io/v1";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /** Names of the listeners of a Gateway that fleetc emits. */
    private static final String HTTP_LISTENER = "http";

    private static final String HTTPS_LISTENER = "https";

    private final ClusterInput input;
    private final Ingress ingress;
    private final RouteTable.Gateway gateway;
    private final String host;
    private final boolean endsTls;

    private IngressObjects(ClusterInput input, RouteTable.Gateway gateway, String host) {
        this.input = input;
        this.ingress = input.cluster().ingress();
        this.gateway = gateway;
        this.host = host;
        this.endsTls = ingress.https() && ingress.tlsSecretName() != null;
    }

    static @Nullable Component component(ClusterInput input, RouteTable table) {
        Ingress ingress = input.cluster().ingress();
        String host = ingress.host();
        if (ingress.kind() == Ingress.Kind.NONE || host == null) {
            return null;
        }
        IngressObjects objects = new IngressObjects(input, table.gateway(), host);
        return new Component(
                "90-ingress", ingress.kind() == Ingress.Kind.ISTIO ? objects.istio() : objects.gatewayApi());
    }

    /** The namespace of the Gateway that is emitted, which may be that of an ingress controller; null if none is. */
    static @Nullable String gatewayNamespace(ClusterInput input) {
        Ingress ingress = input.cluster().ingress();
        boolean emitted = ingress.kind() == Ingress.Kind.ISTIO
                || (ingress.kind() == Ingress.Kind.GATEWAY_API && ingress.gatewayClassName() != null);
        return emitted ? ingress.gatewayNamespace() : null;
    }

    private List<Value.Mapping> istio() {
        return List.of(istioGateway(), virtualService());
    }

    /**
     * Istio forwards bytes, not requests, as in the vendor's example: HTTP/1.1, HTTP/2, gRPC and WebSockets reach the
     * gateway as the client sent them, and no timeout of Istio's cuts a long answer.
     */
    private Value.Mapping istioGateway() {
        List<Value> servers = new ArrayList<>();
        if (endsTls) {
            servers.add(server(
                    HTTP_PORT, "HTTP", Values.map().put("httpsRedirect", true).build()));
            servers.add(server(
                    HTTPS_PORT,
                    "TLS",
                    Values.map()
                            .put("mode", "SIMPLE")
                            .put("credentialName", ingress.tlsSecretName())
                            .build()));
        } else {
            servers.add(server(HTTP_PORT, "TCP", null));
        }
        boolean selected = !ingress.gatewaySelector().members().isEmpty();
        return input.objectIn(ISTIO, "Gateway", ingress.gatewayName(), ingress.gatewayNamespace())
                .with(
                        "spec",
                        Values.map()
                                .put("selector", selected ? ingress.gatewaySelector() : gateway.istioSelector())
                                .put("servers", Values.list(servers))
                                .build())
                .build();
    }

    private Value server(int port, String protocol, @Nullable Value tls) {
        Value.Mapping named = Values.map()
                .put("name", protocol.toLowerCase(Locale.ROOT) + "-" + port)
                .put("number", port)
                .put("protocol", protocol)
                .build();
        return Values.map()
                .put("hosts", Values.texts(List.of(host)))
                .put("port", named)
                .put("tls", tls)
                .build();
    }

    private Value.Mapping virtualService() {
        String service = gateway.service() + "." + input.cluster().namespace() + ".svc."
                + input.cluster().clusterDomain();
        Value.Mapping destination = Values.map()
                .put("host", service)
                .put("port", Values.map().put("number", gateway.port()).build())
                .build();
        Value.Mapping match =
                Values.map().put("port", endsTls ? HTTPS_PORT : HTTP_PORT).build();
        Value.Mapping route = Values.map()
                .put("match", Values.list(match))
                .put(
                        "route",
                        Values.list(Values.map().put("destination", destination).build()))
                .build();
        return input.object(ISTIO, "VirtualService", gateway.virtualService())
                .with(
                        "spec",
                        Values.map()
                                .put(
                                        "gateways",
                                        Values.texts(List.of(ingress.gatewayNamespace() + "/" + ingress.gatewayName())))
                                .put("hosts", Values.texts(List.of(host)))
                                .put("tcp", Values.list(route))
                                .build())
                .build();
    }

    /** A Gateway only where a class is given; else it is somebody else's, with listeners of which nothing is known. */
    private List<Value.Mapping> gatewayApi() {
        List<Value.Mapping> objects = new ArrayList<>();
        boolean ours = ingress.gatewayClassName() != null;
        if (ours) {
            objects.add(gateway());
        }
        objects.add(route(gateway.service(), ours ? (endsTls ? HTTPS_LISTENER : HTTP_LISTENER) : null, toService()));
        if (ours && endsTls) {
            objects.add(route(gateway.service() + "-redirect", HTTP_LISTENER, redirect()));
        }
        return objects;
    }

    private Value.Mapping gateway() {
        List<Value> listeners = new ArrayList<>();
        listeners.add(listener(HTTP_LISTENER, HTTP_PORT, null));
        if (endsTls) {
            Value.Mapping certificate =
                    Values.map().put("name", ingress.tlsSecretName()).build();
            listeners.add(listener(
                    HTTPS_LISTENER,
                    HTTPS_PORT,
                    Values.map()
                            .put("mode", "Terminate")
                            .put("certificateRefs", Values.list(certificate))
                            .build()));
        }
        return input.objectIn(GATEWAY_API, "Gateway", ingress.gatewayName(), ingress.gatewayNamespace())
                .with(
                        "spec",
                        Values.map()
                                .put("gatewayClassName", ingress.gatewayClassName())
                                .put("listeners", Values.list(listeners))
                                .build())
                .build();
    }

    /** Takes routes of the platform's namespace and no others. */
    private Value listener(String name, int port, @Nullable Value tls) {
        Value.Mapping platform = Values.map()
                .put("kubernetes.io/metadata.name", input.cluster().namespace())
                .build();
        Value.Mapping namespaces = Values.map()
                .put("from", "Selector")
                .put("selector", Values.map().put("matchLabels", platform).build())
                .build();
        return Values.map()
                .put("name", name)
                .put("allowedRoutes", Values.map().put("namespaces", namespaces).build())
                .put("hostname", host)
                .put("port", port)
                .put("protocol", tls == null ? "HTTP" : "HTTPS")
                .put("tls", tls)
                .build();
    }

    private Value.Mapping route(String name, @Nullable String listener, Value rule) {
        Value.Mapping parent = Values.map()
                .put("name", ingress.gatewayName())
                .put("namespace", ingress.gatewayNamespace())
                .put("sectionName", listener)
                .build();
        return input.object(GATEWAY_API, "HTTPRoute", name)
                .with(
                        "spec",
                        Values.map()
                                .put("hostnames", Values.texts(List.of(host)))
                                .put("parentRefs", Values.list(parent))
                                .put("rules", Values.list(rule))
                                .build())
                .build();
    }

    /** The gateway itself knows how long an answer may take, so nothing here limits it. */
    private Value toService() {
        Value.Mapping path =
                Values.map().put("type", "PathPrefix").put("value", "/").build();
        return Values.map()
                .put(
                        "backendRefs",
                        Values.list(Values.map()
                                .put("name", gateway.service())
                                .put("port", gateway.port())
                                .build()))
                .put("matches", Values.list(Values.map().put("path", path).build()))
                .put("timeouts", Values.map().put("request", "0s").build())
                .build();
    }

    private static Value redirect() {
        Value.Mapping target =
                Values.map().put("scheme", "https").put("statusCode", 301).build();
        Value.Mapping filter = Values.map()
                .put("type", "RequestRedirect")
                .put("requestRedirect", target)
                .build();
        return Values.map().put("filters", Values.list(filter)).build();
    }
}
