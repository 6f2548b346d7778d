package io.fleetc.manifest;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.model.Cluster;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What keeps a cluster from getting the platform the way the fleet says. It is found without making any object. */
public final class DeliveryProblems {
    private static final int LONGEST_SERVICE_NAME = 63;

    private final ClusterInput input;
    private final Cluster cluster;
    private final PlatformData data;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private DeliveryProblems(ClusterInput input, PlatformData data) {
        this.input = input;
        this.cluster = input.cluster();
        this.data = data;
    }

    /** An error for everything that cannot be delivered; empty for a cluster that can be compiled. */
    public static List<Diagnostic> of(ClusterInput input, PlatformData data) {
        DeliveryProblems problems = new DeliveryProblems(input, data);
        problems.checkNames();
        if (input.cluster().delivery() == Cluster.Delivery.CHART) {
            problems.diagnostics.addAll(ChartDelivery.problems(input));
        } else {
            problems.checkSecrets();
            problems.checkImages();
        }
        return problems.diagnostics;
    }

    /** Kubernetes makes a DNS name of the name of a Service, which leaves a namespace less than it may have by itself. */
    private void checkNames() {
        for (Service service : enabled()) {
            Service.Network network = service.network();
            if (network == null || !service.perNamespace()) {
                continue;
            }
            for (String namespace : Workloads.namespaces(input, service)) {
                String name = workload(service, namespace).filled(network.name());
                int more = name.length() - LONGEST_SERVICE_NAME;
                if (more > 0) {
                    diagnostics.add(Diagnostic.error(
                                    Code.FC3018,
                                    "the Service `" + name + "` on cluster `" + cluster.name() + "` has "
                                            + name.length() + " characters, the limit is " + LONGEST_SERVICE_NAME,
                                    where(namespace))
                            .noting("each namespace has a `" + service.name() + "`, whose Service is called after it")
                            .helping("choose a name of at most " + (namespace.length() - more) + " characters"));
                }
            }
        }
    }

    /** Where a namespace is named. */
    private Span where(String namespace) {
        Value.Mapping settings = cluster.specification();
        Value.Mapping namespaces = settings.mapping("namespaces");
        Value.Member member = namespaces == null ? null : namespaces.members().get(namespace);
        if (member != null) {
            return member.keySpan();
        }
        Value own = settings.get("namespace");
        return own == null || !own.span().known() ? cluster.span() : own.span();
    }

    private List<Service> enabled() {
        return data.services().enabled(input.flags(), cluster.platformVersion());
    }

    private Workload workload(Service service, String namespace) {
        return new Workload(
                input, data.access(), data.services(), service, namespace, new StartDigests(input.values()));
    }

    private void checkSecrets() {
        if (cluster.secretDelivery().externalSecrets()) {
            return;
        }
        for (SecretValue secret : input.secretValues()) {
            diagnostics.add(plainText(secret, cluster)
                    .helping("set `secretDelivery: {kind: externalSecrets, storeRef: {name: ...}}`, choose another"
                            + " type that needs no such secret, or leave the setting out"));
        }
    }

    /** That the chart has no reference key for a secret. */
    static Diagnostic plainText(SecretValue secret, Cluster cluster) {
        return Diagnostic.error(
                        Code.FC3014,
                        "the chart takes `" + secret.chart()
                                + "` only as plain text, so this Secret has no way to cluster `" + cluster.name() + "`",
                        secret.secret().span())
                .noting("fleetc never writes the value of a secret");
    }

    private void checkImages() {
        for (Service service : enabled()) {
            for (String namespace : Workloads.namespaces(input, service)) {
                Workload workload = workload(service, namespace);
                for (ServiceContainer container : service.pod().containers()) {
                    if (ContainerImages.of(workload, container).isEmpty()) {
                        addUnknown(service, container);
                    }
                }
            }
        }
    }

    /** Copies in several namespaces are one mistake. */
    private void addUnknown(Service service, ServiceContainer container) {
        Diagnostic unknown = Diagnostic.error(
                        Code.FC3015,
                        "no image of `" + service.name() + "` is known on cluster `" + cluster.name() + "`",
                        where(service))
                .noting("the vendor publishes no image of it, so the fleet names the one to run")
                .helping("set `" + container.imageOverride() + "` to the full reference of the image");
        if (!diagnostics.contains(unknown)) {
            diagnostics.add(unknown);
        }
    }

    /** Where the service is switched on, else where the cluster is declared. */
    private Span where(Service service) {
        for (String flag : service.lifecycle().enabledBy().flags()) {
            FlagSettings.State state = input.flags().states().get(flag);
            if (state != null && state.on()) {
                return state.span();
            }
        }
        return cluster.span();
    }
}
