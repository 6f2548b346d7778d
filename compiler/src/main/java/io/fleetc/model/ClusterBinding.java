package io.fleetc.model;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one merged cluster as a {@link Cluster}, and says which required settings no layer makes.
 *
 * <p>Required are platform and Kubernetes version, provider, storage type and bucket, and a database with host, user and
 * password; for them the chart's example defaults (a host called {@code postgresql}, a bucket called {@code lakehouse})
 * are not an answer. Everything else has a default.
 */
public final class ClusterBinding {
    private static final String DATABASE_WHY =
            "every cluster needs one database with host, user and password: `globalDatabase` or `database`";
    private final Fields fields;
    private final String name;
    private final Span span;
    private final Value.Mapping effective;
    private boolean bound = true;

    private ClusterBinding(String name, Span span, Value.Mapping effective, Fields fields) {
        this.name = name;
        this.span = span;
        this.effective = effective;
        this.fields = fields;
    }

    /**
     * Binds a cluster.
     *
     * @param name its name
     * @param span where it is declared
     * @param set what the fleet says of it
     * @param effective what holds, with shipped defaults
     * @param pruned whether a path was written but wrong, so that it is not reported as missing
     */
    public static Checked<Cluster> bind(
            String name, Span span, Value.Mapping set, Value.Mapping effective, Predicate<ValuePath> pruned) {
        Fields fields = new Fields(name, span, set, effective, pruned);
        ClusterBinding binding = new ClusterBinding(name, span, effective, fields);
        Cluster cluster = binding.cluster();
        boolean complete = fields.missing().isEmpty() && binding.bound && !fields.prunedAway();
        return complete ? Checked.of(cluster) : Checked.absent(fields.missing());
    }

    private Cluster cluster() {
        String version = fields.required("platform.version", "it decides which flags, services and defaults there are");
        return new Cluster(
                name,
                span,
                fields.textMap("labels"),
                !fields.text("role", "active").equals("passive"),
                fields.text("standbyFor"),
                fields.text("instanceName", name),
                fields.text("releaseName", "data-plane"),
                fields.text("namespace", "iomete-system"),
                fields.text("clusterDomain", "cluster.local"),
                fields.text("dnsResolver", "kube-dns.kube-system.svc.cluster.local"),
                SemanticVersion.parse(version).orElse(new SemanticVersion(0, 0, 0, "")),
                chart(version),
                kubernetes(),
                fields.text("globalDatabase.ref"),
                database("database", DATABASE_WHY),
                fields.isSet("clusterDatabase")
                        ? database("clusterDatabase", "a cluster database needs host, user and password")
                        : null,
                storage(),
                trustStore(),
                namespaces(),
                fields.secret("adminUser.temporaryPasswordSecret"),
                fields.text("delivery", "manifests").equals("chart")
                        ? Cluster.Delivery.CHART
                        : Cluster.Delivery.MANIFESTS,
                argocd(),
                secretDelivery(),
                fields.bool("monitoring.enabled", false),
                ingress(),
                placement("nodePlacement.controlPlane"),
                placement("nodePlacement.dataPlane"),
                fields.text("nodePlacement.scratchDirectory", scratchDirectory()),
                priorityClasses(),
                images(),
                fields.bool("networkPolicies.enabled", true),
                fields.texts("networkPolicies.additionalIngressNamespaces"),
                webhook(),
                fields.text("crds", "external").equals("emitted"),
                preflight(),
                fields.textMap("serviceAccount.annotations"),
                effective);
    }

    private Cluster.Chart chart(String version) {
        return new Cluster.Chart(
                fields.text("platform.chart.repoURL", "https://chartmuseum.iomete.com"),
                fields.text("platform.chart.name", "iomete-data-plane-enterprise"),
                fields.text("platform.chart.version", version));
    }

    private Cluster.Kubernetes kubernetes() {
        return new Cluster.Kubernetes(
                fields.required("kubernetes.version", "it decides which object versions the cluster serves"),
                fields.required("kubernetes.provider", "it decides the scratch directory and zone awareness"),
                fields.text("kubernetes.apiServerCidr"),
                fields.text("kubernetes.server"));
    }

    private Database database(String path, String why) {
        if (!fields.isSet(path)) {
            // A shared database that the fleet does not describe was reported where it is named.
            if (!fields.isSet("globalDatabase.ref")) {
                fields.report(Diagnostic.error(Code.FC3009, "cluster `" + name + "` has no database", span)
                        .noting(why)
                        .helping("set `globalDatabase: {ref: ...}` to share one, or `database: {...}` for its own")
                        .on("spec.clusters." + name + ".database"));
            }
            bound = false;
            return new Database("", 0, "", none(), null, "", false, List.of(), span);
        }
        Value.Mapping admin = fields.mapping(path + ".adminCredentials");
        return new Database(
                fields.required(path + ".host", why),
                fields.number(path + ".port", 5432),
                fields.required(path + ".user", why),
                fields.requiredSecret(path + ".passwordSecret", why),
                admin.members().isEmpty()
                        ? null
                        : new Database.Admin(
                                fields.required(path + ".adminCredentials.user", "admin credentials need a user"),
                                fields.requiredSecret(
                                        path + ".adminCredentials.passwordSecret",
                                        "admin credentials need a password")),
                fields.text(path + ".prefix", "iomete_"),
                !fields.text(path + ".ssl.mode", "disable").equals("disable"),
                fields.texts(path + ".cidrs"),
                fields.where(path));
    }

    private static SecretRef none() {
        return new SecretRef("", "", Span.none());
    }

    private Storage storage() {
        return new Storage(
                fields.required("storage.type", "it decides which object storage the platform speaks to"),
                fields.required("storage.bucketName", "all table data lives in one bucket"),
                fields.text("storage.endpoint"),
                fields.text("storage.accessKey"),
                fields.secret("storage.secretKeySecret"),
                fields.text("storage.region"),
                fields.text("storage.iamRole"),
                fields.text("storage.serviceAccount"),
                fields.secret("storage.serviceAccountSecret"),
                fields.text("storage.storageAccountName"),
                fields.secret("storage.storageAccountKeySecret"),
                fields.where("storage"));
    }

    private @Nullable TrustStore trustStore() {
        if (!fields.isSet("trustStore")) {
            return null;
        }
        return new TrustStore(
                fields.text("trustStore.secretName", "java-truststore"),
                fields.text("trustStore.fileName", "truststore.jks"),
                fields.text("trustStore.mountPath", "/etc/ssl/iomete-certs"),
                fields.text("trustStore.caCertFileName"),
                fields.secret("trustStore.passwordSecret"));
    }

    private Map<String, WorkloadNamespace> namespaces() {
        Map<String, WorkloadNamespace> namespaces = new LinkedHashMap<>();
        for (String key : sortedKeys("namespaces")) {
            String path = "namespaces[\"" + key + "\"]";
            namespaces.put(
                    key,
                    new WorkloadNamespace(
                            key,
                            fields.mapping(path + ".quota"),
                            fields.mapping(path + ".limitRange"),
                            fields.mapping(path + ".labels"),
                            fields.texts(path + ".imagePullSecrets"),
                            fields.bool(path + ".manage", true)));
        }
        return namespaces;
    }

    private Set<String> sortedKeys(String path) {
        return new TreeSet<>(fields.mapping(path).members().keySet());
    }

    private @Nullable ArgoCd argocd() {
        if (!fields.isSet("argocd")) {
            return null;
        }
        boolean automated = fields.isSet("argocd.automated");
        return new ArgoCd(
                fields.text("argocd.namespace", "argocd"),
                fields.text("argocd.project", "fleet"),
                fields.text("argocd.source", "rendered").equals("rendered"),
                fields.text("argocd.objects", "applicationSet").equals("applications"),
                fields.required("argocd.repoURL", "an Argo CD Application names the repository that it reads"),
                fields.text("argocd.targetRevision", "main"),
                fields.text("argocd.path", ""),
                fields.text("argocd.destinationBy", "server").equals("name"),
                automated ? Boolean.valueOf(fields.bool("argocd.automated.prune", false)) : null,
                automated ? Boolean.valueOf(fields.bool("argocd.automated.selfHeal", false)) : null);
    }

    private SecretDelivery secretDelivery() {
        boolean external = fields.text("secretDelivery.kind", "existing").equals("externalSecrets");
        if (external && !fields.isSet("secretDelivery.storeRef.name")) {
            fields.require("secretDelivery.storeRef.name", "an ExternalSecret names the store that it reads");
        }
        return new SecretDelivery(
                external,
                fields.text("secretDelivery.storeRef.kind", "ClusterSecretStore"),
                fields.text("secretDelivery.storeRef.name", ""),
                fields.text("secretDelivery.remoteKey", "{cluster}/{name}"),
                fields.text("secretDelivery.refreshInterval", "1h"));
    }

    private Ingress ingress() {
        Ingress.Kind kind = switch (fields.text("ingress.kind", "none")) {
            case "istio" -> Ingress.Kind.ISTIO;
            case "gateway-api" -> Ingress.Kind.GATEWAY_API;
            default -> Ingress.Kind.NONE;
        };
        if (kind != Ingress.Kind.NONE && !fields.isSet("ingress.host")) {
            fields.require("ingress.host", "the emitted routes name the host that users type");
        }
        return new Ingress(
                kind,
                fields.text("ingress.host"),
                fields.bool("ingress.httpsEnabled", true),
                fields.text("ingress.tlsSecretName"),
                fields.text("ingress.gateway.name", "gateway"),
                fields.text("ingress.gateway.namespace", "istio-system"),
                fields.text("ingress.gateway.className"),
                fields.mapping("ingress.gateway.selector"));
    }

    private Placement placement(String path) {
        return new Placement(fields.mapping(path + ".nodeSelector"), fields.list(path + ".tolerations"));
    }

    /** Local disk of Spark workloads by provider (architecture-deployment.md, "Cloud Provider Support"). */
    private String scratchDirectory() {
        return switch (fields.text("kubernetes.provider", "")) {
            case "azure" -> "/mnt";
            case "gcp" -> "/mnt/stateful_partition";
            default -> "/local1";
        };
    }

    private Map<String, PriorityClass> priorityClasses() {
        Map<String, PriorityClass> classes = new LinkedHashMap<>();
        for (String key : sortedKeys("priorityClasses")) {
            String path = "priorityClasses[\"" + key + "\"]";
            classes.put(
                    key,
                    new PriorityClass(
                            key,
                            fields.text(path + ".name", key),
                            fields.number(path + ".value", 1000),
                            fields.text(path + ".preemptionPolicy"),
                            fields.text(path + ".description"),
                            fields.bool(path + ".manage", true)));
        }
        return classes;
    }

    private Images images() {
        List<Images.Rewrite> rewrites = new ArrayList<>();
        for (Value item : fields.list("images.rewrite").items()) {
            if (item instanceof Value.Mapping rewrite) {
                String from = rewrite.text("from");
                String to = rewrite.text("to");
                rewrites.add(new Images.Rewrite(from == null ? "" : from, to == null ? "" : to));
            }
        }
        return new Images(
                fields.text("images.registry", "iomete.azurecr.io/iomete"),
                fields.text("images.pullPolicy", "Always"),
                fields.texts("images.pullSecrets"),
                fields.text("images.defaultSparkVersion", ""),
                rewrites,
                fields.textMap("images.digests"));
    }

    private @Nullable Webhook webhook() {
        Value.Mapping certificate = fields.mapping("webhook.certificate");
        if (certificate.members().isEmpty()) {
            return null;
        }
        return new Webhook(
                fields.isSet("webhook.certificate.issuerRef")
                        ? fields.text("webhook.certificate.issuerRef.kind", "Issuer")
                        : null,
                fields.text("webhook.certificate.issuerRef.name"),
                fields.text("webhook.certificate.secretName", "spark-operator-webhook-certs"),
                fields.text("webhook.certificate.caBundle"));
    }

    private Cluster.Preflight preflight() {
        return switch (fields.text("preflight", "block")) {
            case "warn" -> Cluster.Preflight.WARN;
            case "off" -> Cluster.Preflight.OFF;
            default -> Cluster.Preflight.BLOCK;
        };
    }
}
