package io.fleetc.manifest;

import io.fleetc.catalogue.RouteTable;
import io.fleetc.value.Value;
import io.fleetc.value.Values;

/** The ConfigMap with the gateway's nginx configuration. */
public final class GatewayConfigMap {
    private GatewayConfigMap() {}

    /** The ConfigMap of a cluster. */
    public static Value.Mapping of(ClusterInput input, RouteTable table) {
        RouteTable.Gateway gateway = table.gateway();
        return input.object("v1", "ConfigMap", gateway.configMap())
                .annotate(Waves.ANNOTATION, Waves.CONFIGURATION)
                .with(
                        "data",
                        Values.map()
                                .put(gateway.configKey(), GatewayConfiguration.of(input, table))
                                .build())
                .build();
    }
}
