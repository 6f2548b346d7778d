package io.fleetc.model;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One cluster once its layers are merged and its required settings are known to be there: what the manifest builders
 * read. Replica counts, resources and the settings of single services are not here; they stand in the chart's values.
 *
 * @param name its name in the fleet
 * @param span where it is declared
 * @param labels its labels, for selections and environments
 * @param active whether it runs; a passive one has no replicas and runs no jobs
 * @param standbyFor the cluster whose place it takes in a disaster, or null
 * @param instanceName the chart's {@code name}
 * @param releaseName the Helm release, which is the {@code app.kubernetes.io/instance} label
 * @param namespace the namespace of the platform's services
 * @param clusterDomain the DNS domain of the cluster, such as {@code cluster.local}
 * @param dnsResolver the DNS service that the gateway asks
 * @param platformVersion the platform's release
 * @param chart the vendor's chart
 * @param kubernetes the Kubernetes cluster
 * @param globalDatabase name of the shared global database, or null when the database is private
 * @param database the global or private database
 * @param clusterDatabase the cluster's own database beside a shared one, or null
 * @param storage object storage
 * @param trustStore Java trust store, or null
 * @param namespaces further namespaces for workloads, by name
 * @param temporaryAdminPassword the first password of the administrator, or null for the chart's own
 * @param delivery whether manifests are written or the vendor's chart installs
 * @param argocd how Argo CD deploys, or null
 * @param secretDelivery how Secrets arrive
 * @param monitoring whether scrape annotations are set
 * @param ingress how requests arrive
 * @param controlPlane nodes of the platform's services
 * @param dataPlane nodes of Spark workloads
 * @param scratchDirectory local disk of Spark workloads
 * @param priorityClasses classes of Spark workloads, by the chart's key
 * @param images where images come from
 * @param networkPolicies whether network policies are emitted
 * @param ingressNamespaces further namespaces that may reach the platform
 * @param webhook certificate of the admission webhook, or null when the fleet gives none
 * @param emitCrds whether the Spark operator's CRDs are emitted
 * @param preflight what a database that cannot be reached does to a sync
 * @param serviceAccountAnnotations annotations of the service account in every workload namespace
 * @param specification the whole effective specification
 */
public record Cluster(
        String name,
        Span span,
        Map<String, String> labels,
        boolean active,
        @Nullable String standbyFor,
        String instanceName,
        String releaseName,
        String namespace,
        String clusterDomain,
        String dnsResolver,
        SemanticVersion platformVersion,
        Chart chart,
        Kubernetes kubernetes,
        @Nullable String globalDatabase,
        Database database,
        @Nullable Database clusterDatabase,
        Storage storage,
        @Nullable TrustStore trustStore,
        Map<String, WorkloadNamespace> namespaces,
        @Nullable SecretRef temporaryAdminPassword,
        Delivery delivery,
        @Nullable ArgoCd argocd,
        SecretDelivery secretDelivery,
        boolean monitoring,
        Ingress ingress,
        Placement controlPlane,
        Placement dataPlane,
        String scratchDirectory,
        Map<String, PriorityClass> priorityClasses,
        Images images,
        boolean networkPolicies,
        List<String> ingressNamespaces,
        @Nullable Webhook webhook,
        boolean emitCrds,
        Preflight preflight,
        Map<String, String> serviceAccountAnnotations,
        Value.Mapping specification) {
    public Cluster {
        labels = ordered(labels);
        namespaces = ordered(namespaces);
        priorityClasses = ordered(priorityClasses);
        serviceAccountAnnotations = ordered(serviceAccountAnnotations);
        ingressNamespaces = List.copyOf(ingressNamespaces);
    }

    /** The same where the platform gets into the cluster in another way. */
    public Cluster deliveredAs(Delivery other) {
        return new Cluster(
                name,
                span,
                labels,
                active,
                standbyFor,
                instanceName,
                releaseName,
                namespace,
                clusterDomain,
                dnsResolver,
                platformVersion,
                chart,
                kubernetes,
                globalDatabase,
                database,
                clusterDatabase,
                storage,
                trustStore,
                namespaces,
                temporaryAdminPassword,
                other,
                argocd,
                secretDelivery,
                monitoring,
                ingress,
                controlPlane,
                dataPlane,
                scratchDirectory,
                priorityClasses,
                images,
                networkPolicies,
                ingressNamespaces,
                webhook,
                emitCrds,
                preflight,
                serviceAccountAnnotations,
                specification);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** How the platform gets into the cluster. */
    public enum Delivery {
        /** As the plain objects that fleetc writes. */
        MANIFESTS,
        /** By the vendor's chart, with the values that fleetc writes. */
        CHART
    }

    /** What the reachability check of the databases does. */
    public enum Preflight {
        /** A failed check stops the sync. */
        BLOCK,
        /** A failed check is seen in the Job's log and stops nothing. */
        WARN,
        /** There is no check. */
        OFF
    }

    /**
     * The vendor's chart.
     *
     * @param repoUrl the chart repository
     * @param name the chart
     * @param version its version, which is the platform's unless the fleet says otherwise
     */
    public record Chart(String repoUrl, String name, String version) {}

    /**
     * The Kubernetes cluster.
     *
     * @param version minor version such as {@code 1.33}
     * @param provider {@code on-prem}, {@code aws}, {@code azure} or {@code gcp}
     * @param apiServerCidr address of the API server as a CIDR, or null
     * @param server URL of the API server, or null
     */
    public record Kubernetes(
            String version,
            String provider,
            @Nullable String apiServerCidr,
            @Nullable String server) {}
}
