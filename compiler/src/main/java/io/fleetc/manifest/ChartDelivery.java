package io.fleetc.manifest;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.model.Cluster;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster with {@code delivery: chart} asks for that the vendor's chart has no key for, so that only objects that
 * fleetc writes could carry it. Nothing of it is dropped silently.
 */
final class ChartDelivery {
    /** Settings that only the workloads that fleetc writes heed, below the whole specification. */
    private static final List<ValuePath> ONLY_MANIFESTS = List.of(
            ValuePath.of("images", "digests"),
            ValuePath.of("nodePlacement", "scratchDirectory"),
            ValuePath.of("nodePlacement", "zone"),
            ValuePath.of("storage", "serviceAccountSecret"));

    private static final ValuePath SERVICES = ValuePath.of("services");
    private static final String IMAGE = "image";

    private final ClusterInput input;
    private final Cluster cluster;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ChartDelivery(ClusterInput input) {
        this.input = input;
        this.cluster = input.cluster();
    }

    /** An error for everything that the chart cannot express. */
    static List<Diagnostic> problems(ClusterInput input) {
        ChartDelivery delivery = new ChartDelivery(input);
        delivery.check();
        return delivery.diagnostics;
    }

    private void check() {
        if (!cluster.active()) {
            refuse(
                    "a passive cluster: the chart does not take a replica count for every service",
                    cluster.span(),
                    "give it `role: active`, or leave it out of the fleet until it runs");
        }
        if (cluster.argocd() == null) {
            refuse(
                    "an installation without `argocd`: nothing would install the chart",
                    cluster.span(),
                    "set `argocd: {repoURL: ...}` for it");
        }
        for (ValuePath path : ONLY_MANIFESTS) {
            setting(path, cluster.specification().at(path));
        }
        if (cluster.specification().at(SERVICES) instanceof Value.Mapping services) {
            images(services, SERVICES);
        }
        for (SecretValue secret : input.secretValues()) {
            diagnostics.add(DeliveryProblems.plainText(secret, cluster)
                    .helping("use `delivery: manifests` with `secretDelivery: {kind: externalSecrets}`")
                    .helping("leave the setting out, or choose another type that needs no such secret"));
        }
    }

    /** The images that the fleet names in full, of services and of their parts. */
    private void images(Value.Mapping services, ValuePath at) {
        services.members().forEach((name, member) -> {
            if (member.value() instanceof Value.Mapping service) {
                ValuePath path = at.key(name);
                setting(path.key(IMAGE), service.get(IMAGE));
                service.members().forEach((part, below) -> {
                    if (below.value() instanceof Value.Mapping mapping) {
                        setting(path.key(part).key(IMAGE), mapping.get(IMAGE));
                    }
                });
            }
        });
    }

    private void setting(ValuePath path, @Nullable Value value) {
        if (value == null
                || (value instanceof Value.Mapping map && map.members().isEmpty())) {
            return;
        }
        refuse(
                "`" + path + "`, since the chart has no key for it",
                value.span().known() ? value.span() : cluster.span(),
                "set `" + path + ": null` for it");
    }

    private void refuse(String what, Span span, String otherChoice) {
        diagnostics.add(Diagnostic.error(
                        Code.FC3016, "cluster `" + cluster.name() + "`: `delivery: chart` cannot express " + what, span)
                .helping("use `delivery: manifests` for this cluster")
                .helping(otherChoice)
                .on("spec.clusters." + cluster.name() + ".delivery"));
    }
}
