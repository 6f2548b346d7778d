package io.fleetc.manifest;

import io.fleetc.model.SecretDelivery;
import io.fleetc.model.TrustStore;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An ExternalSecret for each Secret that the fleet refers to, when the External Secrets Operator delivers them
 * (external-secrets.io/v1): where the value comes from, never the value.
 */
final class ExternalSecrets {
    static final String VERSION = "external-secrets.io/v1";
    private static final String PULL_SECRET_TYPE = "kubernetes.io/dockerconfigjson";
    private static final String PULL_SECRET_KEY = ".dockerconfigjson";

    private final ClusterInput input;
    private final SecretDelivery delivery;

    ExternalSecrets(ClusterInput input) {
        this.input = input;
        this.delivery = input.cluster().secretDelivery();
    }

    /**
     * The objects.
     *
     * @param uses which Secrets the emitted pods read, by namespace; in that of the release all are delivered, since the
     *     services read them by reference as well
     */
    List<Value.Mapping> objects(SortedMap<String, SortedSet<String>> uses) {
        List<Value.Mapping> objects = new ArrayList<>();
        if (!delivery.externalSecrets()) {
            return objects;
        }
        SortedMap<String, SortedSet<String>> references = SecretReferences.of(input.cluster());
        for (String namespace : Namespaces.all(input)) {
            boolean platform = namespace.equals(input.cluster().namespace());
            references.forEach((secret, keys) -> {
                if (platform
                        || uses.getOrDefault(namespace, Collections.emptySortedSet())
                                .contains(secret)) {
                    objects.add(object(secret, namespace, keys, null));
                }
            });
            for (String secret : Namespaces.pullSecrets(input, namespace)) {
                objects.add(object(secret, namespace, List.of(PULL_SECRET_KEY), PULL_SECRET_TYPE));
            }
        }
        return objects;
    }

    private Value.Mapping object(String secret, String namespace, Collection<String> keys, @Nullable String type) {
        List<Value> data = new ArrayList<>();
        for (String key : keys) {
            data.add(datum(key, secret, key));
        }
        Values.Builder target =
                Values.map().put("name", secret).put("creationPolicy", "Owner").put("deletionPolicy", "Retain");
        if (type != null) {
            target.put("template", Values.map().put("type", type).build());
        }
        return object(secret, namespace, target.build(), data);
    }

    /** An ExternalSecret with the given target and data. */
    Value.Mapping object(String name, String namespace, Value target, List<Value> data) {
        return input.objectIn(VERSION, "ExternalSecret", name, namespace)
                .annotate(Waves.ANNOTATION, Waves.SECRETS)
                .annotate("argocd.argoproj.io/sync-options", "Prune=false,Delete=false")
                .with(
                        "spec",
                        Values.map()
                                .put("refreshInterval", delivery.refreshInterval())
                                .put(
                                        "secretStoreRef",
                                        Values.map()
                                                .put("kind", delivery.storeKind())
                                                .put("name", delivery.storeName())
                                                .build())
                                .put("target", target)
                                .put("data", Values.list(data))
                                .build())
                .build();
    }

    /**
     * One key of an ExternalSecret: under which name it is fetched, and where from. What the operator would add by default
     * is written, since Argo CD would take it for a difference for ever (external-secrets/external-secrets#6797).
     */
    Value datum(String secretKey, String secret, String property) {
        return Values.map()
                .put("secretKey", secretKey)
                .put(
                        "remoteRef",
                        Values.map()
                                .put("conversionStrategy", "Default")
                                .put("decodingStrategy", isBinary(secret, property) ? "Auto" : "None")
                                .put("key", delivery.remoteKey(input.cluster().name(), secret))
                                .put("metadataPolicy", "None")
                                .put("property", property)
                                .build())
                .build();
    }

    /** A trust store is no text: stores that hold texts only, such as Vault, hold it in Base64. */
    private boolean isBinary(String secret, String key) {
        TrustStore trustStore = input.cluster().trustStore();
        return trustStore != null && secret.equals(trustStore.secretName()) && key.equals(trustStore.fileName());
    }
}
