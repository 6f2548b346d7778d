package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.Services;
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
     * @return the components; a service whose image nobody knows is left out ({@link DeliveryProblems} names it)
     */
    public static List<Component> components(
            ClusterInput input, PlatformAccess access, Services services, List<Value.Mapping> configMaps) {
        return new Workloads(input, access, services).components(configMaps);
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

    /** The image of each container by its name; empty when one is not known. */
    private static Optional<Map<String, ContainerImage>> images(Workload workload) {
        Map<String, ContainerImage> images = new LinkedHashMap<>();
        for (ServiceContainer container : workload.service().pod().containers()) {
            Optional<ContainerImage> image = ContainerImages.of(workload, container);
            if (image.isEmpty()) {
                return Optional.empty();
            }
            images.put(container.name(), image.get());
        }
        return Optional.of(images);
    }
}
