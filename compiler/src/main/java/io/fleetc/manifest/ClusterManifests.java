package io.fleetc.manifest;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.model.Cluster;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * All objects of one cluster, file by file, in the order in which they must be applied: namespaces and what is
 * cluster-wide, access and policies, Secrets and configuration, the Jobs that prepare, the services, the ingress.
 *
 * <p>With {@code delivery: chart} the vendor's chart brings the services and their configuration; what is left are the
 * objects around them.
 */
public final class ClusterManifests {
    private final ClusterInput input;
    private final PlatformData data;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Component> components = new ArrayList<>();

    private ClusterManifests(ClusterInput input, PlatformData data) {
        this.input = input;
        this.data = data;
    }

    /** The components of a cluster, sorted by name; an error for what cannot be delivered the way the fleet says. */
    public static Checked<List<Component>> of(ClusterInput input, PlatformData data) {
        ClusterManifests manifests = new ClusterManifests(input, data);
        manifests.build();
        manifests.components.sort(Component.BY_NAME);
        return Checked.of(manifests.components, manifests.diagnostics);
    }

    private void build() {
        checkDelivery();
        add(new Namespaces(input, data.access()).component());
        add(CustomResourceDefinitions.component(input, data.access()));
        add(new PriorityClasses(input, data.access()).component());
        add(new Access(input, data.access()).component());
        add(new NetworkPolicies(input, data.access()).component());
        add(WebhookObjects.component(input, data.access()));
        List<Component> services = services();
        if (input.cluster().delivery() == Cluster.Delivery.MANIFESTS) {
            components.addAll(services);
        }
        addSecrets(services);
        add(IngressObjects.component(input, data.routes()));
    }

    /** The services as fleetc writes them; the chart's pods read the same Secrets in the same namespaces. */
    private List<Component> services() {
        Value.Mapping gateway = GatewayConfigMap.of(input, data.routes());
        Checked<List<Component>> workloads =
                Workloads.components(input, data.access(), data.services(), List.of(gateway));
        if (input.cluster().delivery() == Cluster.Delivery.MANIFESTS) {
            diagnostics.addAll(workloads.diagnostics());
        }
        List<Component> services = new ArrayList<>(List.of(new Component("20-gateway", List.of(gateway))));
        services.addAll(workloads.value());
        return services;
    }

    private void addSecrets(List<Component> services) {
        List<Component> readers = new ArrayList<>(components);
        readers.addAll(services);
        SortedMap<String, SortedSet<String>> uses = SecretUses.of(readers);
        List<Value.Mapping> objects = new ArrayList<>(new ExternalSecrets(input).objects(uses));
        if (input.cluster().delivery() == Cluster.Delivery.MANIFESTS) {
            for (String namespace : Namespaces.all(input)) {
                boolean used = uses.getOrDefault(namespace, Collections.emptySortedSet())
                        .contains(data.access().valuesSecret());
                if (used || namespace.equals(input.cluster().namespace())) {
                    objects.add(new ValuesSecret(input, data.access()).object(namespace));
                }
            }
        }
        if (!objects.isEmpty()) {
            add(new Component("20-secrets", objects));
        }
    }

    private void add(@Nullable Component component) {
        if (component != null) {
            components.add(component);
        }
    }

    private void checkDelivery() {
        Cluster cluster = input.cluster();
        diagnostics.addAll(ChartDelivery.problems(input));
        if (cluster.delivery() == Cluster.Delivery.MANIFESTS
                && !cluster.secretDelivery().externalSecrets()) {
            for (SecretValue secret : input.secretValues()) {
                diagnostics.add(plainText(secret, cluster)
                        .helping("set `secretDelivery: {kind: externalSecrets, storeRef: {name: ...}}`, choose another"
                                + " type that needs no such secret, or leave the setting out"));
            }
        }
    }

    /** That the chart has no reference key for a secret. */
    static Diagnostic plainText(SecretValue secret, Cluster cluster) {
        return Diagnostic.error(
                        Code.FC3014,
                        "the chart takes `" + secret.chart()
                                + "` only as plain text, so this Secret has no way to cluster `" + cluster.name() + "`",
                        secret.secret().span())
                .noting("fleetc never writes the value of a secret");
    }
}
