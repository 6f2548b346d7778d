package io.fleetc.manifest;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.Services;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services of one cluster as Kubernetes objects: one component per service, with the copies for every workload
 * namespace together, besides the Jobs that prepare and the ConfigMaps that services read.
 *
 * <p>Which services there are and what they look like is data; here are only the mechanisms. A passive cluster keeps its
 * Services, claims and workload objects with zero replicas; it runs no Job, no autoscaler and no Spark application.
 */
public final class Workloads {
    private final ClusterInput input;
    private final PlatformAccess access;
    private final Services services;
    private final StartDigests digests;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Workloads(ClusterInput input, PlatformAccess access, Services services) {
        this.input = input;
        this.access = access;
        this.services = services;
        this.digests = new StartDigests(input.values());
    }

    /**
     * The components of a cluster's services.
     *
     * @param input the cluster
     * @param access what surrounds the services
     * @param services the services of the platform
     * @param configMaps ConfigMaps that other builders made, whose change restarts the pods that mount them
     * @return the components; an error for each service whose image nobody knows, which is then left out
     */
    public static Checked<List<Component>> components(
            ClusterInput input, PlatformAccess access, Services services, List<Value.Mapping> configMaps) {
        Workloads workloads = new Workloads(input, access, services);
        List<Component> components = workloads.components(configMaps);
        return Checked.of(components, workloads.diagnostics);
    }

    private List<Component> components(List<Value.Mapping> others) {
        List<Value.Mapping> configMaps = new ConfigMaps(input, services).objects();
        others.forEach(digests::add);
        configMaps.forEach(digests::add);
        List<Component> components = new ArrayList<>();
        if (!configMaps.isEmpty()) {
            components.add(new Component("20-config-maps", configMaps));
        }
        new DatabaseChecks(input, access, services)
                .object()
                .ifPresent(job -> components.add(new Component("30-database-check", List.of(job))));
        for (Service service : services.enabled(input.flags(), input.cluster().platformVersion())) {
            List<Value.Mapping> objects = objects(service);
            if (!objects.isEmpty()) {
                String phase = service.kind() == Service.Kind.JOB ? "30-" : "40-";
                components.add(new Component(phase + service.name(), objects));
            }
        }
        return components;
    }

    private List<Value.Mapping> objects(Service service) {
        List<Value.Mapping> objects = new ArrayList<>();
        for (String namespace : namespaces(input, service)) {
            Workload workload = new Workload(input, access, services, service, namespace, digests);
            images(workload).ifPresent(images -> add(workload, images, objects));
        }
        return objects;
    }

    /** The namespaces in which a service has a copy. */
    static List<String> namespaces(ClusterInput input, Service service) {
        return service.perNamespace()
                ? Namespaces.all(input)
                : List.of(input.cluster().namespace());
    }

    /** The workloads whose number of replicas an autoscaler owns, whether fleetc or the vendor's chart brings them. */
    static List<ArgoApplication.Autoscaled> autoscaled(ClusterInput input, PlatformData data) {
        List<ArgoApplication.Autoscaled> autoscaled = new ArrayList<>();
        for (Service service :
                data.services().enabled(input.flags(), input.cluster().platformVersion())) {
            for (String namespace : namespaces(input, service)) {
                Workload workload = new Workload(
                        input, data.access(), data.services(), service, namespace, new StartDigests(input.values()));
                if (Replicas.autoscaled(workload)) {
                    autoscaled.add(new ArgoApplication.Autoscaled(service.kind().word(), namespace, workload.name()));
                }
            }
        }
        return autoscaled;
    }

    private void add(Workload workload, Map<String, ContainerImage> images, List<Value.Mapping> objects) {
        boolean active = input.cluster().active();
        ServiceNetworkPolicies.of(workload).ifPresent(objects::add);
        objects.addAll(KubernetesServices.of(workload));
        switch (workload.service().kind()) {
            case DEPLOYMENT -> {
                workload.service().claims().forEach(claim -> objects.add(PersistentVolumeClaims.of(workload, claim)));
                objects.add(Deployments.of(workload, images));
            }
            case STATEFUL_SET -> objects.add(StatefulSets.of(workload, images));
            case JOB -> {
                if (active) {
                    objects.add(Jobs.of(workload, images));
                }
            }
            case SPARK_APPLICATION -> {
                if (active) {
                    objects.add(SparkApplications.of(workload, images));
                }
            }
        }
        if (Replicas.autoscaled(workload)) {
            objects.add(HorizontalPodAutoscalers.of(workload));
        }
    }

    /** The image of each container by its name; empty, with an error, when one is not known. */
    private Optional<Map<String, ContainerImage>> images(Workload workload) {
        Map<String, ContainerImage> images = new LinkedHashMap<>();
        for (ServiceContainer container : workload.service().pod().containers()) {
            Optional<ContainerImage> image = ContainerImages.of(workload, container);
            if (image.isEmpty()) {
                Diagnostic unknown = unknownImage(workload.service(), container);
                if (!diagnostics.contains(unknown)) {
                    diagnostics.add(unknown);
                }
                return Optional.empty();
            }
            images.put(container.name(), image.get());
        }
        return Optional.of(images);
    }

    private Diagnostic unknownImage(Service service, ServiceContainer container) {
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC3015,
                "no image of `" + service.name() + "` is known on cluster `"
                        + input.cluster().name() + "`",
                where(service));
        return diagnostic
                .noting("the vendor publishes no image of it, so the fleet names the one to run")
                .helping("set `" + container.imageOverride() + "` to the full reference of the image");
    }

    /** Where the service is switched on, else where the cluster is declared. */
    private Span where(Service service) {
        for (String flag : service.lifecycle().enabledBy().flags()) {
            FlagSettings.State state = input.flags().states().get(flag);
            if (state != null && state.on()) {
                return state.span();
            }
        }
        return input.cluster().span();
    }
}
