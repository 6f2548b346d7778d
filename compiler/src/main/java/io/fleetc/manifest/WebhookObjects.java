package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.model.Webhook;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The admission webhook of the Spark operator, with a stated source of its certificate: a cert-manager issuer, or a
 * Secret that somebody else fills and the CA bundle that belongs to it. A private key is never emitted.
 */
final class WebhookObjects {
    private final ClusterInput input;
    private final PlatformAccess access;
    private final Webhook webhook;

    private WebhookObjects(ClusterInput input, PlatformAccess access, Webhook webhook) {
        this.input = input;
        this.access = access;
        this.webhook = webhook;
    }

    static @Nullable Component component(ClusterInput input, PlatformAccess access) {
        Webhook webhook = input.cluster().webhook();
        return webhook == null ? null : new WebhookObjects(input, access, webhook).component();
    }

    private Component component() {
        List<Value.Mapping> objects = new ArrayList<>();
        if (webhook.issuerName() != null) {
            objects.add(certificate());
        }
        objects.add(configuration());
        return new Component("25-webhook", objects);
    }

    private Value.Mapping certificate() {
        String service = access.webhook("service") + "." + input.cluster().namespace();
        List<String> names = List.of(
                service, service + ".svc", service + ".svc." + input.cluster().clusterDomain());
        return input.object("cert-manager.io/v1", "Certificate", webhook.secretName())
                .annotate(Waves.ANNOTATION, Waves.CONFIGURATION)
                .with(
                        "spec",
                        Values.map()
                                .put("dnsNames", Values.texts(names))
                                .put(
                                        "issuerRef",
                                        Values.map()
                                                .put("group", "cert-manager.io")
                                                .put("kind", webhook.issuerKind())
                                                .put("name", webhook.issuerName())
                                                .build())
                                .put("secretName", webhook.secretName())
                                .build())
                .build();
    }

    private Value.Mapping configuration() {
        String namespace = input.cluster().namespace();
        String name = access.webhook("configuration").replace("{namespace}", namespace);
        KubernetesObject object = KubernetesObject.clusterScoped(
                        "admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration", name)
                .labels(input.labels())
                .annotate(Waves.ANNOTATION, Waves.CONFIGURATION);
        if (webhook.issuerName() != null) {
            // cert-manager's injector writes the CA bundle.
            object.annotate("cert-manager.io/inject-ca-from", namespace + "/" + webhook.secretName());
        }
        return object.with("webhooks", Values.list(hook(namespace))).build();
    }

    private Value.Mapping hook(String namespace) {
        Value.Mapping service = Values.map()
                .put("name", access.webhook("service"))
                .put("namespace", namespace)
                .put("path", access.webhook("path"))
                .put("port", access.webhookNumber("port"))
                .build();
        Value.Mapping rule = Values.map()
                .put("apiGroups", Values.texts(List.of("")))
                .put("apiVersions", Values.texts(List.of("v1")))
                .put("operations", Values.texts(List.of("CREATE")))
                .put("resources", Values.texts(List.of("pods")))
                .put("scope", "Namespaced")
                .build();
        Value.Mapping selector = Values.map()
                .put(access.managedLabelKey(), access.managedLabelValue())
                .build();
        return Values.map()
                .put("name", access.webhook("hook"))
                .put("admissionReviewVersions", Values.texts(List.of("v1")))
                .put(
                        "clientConfig",
                        Values.map()
                                .put("caBundle", webhook.issuerName() == null ? webhook.caBundle() : null)
                                .put("service", service)
                                .build())
                .put("failurePolicy", "Ignore")
                .put(
                        "namespaceSelector",
                        Values.map().put("matchLabels", selector).build())
                .put("rules", Values.list(rule))
                .put("sideEffects", "NoneOnDryRun")
                .put("timeoutSeconds", access.webhookNumber("timeoutSeconds"))
                .build();
    }
}
