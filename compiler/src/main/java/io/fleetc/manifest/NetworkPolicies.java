package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.model.Cluster;
import io.fleetc.model.Database;
import io.fleetc.model.Ingress;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Network policies in every namespace of the platform: the vendor's two (API server to webhook; managed namespaces to
 * everything, and everything to anywhere) and one that names the way to the databases, for whoever reads policies and for
 * a namespace whose platform policy was taken away.
 *
 * <p>What fleetc itself is told to let in is let in: the gateway's requests, the scrapes of Prometheus, and the calls of
 * the API server from wherever it calls if the fleet does not say from where. The vendor's policies alone would cut them
 * off.
 */
final class NetworkPolicies {
    private static final String VERSION = "networking.k8s.io/v1";
    private static final ValuePath PROMETHEUS = ValuePath.of("monitoring", "namespace");

    private final ClusterInput input;
    private final PlatformAccess access;

    NetworkPolicies(ClusterInput input, PlatformAccess access) {
        this.input = input;
        this.access = access;
    }

    @Nullable
    Component component() {
        if (!input.cluster().networkPolicies()) {
            return null;
        }
        List<Value.Mapping> objects = new ArrayList<>();
        for (String namespace : Namespaces.all(input)) {
            objects.add(operator(namespace));
            objects.add(platform(namespace));
            objects.add(databases(namespace));
        }
        return new Component("15-network-policies", objects);
    }

    private Value.Mapping operator(String namespace) {
        String apiServer = input.cluster().kubernetes().apiServerCidr();
        Value.Mapping ingress = apiServer == null
                ? peers("ports", List.of(webhookPort()))
                : peers(
                        "from",
                        List.of(Values.map().put("ipBlock", cidr(apiServer)).build()));
        return policy(access.networkPolicy("operator"), namespace)
                .with(
                        "spec",
                        Values.map()
                                .put("podSelector", labels(access.operatorPods()))
                                .put("policyTypes", Values.texts(List.of("Ingress", "Egress")))
                                .put("ingress", Values.list(ingress))
                                .put("egress", Values.list(Values.empty()))
                                .build())
                .build();
    }

    private Value.Mapping webhookPort() {
        return Values.map()
                .put("port", access.operatorPort())
                .put("protocol", "TCP")
                .build();
    }

    private Value.Mapping platform(String namespace) {
        List<Value> from = new ArrayList<>();
        from.add(namespaceSelector(access.managedLabelKey(), access.managedLabelValue()));
        for (String other : guests()) {
            from.add(namespaceSelector("kubernetes.io/metadata.name", other));
        }
        return policy(access.networkPolicy("platform"), namespace)
                .with(
                        "spec",
                        Values.map()
                                .put("podSelector", Values.empty())
                                .put("policyTypes", Values.texts(List.of("Ingress", "Egress")))
                                .put("ingress", Values.list(peers("from", from)))
                                .put("egress", Values.list(Values.empty()))
                                .build())
                .build();
    }

    /** The namespaces outside the platform that reach it. */
    private Set<String> guests() {
        Cluster cluster = input.cluster();
        Set<String> guests = new LinkedHashSet<>(cluster.ingressNamespaces());
        if (cluster.ingress().kind() != Ingress.Kind.NONE) {
            guests.add(cluster.ingress().gatewayNamespace());
        }
        if (cluster.monitoring()
                && cluster.specification().at(PROMETHEUS) instanceof Value.Text namespace
                && !namespace.text().isEmpty()) {
            guests.add(namespace.text());
        }
        guests.removeAll(Namespaces.all(input));
        return guests;
    }

    private Value.Mapping databases(String namespace) {
        Cluster cluster = input.cluster();
        List<Value> egress = new ArrayList<>();
        egress.add(egress(cluster.database()));
        if (cluster.clusterDatabase() != null) {
            Value local = egress(cluster.clusterDatabase());
            if (!egress.contains(local)) {
                egress.add(local);
            }
        }
        return policy(access.networkPolicy("databases"), namespace)
                .with(
                        "spec",
                        Values.map()
                                .put("podSelector", Values.empty())
                                .put("policyTypes", Values.texts(List.of("Egress")))
                                .put("egress", Values.list(egress))
                                .build())
                .build();
    }

    /** To the server's addresses where the fleet gives them; otherwise to its port anywhere, since a policy knows no names. */
    private static Value egress(Database database) {
        Value port =
                Values.map().put("port", database.port()).put("protocol", "TCP").build();
        List<Value> to = new ArrayList<>();
        for (String cidr : database.cidrs()) {
            to.add(Values.map().put("ipBlock", cidr(cidr)).build());
        }
        return Values.map()
                .put("ports", Values.list(port))
                .putUnlessEmpty("to", Values.list(to))
                .build();
    }

    private KubernetesObject policy(String name, String namespace) {
        return input.objectIn(VERSION, "NetworkPolicy", name, namespace).annotate(Waves.ANNOTATION, Waves.ACCESS);
    }

    private static Value.Mapping cidr(String cidr) {
        return Values.map().put("cidr", cidr).build();
    }

    private static Value.Mapping peers(String direction, List<Value> peers) {
        return Values.map().put(direction, Values.list(peers)).build();
    }

    private static Value.Mapping labels(Value.Mapping labels) {
        return Values.map().put("matchLabels", labels).build();
    }

    private static Value.Mapping namespaceSelector(String key, String value) {
        return Values.map()
                .put("namespaceSelector", labels(Values.map().put(key, value).build()))
                .build();
    }
}
