package io.fleetc.manifest;

import io.fleetc.diagnostic.Checked;
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
        return Checked.of(manifests.components, DeliveryProblems.of(input, data));
    }

    private void build() {
        add(new Namespaces(input, data.access()).component());
        add(CustomResourceDefinitions.component(input, data.access()));
        add(new PriorityClasses(input, data.access()).component());
        add(new Access(input, data.access()).component());
        add(new NetworkPolicies(input, data.access()).component());
        add(WebhookObjects.component(input, data.access()));
        List<Component> services = services();
        addSecrets(services);
        if (input.cluster().delivery() == Cluster.Delivery.MANIFESTS) {
            components.addAll(services);
        }
        add(IngressObjects.component(input, data.routes()));
    }

    /** The services as fleetc writes them; the chart's pods read the same Secrets in the same namespaces. */
    private List<Component> services() {
        Value.Mapping gateway = GatewayConfigMap.of(input, data.routes());
        List<Component> services = new ArrayList<>(List.of(new Component("20-gateway", List.of(gateway))));
        services.addAll(Workloads.components(input, data.access(), data.services(), List.of(gateway)));
        return services;
    }

    private void addSecrets(List<Component> services) {
        List<Component> readers = new ArrayList<>(components);
        readers.addAll(services);
        SortedMap<String, SortedSet<String>> uses = SecretUses.of(readers);
        List<Value.Mapping> objects = new ArrayList<>(new ExternalSecrets(input).objects(uses));
        if (input.cluster().delivery() == Cluster.Delivery.MANIFESTS) {
            ValuesSecret values = new ValuesSecret(input, data.access());
            for (String namespace : Namespaces.all(input)) {
                boolean used = uses.getOrDefault(namespace, Collections.emptySortedSet())
                        .contains(data.access().valuesSecret());
                if (used || namespace.equals(input.cluster().namespace())) {
                    objects.add(values.object(namespace));
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
}
