package io.fleetc.manifest;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds one Kubernetes object: identity and metadata first, then whatever its kind has. */
public final class KubernetesObject {
    private final String apiVersion;
    private final String kind;
    private final String name;
    private final @Nullable String namespace;
    private final SortedMap<String, String> labels = new TreeMap<>();
    private final SortedMap<String, String> annotations = new TreeMap<>();
    private final Values.Builder rest = Values.map();

    private KubernetesObject(String apiVersion, String kind, String name, @Nullable String namespace) {
        this.apiVersion = apiVersion;
        this.kind = kind;
        this.name = name;
        this.namespace = namespace;
    }

    /** An object in a namespace. */
    public static KubernetesObject namespaced(String apiVersion, String kind, String name, String namespace) {
        return new KubernetesObject(apiVersion, kind, name, namespace);
    }

    /** An object of the whole cluster. */
    public static KubernetesObject clusterScoped(String apiVersion, String kind, String name) {
        return new KubernetesObject(apiVersion, kind, name, null);
    }

    /** Adds a label. */
    public KubernetesObject label(String key, String value) {
        labels.put(key, value);
        return this;
    }

    /** Adds labels. */
    public KubernetesObject labels(Map<String, String> more) {
        labels.putAll(more);
        return this;
    }

    /** Adds an annotation. */
    public KubernetesObject annotate(String key, String value) {
        annotations.put(key, value);
        return this;
    }

    /** Adds annotations. */
    public KubernetesObject annotations(Map<String, String> more) {
        annotations.putAll(more);
        return this;
    }

    /** Sets a top-level field such as {@code spec} or {@code data}. */
    public KubernetesObject with(String field, Value value) {
        rest.put(field, value);
        return this;
    }

    /** The object as a value. */
    public Value.Mapping build() {
        Values.Builder metadata = Values.map().put("name", name).put("namespace", namespace);
        metadata.putUnlessEmpty("labels", Values.texts(labels));
        metadata.putUnlessEmpty("annotations", Values.texts(annotations));
        return Values.map()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", metadata.build())
                .putAll(rest.build())
                .build();
    }
}
