package io.fleetc.verify;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an object needs: the places are those where Kubernetes and the operators have names of other objects. */
final class ReferenceReader {
    private static final String CONFIG_MAP = "ConfigMap";
    private static final String SECRET = "Secret";
    private static final String SERVICE = "Service";
    private static final String SERVICE_ACCOUNT = "ServiceAccount";
    private static final String PRIORITY_CLASS = "PriorityClass";

    private final Value.Mapping object;
    private final String namespace;
    private final Set<Reference> references = new LinkedHashSet<>();

    private ReferenceReader(Value.Mapping object) {
        this.object = object;
        this.namespace = text(object.mapping("metadata"), "namespace");
    }

    /** Everything that an object needs, in the order in which it is written. */
    static Set<Reference> references(Value.Mapping object) {
        ReferenceReader reader = new ReferenceReader(object);
        reader.read(text(object, "kind"));
        return reader.references;
    }

    private void read(String kind) {
        if (!namespace.isEmpty()) {
            need("Namespace", "", namespace);
        }
        ValuePath template = WorkloadRules.template(kind);
        if (template != null) {
            pod(object.at(template.key("spec")));
        }
        switch (kind) {
            case "StatefulSet" -> later(SERVICE, namespace, text(object.mapping("spec"), "serviceName"));
            case "ServiceAccount" -> pullSecrets();
            case "RoleBinding", "ClusterRoleBinding" -> binding();
            case "HorizontalPodAutoscaler" -> scaleTarget();
            case "MutatingWebhookConfiguration" -> webhooks();
            case "SparkApplication" -> spark(object.mapping("spec"));
            case "ScheduledSparkApplication" -> spark(at("spec", "template"));
            case "ExternalSecret" -> store();
            case "Certificate" -> issuer();
            case "VirtualService" -> virtualService();
            case "HTTPRoute" -> httpRoute();
            default -> {}
        }
    }

    private void pod(@Nullable Value value) {
        if (!(value instanceof Value.Mapping pod)) {
            return;
        }
        need(SERVICE_ACCOUNT, namespace, text(pod, "serviceAccountName"));
        need(PRIORITY_CLASS, "", text(pod, "priorityClassName"));
        names(pod.get("imagePullSecrets"), SECRET);
        volumes(pod.get("volumes"));
        containers(pod.get("initContainers"));
        containers(pod.get("containers"));
    }

    private void volumes(@Nullable Value volumes) {
        for (Value.Mapping volume : WorkloadRules.maps(volumes)) {
            unlessOptional(CONFIG_MAP, volume.mapping("configMap"), "name");
            unlessOptional(SECRET, volume.mapping("secret"), "secretName");
            unlessOptional("PersistentVolumeClaim", volume.mapping("persistentVolumeClaim"), "claimName");
            Value.Mapping projected = volume.mapping("projected");
            for (Value.Mapping source : WorkloadRules.maps(projected == null ? null : projected.get("sources"))) {
                unlessOptional(CONFIG_MAP, source.mapping("configMap"), "name");
                unlessOptional(SECRET, source.mapping("secret"), "name");
            }
        }
    }

    private void containers(@Nullable Value containers) {
        for (Value.Mapping container : WorkloadRules.maps(containers)) {
            environment(container);
        }
    }

    private void environment(Value.Mapping container) {
        for (Value.Mapping variable : WorkloadRules.maps(container.get("env"))) {
            Value.Mapping from = variable.mapping("valueFrom");
            if (from != null) {
                unlessOptional(CONFIG_MAP, from.mapping("configMapKeyRef"), "name");
                unlessOptional(SECRET, from.mapping("secretKeyRef"), "name");
            }
        }
        for (Value.Mapping source : WorkloadRules.maps(container.get("envFrom"))) {
            unlessOptional(CONFIG_MAP, source.mapping("configMapRef"), "name");
            unlessOptional(SECRET, source.mapping("secretRef"), "name");
        }
    }

    private void spark(Value.@Nullable Mapping spec) {
        if (spec == null) {
            return;
        }
        need(CONFIG_MAP, namespace, text(spec, "sparkConfigMap"));
        need(CONFIG_MAP, namespace, text(spec, "hadoopConfigMap"));
        volumes(spec.get("volumes"));
        if (spec.get("imagePullSecrets") instanceof Value.Sequence secrets) {
            secrets.items().forEach(secret -> need(SECRET, namespace, secret instanceof Value.Text t ? t.text() : ""));
        }
        for (String side : List.of("driver", "executor")) {
            Value.Mapping pod = spec.mapping(side);
            if (pod != null) {
                need(SERVICE_ACCOUNT, namespace, text(pod, "serviceAccount"));
                need(PRIORITY_CLASS, "", text(pod, "priorityClassName"));
                names(pod.get("configMaps"), CONFIG_MAP);
                names(pod.get("secrets"), SECRET);
                environment(pod);
                containers(pod.get("initContainers"));
                containers(pod.get("sidecars"));
            }
        }
    }

    /** A pull secret may come after the account that names it: only the kubelet asks for it. */
    private void pullSecrets() {
        WorkloadRules.maps(object.get("imagePullSecrets"))
                .forEach(secret -> later(SECRET, namespace, text(secret, "name")));
    }

    private void binding() {
        Value.Mapping role = object.mapping("roleRef");
        boolean clusterRole = text(role, "kind").equals("ClusterRole");
        need(text(role, "kind"), clusterRole ? "" : namespace, text(role, "name"));
        for (Value.Mapping subject : WorkloadRules.maps(object.get("subjects"))) {
            if (text(subject, "kind").equals(SERVICE_ACCOUNT)) {
                String home = text(subject, "namespace");
                // A binding may name an account that comes later: it grants nothing until then.
                later(SERVICE_ACCOUNT, home.isEmpty() ? namespace : home, text(subject, "name"));
            }
        }
    }

    private void scaleTarget() {
        Value.Mapping target = at("spec", "scaleTargetRef");
        need(text(target, "kind"), namespace, text(target, "name"));
    }

    private void webhooks() {
        for (Value.Mapping webhook : WorkloadRules.maps(object.get("webhooks"))) {
            Value.Mapping client = webhook.mapping("clientConfig");
            Value.Mapping service = client == null ? null : client.mapping("service");
            later(SERVICE, text(service, "namespace"), text(service, "name"));
        }
    }

    private void store() {
        Value.Mapping store = at("spec", "secretStoreRef");
        boolean clusterStore = text(store, "kind").equals("ClusterSecretStore");
        need(clusterStore ? "ClusterSecretStore" : "SecretStore", clusterStore ? "" : namespace, text(store, "name"));
    }

    private void issuer() {
        Value.Mapping issuer = at("spec", "issuerRef");
        boolean clusterIssuer = text(issuer, "kind").equals("ClusterIssuer");
        need(clusterIssuer ? "ClusterIssuer" : "Issuer", clusterIssuer ? "" : namespace, text(issuer, "name"));
    }

    /** Hosts of Services are written {@code name.namespace.svc.domain}. */
    private void virtualService() {
        Value.Mapping spec = Objects.requireNonNullElse(object.mapping("spec"), object);
        for (String protocol : List.of("http", "tls", "tcp")) {
            for (Value.Mapping route : WorkloadRules.maps(spec.get(protocol))) {
                for (Value.Mapping to : WorkloadRules.maps(route.get("route"))) {
                    String[] host = text(to.mapping("destination"), "host").split("\\.", 3);
                    later(SERVICE, host.length > 1 ? host[1] : namespace, host[0]);
                }
            }
        }
        if (spec.get("gateways") instanceof Value.Sequence gateways) {
            gateways.items().forEach(item -> {
                String[] gateway = (item instanceof Value.Text text ? text.text() : "").split("/", 2);
                boolean mesh = gateway[0].equals("mesh");
                need("Gateway", gateway.length > 1 ? gateway[0] : namespace, mesh ? "" : gateway[gateway.length - 1]);
            });
        }
    }

    private void httpRoute() {
        Value.Mapping spec = Objects.requireNonNullElse(object.mapping("spec"), object);
        for (Value.Mapping parent : WorkloadRules.maps(spec.get("parentRefs"))) {
            String home = text(parent, "namespace");
            need("Gateway", home.isEmpty() ? namespace : home, text(parent, "name"));
        }
        for (Value.Mapping rule : WorkloadRules.maps(spec.get("rules"))) {
            for (Value.Mapping backend : WorkloadRules.maps(rule.get("backendRefs"))) {
                String home = text(backend, "namespace");
                later(SERVICE, home.isEmpty() ? namespace : home, text(backend, "name"));
            }
        }
    }

    private void names(@Nullable Value list, String kind) {
        WorkloadRules.maps(list).forEach(item -> need(kind, namespace, text(item, "name")));
    }

    private void unlessOptional(String kind, Value.@Nullable Mapping source, String key) {
        if (source != null && !(source.get("optional") instanceof Value.Bool optional && optional.on())) {
            need(kind, namespace, text(source, key));
        }
    }

    private void need(String kind, String home, String name) {
        add(new Reference(kind, home, name, true));
    }

    private void later(String kind, String home, String name) {
        add(new Reference(kind, home, name, false));
    }

    private void add(Reference reference) {
        if (!reference.name().isEmpty()) {
            references.add(reference);
        }
    }

    private Value.@Nullable Mapping at(String... keys) {
        return object.at(ValuePath.of(keys)) instanceof Value.Mapping mapping ? mapping : null;
    }

    private static String text(Value.@Nullable Mapping mapping, String key) {
        return Objects.requireNonNullElse(mapping == null ? null : mapping.text(key), "");
    }
}
