package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The routes of the gateway over all releases, and what else is known of how it answers. */
public final class RouteTable {
    private final List<Route> routes;
    private final SortedMap<String, RouteUpstream> upstreams;
    private final Gateway gateway;
    private final List<RouteProbe> strays;

    RouteTable(
            List<Route> routes, SortedMap<String, RouteUpstream> upstreams, Gateway gateway, List<RouteProbe> strays) {
        this.routes = List.copyOf(routes);
        this.upstreams = Collections.unmodifiableSortedMap(new TreeMap<>(upstreams));
        this.gateway = gateway;
        this.strays = List.copyOf(strays);
    }

    /** The table that fleetc ships. It is read once, when it is first asked for. */
    public static RouteTable shipped() {
        return Shipped.TABLE;
    }

    /** Every row, in the order of the vendor's tables. */
    public List<Route> routes() {
        return routes;
    }

    /** What the gateway answers itself and how long it waits. */
    public Gateway gateway() {
        return gateway;
    }

    /** Requests that no route but the default one may take. */
    public List<RouteProbe> strays() {
        return strays;
    }

    /**
     * The routes of one cluster, in the order in which the gateway must try them: the most specific first, the default
     * route last. Each goes to the Service that the release has.
     */
    public List<Route> routes(SemanticVersion version, FlagSettings flags) {
        return routes.stream()
                .filter(route -> route.holds(version, flags))
                .map(route -> route.to(upstream(route.upstream(), version)))
                .sorted((left, right) -> left.pattern().compareTo(right.pattern()))
                .toList();
    }

    private RouteUpstream upstream(RouteUpstream wanted, SemanticVersion version) {
        if (wanted.since() == null || wanted.earlier() == null || version.atLeast(wanted.since())) {
            return wanted;
        }
        RouteUpstream earlier = upstreams.get(wanted.earlier());
        if (earlier == null) {
            throw new IllegalStateException("upstream " + wanted.id() + " names no upstream before " + wanted.since());
        }
        return earlier;
    }

    /**
     * The gateway itself.
     *
     * @param service its Service
     * @param port the port of the Service
     * @param configMap the ConfigMap with its configuration
     * @param configKey the key in it
     * @param configPath where the image reads the configuration
     * @param virtualService the name of the Istio VirtualService that leads to it
     * @param istioSelector the pods of an Istio ingress gateway when the fleet does not say
     * @param healthPath the path at which it answers for its own health
     * @param readTimeoutSeconds how long it waits for the next byte of an answer
     * @param namespaceHeader the gRPC metadata key in which a client names the namespace of a workload
     * @param workloadHeader the gRPC metadata key in which it names the workload
     */
    public record Gateway(
            String service,
            int port,
            String configMap,
            String configKey,
            String configPath,
            String virtualService,
            Value.Mapping istioSelector,
            String healthPath,
            int readTimeoutSeconds,
            String namespaceHeader,
            String workloadHeader) {}

    /** Holds the shipped table, so that it is read when it is first needed and by one thread. */
    private static final class Shipped {
        private static final RouteTable TABLE = RouteReader.shipped();

        private Shipped() {}
    }
}
