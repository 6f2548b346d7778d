package io.fleetc.manifest;

import io.fleetc.catalogue.Service;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Kubernetes Services in front of a service's pods. */
final class KubernetesServices {
    private final Workload workload;

    private KubernetesServices(Workload workload) {
        this.workload = workload;
    }

    /** None, one, or for a StatefulSet two: one with an address and one that gives the pods their names. */
    static List<Value.Mapping> of(Workload workload) {
        Service.Network network = workload.service().network();
        if (network == null) {
            return List.of();
        }
        KubernetesServices services = new KubernetesServices(workload);
        List<Value.Mapping> objects = new ArrayList<>();
        objects.add(services.object(workload.filled(network.name()), network.ports(), Values.map()));
        Service.Headless headless = network.headless();
        if (headless != null) {
            Values.Builder more = Values.map().put("clusterIP", "None");
            if (headless.publishNotReady()) {
                more.put("publishNotReadyAddresses", true);
            }
            objects.add(services.object(headless.name(), headless.ports(), more));
        }
        return objects;
    }

    private Value.Mapping object(String name, Map<String, Integer> ports, Values.Builder more) {
        List<Value> list = new ArrayList<>();
        ports.forEach((port, number) -> list.add(Values.map()
                .put("name", port)
                .put("port", number)
                .put("protocol", "TCP")
                .put("targetPort", target(port, number))
                .build()));
        Value.Mapping specification = Values.map()
                .put("type", "ClusterIP")
                .putAll(more.build())
                .put("selector", workload.selector())
                .put("ports", Values.list(list))
                .build();
        return workload.object("v1", "Service", name)
                .with("spec", specification)
                .build();
    }

    /** The container's port of that name; where the pod declares none, as Spark's do, the same number. */
    private Value target(String port, int number) {
        boolean declared = workload.service().pod().containers().stream()
                .anyMatch(container -> container.ports().containsKey(port));
        return declared ? Values.text(port) : Values.whole(number);
    }
}
