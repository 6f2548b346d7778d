package io.fleetc.manifest;

import io.fleetc.catalogue.Service;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network policy of a single service, as the vendor's chart has it: certain pods of its namespace reach its ports.
 *
 * <p>Policies add up. Beside the platform's own, which lets every managed namespace in, it narrows nothing; it counts where
 * a team replaces that one by stricter ones.
 */
final class ServiceNetworkPolicies {
    private ServiceNetworkPolicies() {}

    /** The policy; empty when the service has none, or when the cluster has no network policies at all. */
    static Optional<Value.Mapping> of(Workload workload) {
        Service.Policy policy = workload.service().policy();
        if (policy == null || !workload.input().cluster().networkPolicies() || !workload.holds(policy.when())) {
            return Optional.empty();
        }
        return Optional.of(object(workload, policy));
    }

    private static Value.Mapping object(Workload workload, Service.Policy policy) {
        List<Value> from = new ArrayList<>();
        for (Map<String, String> labels : policy.from()) {
            from.add(Values.map()
                    .put("podSelector", selecting(Values.texts(labels)))
                    .build());
        }
        List<Value> ports = new ArrayList<>();
        workload.service()
                .pod()
                .main()
                .ports()
                .forEach((name, number) -> ports.add(
                        Values.map().put("port", name).put("protocol", "TCP").build()));
        Value rule = Values.map()
                .put("from", Values.list(from))
                .put("ports", Values.list(ports))
                .build();
        Value.Mapping specification = Values.map()
                .put("podSelector", selecting(workload.selector()))
                .put("policyTypes", Values.texts(List.of("Ingress")))
                .put("ingress", Values.list(rule))
                .build();
        return workload.object("networking.k8s.io/v1", "NetworkPolicy", workload.name())
                .with("spec", specification)
                .build();
    }

    private static Value.Mapping selecting(Value.Mapping labels) {
        return Values.map().put("matchLabels", labels).build();
    }
}
