package io.fleetc.manifest;

import io.fleetc.model.ArgoCd;
import io.fleetc.model.Cluster;
import io.fleetc.model.Rings;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Argo CD needs to deploy the fleet: AppProjects, and ApplicationSets or an Application per cluster.
 *
 * <p>Clusters of one project have one ApplicationSet. Those that the vendor's chart installs have a second Application, and
 * so a second ApplicationSet: a chart's hooks run before the first sync wave, so that in one Application they would wait
 * for namespaces and Secrets that wait for them.
 *
 * <p>No Application has a finalizer and every ApplicationSet preserves resources: deleting them deletes nothing in a
 * cluster.
 */
public final class ArgoObjects {
    static final String VERSION = "argoproj.io/v1alpha1";

    private final PlatformData data;
    private final Rings rings;

    /**
     * The objects of a fleet.
     *
     * @param data the platform
     * @param rings the order in which its clusters change
     */
    public ArgoObjects(PlatformData data, Rings rings) {
        this.data = data;
        this.rings = rings;
    }

    /**
     * The files below {@code argocd/}: by path, the objects in them.
     *
     * @param inputs all clusters of the fleet, by name
     */
    public Map<String, List<Value.Mapping>> files(List<ClusterInput> inputs) {
        Map<String, List<Value.Mapping>> files = new LinkedHashMap<>();
        for (ClusterInput input : inputs) {
            ArgoCd argocd = input.cluster().argocd();
            if (argocd != null && argocd.separately()) {
                files.put("applications/" + input.cluster().name() + ".yaml", applications(input));
            }
        }
        sets(inputs).forEach((file, set) -> files.put("applicationsets/" + file, List.of(set.object(rings))));
        projects(inputs).forEach((file, project) -> files.put("projects/" + file, List.of(project.object())));
        return files;
    }

    /** The Applications of one cluster, whether they are written or an ApplicationSet makes them. */
    public List<Value.Mapping> applications(ClusterInput input) {
        return parts(input).stream().map(part -> part.object(rings)).toList();
    }

    /** What belongs to no single cluster: AppProjects, and of ApplicationSets what is not said of each Application. */
    public List<Value.Mapping> shared(List<ClusterInput> inputs) {
        List<Value.Mapping> objects = new ArrayList<>();
        sets(inputs).values().forEach(set -> objects.add(set.withoutApplications(rings)));
        projects(inputs).values().forEach(project -> objects.add(project.object()));
        return objects;
    }

    private List<ArgoApplication> parts(ClusterInput input) {
        ArgoCd argocd = input.cluster().argocd();
        if (argocd == null) {
            return List.of();
        }
        ArgoApplication.Part own = argocd.rendered() ? ArgoApplication.Part.RENDERED : ArgoApplication.Part.PLUGIN;
        return input.cluster().delivery() == Cluster.Delivery.CHART
                ? List.of(
                        new ArgoApplication(own, input, argocd, List.of()),
                        new ArgoApplication(ArgoApplication.Part.CHART, input, argocd, autoscaled(input)))
                : List.of(new ArgoApplication(own, input, argocd, autoscaled(input)));
    }

    private List<ArgoApplication.Autoscaled> autoscaled(ClusterInput input) {
        return Workloads.autoscaled(input, data);
    }

    private Map<String, ArgoApplicationSet> sets(List<ClusterInput> inputs) {
        Map<String, ArgoApplicationSet> sets = new TreeMap<>();
        for (ClusterInput input : inputs) {
            for (ArgoApplication application : parts(input)) {
                if (!application.argocd().separately()) {
                    String name = application.set();
                    sets.computeIfAbsent(
                                    application.argocd().namespace() + "-" + name + ".yaml",
                                    file -> new ArgoApplicationSet(name, application))
                            .add(application);
                }
            }
        }
        return sets;
    }

    private static Map<String, ArgoProject> projects(List<ClusterInput> inputs) {
        Map<String, ArgoProject> projects = new LinkedHashMap<>();
        for (ClusterInput input : inputs) {
            ArgoCd argocd = input.cluster().argocd();
            if (argocd != null) {
                projects.computeIfAbsent(
                                argocd.namespace() + "-" + argocd.project() + ".yaml",
                                file -> new ArgoProject(argocd.namespace(), argocd.project()))
                        .add(input, argocd);
            }
        }
        return projects;
    }
}
