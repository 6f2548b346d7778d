package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service of the platform as one release has it.
 *
 * @param name what the documentation calls it
 * @param summary what it does, in a few words
 * @param key its entry under {@code services} of a cluster, as a path
 * @param kind the kind of its workload object
 * @param object the name of its objects, which may hold a placeholder for the namespace of a copy
 * @param lifecycle when it is there
 * @param perNamespace whether every workload namespace has a copy of its own
 * @param selector the labels by which its pods are found
 * @param pod its pods
 * @param network its Kubernetes Service, or null
 * @param policy a network policy of its own, or null
 * @param scaling how many replicas it has
 * @param databases the databases it opens, by name without the prefix
 * @param createsDatabases whether it makes the databases and so needs the administrator's password
 * @param claims the volumes it keeps
 * @param spark what only a Spark application has, or null
 * @param entry the whole entry of the catalogue, for what only one kind of object has
 * @param assurance how sure each group of fields is
 * @param sources where it is described
 */
public record Service(
        String name,
        String summary,
        ValuePath key,
        Kind kind,
        ServiceTemplate object,
        Lifecycle lifecycle,
        boolean perNamespace,
        Map<String, String> selector,
        ServicePod pod,
        @Nullable Network network,
        @Nullable Policy policy,
        Scaling scaling,
        Map<String, Scope> databases,
        boolean createsDatabases,
        List<Claim> claims,
        @Nullable ServiceSpark spark,
        Value.Mapping entry,
        Map<String, Assurance> assurance,
        List<Citation> sources) {
    public Service {
        selector = Collections.unmodifiableMap(new LinkedHashMap<>(selector));
        databases = Collections.unmodifiableMap(new LinkedHashMap<>(databases));
        claims = List.copyOf(claims);
        assurance = Collections.unmodifiableMap(new LinkedHashMap<>(assurance));
        sources = List.copyOf(sources);
    }

    /** Kinds of workload objects. */
    public enum Kind {
        /** {@code apps/v1} Deployment. */
        DEPLOYMENT("Deployment"),
        /** {@code apps/v1} StatefulSet. */
        STATEFUL_SET("StatefulSet"),
        /** {@code batch/v1} Job. */
        JOB("Job"),
        /** {@code sparkoperator.k8s.io/v1beta2} SparkApplication. */
        SPARK_APPLICATION("SparkApplication");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The kind as Kubernetes writes it. */
        public String word() {
            return word;
        }
    }

    /** On which server a database lies when a cluster has a database of its own beside a shared one. */
    public enum Scope {
        /** On the shared one. */
        GLOBAL,
        /** On the cluster's own. */
        CLUSTER,
        /** Its tables are split over the two. */
        BOTH
    }

    /**
     * When a service is there.
     *
     * @param enabledBy the flags of which one switches it on; no condition when it is always there
     * @param since the first release that has it, or null for every supported one
     * @param until the first release that no longer has it, or null
     */
    public record Lifecycle(
            ServiceCondition enabledBy,
            @Nullable SemanticVersion since,
            @Nullable SemanticVersion until) {
        /** Whether a release has the service at all. */
        public boolean covers(SemanticVersion release) {
            return (since == null || release.atLeast(since)) && (until == null || !release.atLeast(until));
        }
    }

    /**
     * A Kubernetes Service.
     *
     * @param name its name, which may hold a placeholder for the namespace of a copy
     * @param ports its TCP ports by name; each leads to the container's port of that name
     * @param headless a second one without an address of its own, which gives the pods of a StatefulSet their names, or
     *     null
     */
    public record Network(
            ServiceTemplate name,
            Map<String, Integer> ports,
            @Nullable Headless headless) {
        public Network {
            ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
        }
    }

    /**
     * A Kubernetes Service without an address of its own.
     *
     * @param name its name
     * @param ports its TCP ports by name
     * @param publishNotReady whether pods are found before they are ready, as members of a quorum must be
     */
    public record Headless(String name, Map<String, Integer> ports, boolean publishNotReady) {
        public Headless {
            ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
        }
    }

    /**
     * A network policy that lets only certain pods reach the service.
     *
     * @param when whether it is there
     * @param from labels of the pods of the same namespace that may reach it, each set by itself
     */
    public record Policy(ServiceCondition when, List<Map<String, String>> from) {
        public Policy {
            from = List.copyOf(from);
        }
    }

    /**
     * How many replicas a service has.
     *
     * @param path path of the number in the chart's values, or null when it is fixed
     * @param replicas the number where the chart says nothing
     * @param autoscaling path of the autoscaling block in the chart's values, or null when the service cannot be
     *     autoscaled
     * @param defaultAutoscaling that block where the chart says nothing; may be empty
     */
    public record Scaling(
            @Nullable ValuePath path,
            int replicas,
            @Nullable ValuePath autoscaling,
            Value.Mapping defaultAutoscaling) {}

    /**
     * A volume that outlives pods.
     *
     * @param name its name
     * @param path path of {@code size}, {@code storageClass} and {@code accessModes} in the chart's values
     * @param size its size where the chart says nothing, as a quantity
     * @param accessModes its access modes where the chart says nothing
     */
    public record Claim(String name, ValuePath path, String size, List<String> accessModes) {
        public Claim {
            accessModes = List.copyOf(accessModes);
        }
    }
}
