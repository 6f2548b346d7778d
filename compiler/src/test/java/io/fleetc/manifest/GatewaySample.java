package io.fleetc.manifest;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Route;
import io.fleetc.catalogue.RouteTable;
import io.fleetc.model.Cluster;
import io.fleetc.model.ClusterBinding;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A cluster with a gateway, for tests of what stands around it. */
record GatewaySample(String version, boolean flagsOn, Value.Mapping more, Value.Mapping gatewayValues) {

    /** A cluster of a release with all flags that routes ask for, or none of them, on. */
    static GatewaySample of(String version, boolean flagsOn) {
        return new GatewaySample(version, flagsOn, Values.empty(), Values.empty());
    }

    /** The same with further settings of the cluster. */
    GatewaySample with(Value.Mapping settings) {
        return new GatewaySample(version, flagsOn, settings, gatewayValues);
    }

    /** The same with values of the chart under {@code services.gateway}. */
    GatewaySample withValues(Value.Mapping values) {
        return new GatewaySample(version, flagsOn, more, values);
    }

    ClusterInput input() {
        Value.Mapping values = Values.map()
                .put("services", Values.map().put("gateway", gatewayValues).build())
                .build();
        return new ClusterInput(cluster(), flags(), values, values);
    }

    private Cluster cluster() {
        Value.Mapping required = Values.map()
                .put("platform", Values.map().put("version", version).build())
                .put(
                        "kubernetes",
                        Values.map()
                                .put("version", "1.33")
                                .put("provider", "on-prem")
                                .build())
                .put(
                        "database",
                        Values.map()
                                .put("host", "db")
                                .put("user", "iomete")
                                .put(
                                        "passwordSecret",
                                        Values.map()
                                                .put("name", "db")
                                                .put("key", "password")
                                                .build())
                                .build())
                .put(
                        "storage",
                        Values.map()
                                .put("type", "minio")
                                .put("bucketName", "lake")
                                .put("endpoint", "http://minio:9000")
                                .put("accessKey", "admin")
                                .put(
                                        "secretKeySecret",
                                        Values.map()
                                                .put("name", "minio")
                                                .put("key", "secret")
                                                .build())
                                .build())
                .build();
        Value.Mapping settings = Values.map().putAll(required).putAll(more).build();
        return ClusterBinding.bind("dc-a", Span.none(), settings, settings, path -> false)
                .value();
    }

    private FlagSettings flags() {
        SortedMap<String, FlagSettings.State> states = new TreeMap<>();
        RouteTable.shipped().routes().stream()
                .flatMap(GatewaySample::flags)
                .forEach(flag -> states.put(flag, new FlagSettings.State(flag, flagsOn, true, Span.none(), "test")));
        return new FlagSettings(states);
    }

    private static Stream<String> flags(Route route) {
        return Stream.of(route.flag(), route.unlessFlag())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
