package io.fleetc.manifest;

import io.fleetc.model.ArgoCd;
import io.fleetc.model.Cluster;
import io.fleetc.model.Rings;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
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
     * One cluster as Argo CD deploys it. Of what the cluster was compiled from only that is kept which its Applications
     * hold: the chart's values where the chart installs.
     *
     * @param input the cluster
     * @param applications its Applications
     */
    public record Deployed(ClusterInput input, List<ArgoApplication> applications) {
        public Deployed {
            applications = List.copyOf(applications);
        }
    }

    /** What Argo CD deploys of a cluster. */
    public Deployed deployed(ClusterInput input) {
        boolean chart = input.cluster().delivery() == Cluster.Delivery.CHART;
        ClusterInput kept = new ClusterInput(
                input.cluster(), input.flags(), chart ? input.set() : Values.empty(), Values.empty(), List.of());
        return new Deployed(kept, parts(kept, input));
    }

    /**
     * The files below {@code argocd/}: by path, the objects in them.
     *
     * @param clusters all clusters of the fleet, by name
     */
    public Map<String, List<Value.Mapping>> files(List<Deployed> clusters) {
        Map<String, List<Value.Mapping>> files = new LinkedHashMap<>();
        for (Deployed cluster : clusters) {
            ArgoCd argocd = cluster.input().cluster().argocd();
            if (argocd != null && argocd.separately()) {
                files.put("applications/" + cluster.input().cluster().name() + ".yaml", objects(cluster));
            }
        }
        sets(clusters).forEach((file, set) -> files.put("applicationsets/" + file, List.of(set.object(rings))));
        projects(clusters).forEach((file, project) -> files.put("projects/" + file, List.of(project.object())));
        return files;
    }

    /** The Applications of one cluster, whether they are written or an ApplicationSet makes them. */
    public List<Value.Mapping> applications(ClusterInput input) {
        return objects(deployed(input));
    }

    private List<Value.Mapping> objects(Deployed cluster) {
        return cluster.applications().stream().map(part -> part.object(rings)).toList();
    }

    /** What belongs to no single cluster: AppProjects, and of ApplicationSets what is not said of each Application. */
    public List<Value.Mapping> shared(List<ClusterInput> inputs) {
        List<Deployed> clusters = inputs.stream().map(this::deployed).toList();
        List<Value.Mapping> objects = new ArrayList<>();
        sets(clusters).values().forEach(set -> objects.add(set.withoutApplications(rings)));
        projects(clusters).values().forEach(project -> objects.add(project.object()));
        return objects;
    }

    private List<ArgoApplication> parts(ClusterInput kept, ClusterInput input) {
        ArgoCd argocd = input.cluster().argocd();
        if (argocd == null) {
            return List.of();
        }
        ArgoApplication.Part own = argocd.rendered() ? ArgoApplication.Part.RENDERED : ArgoApplication.Part.PLUGIN;
        return input.cluster().delivery() == Cluster.Delivery.CHART
                ? List.of(
                        new ArgoApplication(own, kept, argocd, List.of()),
                        new ArgoApplication(ArgoApplication.Part.CHART, kept, argocd, autoscaled(input)))
                : List.of(new ArgoApplication(own, kept, argocd, autoscaled(input)));
    }

    private List<ArgoApplication.Autoscaled> autoscaled(ClusterInput input) {
        return Workloads.autoscaled(input, data);
    }

    private Map<String, ArgoApplicationSet> sets(List<Deployed> clusters) {
        Map<String, ArgoApplicationSet> sets = new TreeMap<>();
        for (Deployed cluster : clusters) {
            for (ArgoApplication application : cluster.applications()) {
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

    private static Map<String, ArgoProject> projects(List<Deployed> clusters) {
        Map<String, ArgoProject> projects = new LinkedHashMap<>();
        for (Deployed cluster : clusters) {
            ClusterInput input = cluster.input();
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
