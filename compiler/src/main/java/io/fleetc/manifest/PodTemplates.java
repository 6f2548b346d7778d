package io.fleetc.manifest;

import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.ServicePod;
import io.fleetc.catalogue.ServiceTemplate;
import io.fleetc.model.PriorityClass;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pod template of a Deployment, a StatefulSet or a Job. */
final class PodTemplates {
    private final Workload workload;
    private final PodVolumes volumes;
    private final Map<String, ContainerImage> images;

    /**
     * The pods of a copy of a service.
     *
     * @param images the image of each container by the container's name
     */
    PodTemplates(Workload workload, Map<String, ContainerImage> images) {
        this.workload = workload;
        this.volumes = new PodVolumes(workload);
        this.images = images;
    }

    /** The template; {@code restartPolicy} is set for Jobs only. */
    Value.Mapping template(@Nullable String restartPolicy) {
        Value.Mapping metadata = Values.map()
                .put("labels", Values.texts(workload.labels()))
                .putUnlessEmpty("annotations", PodAnnotations.of(workload, volumes))
                .build();
        return Values.map()
                .put("metadata", metadata)
                .put("spec", specification(restartPolicy))
                .build();
    }

    private Value.Mapping specification(@Nullable String restartPolicy) {
        PodPlacement placement = new PodPlacement(workload);
        ServicePod pod = workload.service().pod();
        List<Value> containers = new ArrayList<>();
        for (ServiceContainer container : pod.containers()) {
            containers.add(container(container));
        }
        return Values.map()
                .put("serviceAccountName", workload.access().serviceAccount())
                .putUnlessEmpty("imagePullSecrets", pullSecrets(workload))
                .putUnlessEmpty("securityContext", pod.securityContext())
                .put("priorityClassName", priorityClass())
                .put("restartPolicy", restartPolicy)
                .putUnlessEmpty("nodeSelector", placement.nodeSelector())
                .putUnlessEmpty("tolerations", placement.tolerations())
                .put("containers", Values.list(containers))
                .putUnlessEmpty("volumes", volumes.volumes())
                .build();
    }

    /** The names of pull secrets as pods refer to them. */
    static Value.Sequence pullSecrets(Workload workload) {
        List<Value> secrets = new ArrayList<>();
        for (String secret : Namespaces.pullSecrets(workload.input(), workload.namespace())) {
            secrets.add(Values.map().put("name", secret).build());
        }
        return Values.list(secrets);
    }

    private Value.Mapping container(ServiceContainer container) {
        return Values.map()
                .put("name", container(workload, container))
                .put("image", image(container).reference())
                .put("imagePullPolicy", workload.input().cluster().images().pullPolicy())
                .putUnlessEmpty("command", Values.texts(container.command()))
                .putUnlessEmpty("args", arguments(container))
                .putUnlessEmpty("ports", ports(container))
                .putUnlessEmpty("env", ContainerEnvironment.of(workload, container))
                .putUnlessEmpty("resources", resources(workload, container))
                .putAll(container.probes())
                .putUnlessEmpty("volumeMounts", volumes.mounts(container))
                .build();
    }

    private static String container(Workload workload, ServiceContainer container) {
        return workload.filled(new ServiceTemplate(container.name()));
    }

    private ContainerImage image(ServiceContainer container) {
        ContainerImage image = images.get(container.name());
        if (image == null) {
            throw new IllegalStateException("no image for container " + container.name());
        }
        return image;
    }

    private Value.Sequence arguments(ServiceContainer container) {
        return Values.texts(container.arguments().stream().map(workload::filled).toList());
    }

    private static Value.Sequence ports(ServiceContainer container) {
        List<Value> ports = new ArrayList<>();
        container
                .ports()
                .forEach((name, port) -> ports.add(Values.map()
                        .put("name", name)
                        .put("containerPort", port)
                        .put("protocol", "TCP")
                        .build()));
        return Values.list(ports);
    }

    /** What the chart's values say, over what the catalogue assumes where the chart has nothing. */
    static Value.Mapping resources(Workload workload, ServiceContainer container) {
        Value.Mapping stated = Scalars.quantities(workload.map(container.resources()));
        Value.Mapping assumed = container.defaultResources();
        Values.Builder resources = Values.map();
        for (String kind : List.of("requests", "limits")) {
            Value.Mapping under = assumed.mapping(kind);
            Value.Mapping over = stated.mapping(kind);
            resources.putUnlessEmpty(
                    kind, Workload.over(under == null ? Values.empty() : under, over == null ? Values.empty() : over));
        }
        return resources.build();
    }

    /** The class of the cluster behind the chart's key, once workloads name classes at all and the release has the key. */
    private @Nullable String priorityClass() {
        String key = workload.service().pod().priorityClass();
        ClusterInput input = workload.input();
        if (key == null || !input.flags().on(workload.access().priorityClassFlag())) {
            return null;
        }
        boolean known = workload.access().priorityKeys(input.cluster().platformVersion()).stream()
                .anyMatch(entry -> entry.key().equals(key));
        PriorityClass described = input.cluster().priorityClasses().get(key);
        return known ? (described == null ? key : described.name()) : null;
    }
}
