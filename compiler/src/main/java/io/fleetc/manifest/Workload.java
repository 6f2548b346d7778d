package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceCondition;
import io.fleetc.catalogue.ServiceTemplate;
import io.fleetc.catalogue.Services;
import io.fleetc.model.Webhook;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a service on one cluster: what the builders of its objects read.
 *
 * @param input the cluster
 * @param access what surrounds the services
 * @param services all services
 * @param service the service
 * @param namespace the namespace of this copy
 * @param digests digests of what the pods read at start
 */
record Workload(
        ClusterInput input,
        PlatformAccess access,
        Services services,
        Service service,
        String namespace,
        StartDigests digests) {
    /** Stands in a path for the namespace of the copy, and for this key where the chart has no entry for it. */
    private static final String COPY = "{@workloadNamespace}";

    private static final String FALLBACK = "DEFAULT";

    /** The name of the objects. */
    String name() {
        return filled(service.object());
    }

    /** The labels by which the pods are found. */
    Value.Mapping selector() {
        return Values.texts(service.selector());
    }

    /** The labels of the pods: those of the platform and those of the selector. */
    SortedMap<String, String> labels() {
        SortedMap<String, String> labels = new TreeMap<>(input.labels());
        labels.putAll(service.selector());
        return labels;
    }

    /** An object of this copy. */
    KubernetesObject object(String apiVersion, String kind, String name) {
        return input.objectIn(apiVersion, kind, name, namespace).labels(service.selector());
    }

    boolean holds(ServiceCondition condition) {
        return condition.holds(input.flags(), input.values(), input.cluster().specification());
    }

    /** The chart's value at a path; a path through the copy's namespace falls back to the chart's entry for the rest. */
    @Nullable
    Value value(@Nullable ValuePath path) {
        if (path == null) {
            return null;
        }
        return at(path, input.values());
    }

    /** The cluster's setting at a path, with the same fallback. */
    @Nullable
    Value setting(ValuePath path) {
        return at(path, input.cluster().specification());
    }

    private @Nullable Value at(ValuePath path, Value.Mapping in) {
        Value found = path.in(in);
        if (path.steps().contains(COPY)) {
            Value own = through(path, namespace).in(in);
            found = own == null ? through(path, FALLBACK).in(in) : own;
        }
        return found instanceof Value.Null ? null : found;
    }

    /** The map at a path, or an empty one. */
    Value.Mapping map(@Nullable ValuePath path) {
        return value(path) instanceof Value.Mapping mapping ? mapping : Values.empty();
    }

    /** A text whose placeholders must all have a value. */
    String filled(ServiceTemplate template) {
        String filled = fill(template);
        if (filled == null) {
            throw new IllegalStateException("no value for " + template.written());
        }
        return filled;
    }

    /** A text with its placeholders filled, or null when one of them has no value. */
    @Nullable
    String fill(ServiceTemplate template) {
        return template.fill(this::lookup);
    }

    private @Nullable String lookup(ServiceTemplate.Placeholder placeholder) {
        if (placeholder.path() == null) {
            return fact(placeholder.fact());
        }
        Value value = value(placeholder.path());
        return value == null || !Scalars.present(value) ? null : Scalars.text(value);
    }

    private String fact(String name) {
        return switch (name) {
            case "namespace" -> input.cluster().namespace();
            case "workloadNamespace" -> namespace;
            case "scratchDirectory" -> input.cluster().scratchDirectory();
            case "valuesSecret" -> access.valuesSecret();
            case "webhookSecret" -> webhookSecret();
            default -> throw new IllegalStateException("no such fact of a cluster: " + name);
        };
    }

    private String webhookSecret() {
        Webhook webhook = input.cluster().webhook();
        return webhook == null ? services.webhookSecret() : webhook.secretName();
    }

    /** A path with another step where the namespace of the copy stands. */
    static ValuePath through(ValuePath path, String copy) {
        if (!path.steps().contains(COPY)) {
            return path;
        }
        List<Object> steps = new ArrayList<>();
        for (Object step : path.steps()) {
            steps.add(step.equals(COPY) ? copy : step);
        }
        return new ValuePath(steps);
    }

    /** A map with another one laid over it, member by member, in the order of the lower one. */
    static Value.Mapping over(Value.Mapping lower, Value.Mapping upper) {
        Values.Builder builder = Values.map().putAll(lower);
        for (KeyedMember member : upper.entries()) {
            builder.put(member.key(), member.member().value());
        }
        return builder.build();
    }
}
