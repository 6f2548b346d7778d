package io.fleetc.output;

import io.fleetc.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What names a Kubernetes object within a cluster.
 *
 * @param apiVersion for example {@code apps/v1}
 * @param kind for example {@code Deployment}
 * @param namespace empty for an object of the whole cluster
 * @param name its name
 */
public record ObjectId(String apiVersion, String kind, String namespace, String name) implements Comparable<ObjectId> {
    /** The identity of an object; one without apiVersion, kind or name is a bug of whoever built it. */
    public static ObjectId of(Value.Mapping object) {
        Value.Mapping metadata = object.mapping("metadata");
        if (metadata == null) {
            throw new IllegalArgumentException("an object has no metadata");
        }
        String namespace = metadata.text("namespace");
        return new ObjectId(
                required(object.text("apiVersion"), "apiVersion"),
                required(object.text("kind"), "kind"),
                namespace == null ? "" : namespace,
                required(metadata.text("name"), "metadata.name"));
    }

    // Written out, since what a record is given is put together when it is first called, which every cold start pays
    // for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectId that
                && name.equals(that.name)
                && kind.equals(that.kind)
                && namespace.equals(that.namespace)
                && apiVersion.equals(that.apiVersion);
    }

    @Override
    public int hashCode() {
        return ((apiVersion.hashCode() * 31 + kind.hashCode()) * 31 + namespace.hashCode()) * 31 + name.hashCode();
    }

    /** The API group, empty for the core group: versions of one group name the same objects. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** The same name under the API server's eyes: without the version. */
    ObjectId withoutVersion() {
        return new ObjectId(group(), kind, namespace, name);
    }

    /** By group and version, kind, namespace, name. */
    @Override
    public int compareTo(ObjectId other) {
        int order = apiVersion.compareTo(other.apiVersion);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : namespace.compareTo(other.namespace);
        return order != 0 ? order : name.compareTo(other.name);
    }

    /** {@code Deployment iomete-system/iom-core}. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }

    private static String required(@Nullable String text, String field) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("an object has no " + field);
        }
        return text;
    }
}
