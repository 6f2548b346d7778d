package io.fleetc.manifest;

import io.fleetc.model.ArgoCd;
import io.fleetc.model.Cluster;
import io.fleetc.model.Rings;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Application: a part of a cluster that Argo CD syncs from one source. Its settings that are texts stand apart, since
 * an ApplicationSet has placeholders in their places.
 *
 * @param part what it syncs
 * @param input the cluster
 * @param argocd how the cluster is deployed
 * @param autoscaled the workloads whose number of replicas an autoscaler owns
 */
public record ArgoApplication(Part part, ClusterInput input, ArgoCd argocd, List<Autoscaled> autoscaled) {
    static final String CLUSTER = "cluster";
    static final String RING = "ring";
    static final String PATH = "path";

    /** The label by which the steps of an ApplicationSet find an Application. */
    static final String RING_LABEL = "fleetc.io/ring";

    /** The ring of a cluster that no ring selects; no ring can have this name. */
    static final String NO_RING = "no.ring";

    /** The plugin of Argo CD that runs fleetc, by its name and version. */
    private static final String PLUGIN = "fleetc-v1";

    private static final String REPOSITORY = "repoURL";
    private static final String REVISION = "targetRevision";
    private static final String CHART = "chart";
    private static final String RELEASE = "releaseName";
    private static final String NAMESPACE = "namespace";
    private static final String SERVER = "server";
    private static final String NAME = "name";
    private static final String OCI = "oci://";

    public ArgoApplication {
        autoscaled = List.copyOf(autoscaled);
    }

    /** What an Application syncs. */
    public enum Part {
        /** The objects that fleetc wrote. */
        RENDERED("rendered"),
        /** The same objects, written by Argo CD's plugin. */
        PLUGIN("plugin"),
        /** The vendor's chart. */
        CHART("chart");

        private final String word;

        Part(String word) {
            this.word = word;
        }
    }

    /**
     * A workload whose number of replicas an autoscaler owns.
     *
     * @param kind its kind
     * @param namespace its namespace
     * @param name its name
     */
    public record Autoscaled(String kind, String namespace, String name) {}

    /** The name of the ApplicationSet that it belongs to; the part comes first, since a project may have any name. */
    String set() {
        return "iomete-" + part.word + "-" + argocd.project();
    }

    String cluster() {
        return input.cluster().name();
    }

    /** The settings that are texts, by the names that the elements of an ApplicationSet have for them. */
    Map<String, String> texts(Rings rings) {
        Cluster cluster = input.cluster();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(CLUSTER, cluster.name());
        if (!rings.rings().isEmpty() && automated() != null) {
            int ring = rings.of(cluster.labels());
            texts.put(
                    RING, ring < rings.rings().size() ? rings.rings().get(ring).name() : NO_RING);
        }
        if (part == Part.CHART) {
            texts.put(REPOSITORY, chartRepository(cluster));
            texts.put(REVISION, cluster.chart().version());
            texts.put(CHART, cluster.chart().name());
            texts.put(RELEASE, cluster.releaseName());
        } else {
            texts.put(REPOSITORY, argocd.repoUrl());
            texts.put(REVISION, argocd.targetRevision());
            texts.put(PATH, path(cluster.name()));
        }
        texts.put(NAMESPACE, cluster.namespace());
        boolean byName = argocd.destinationByName() || cluster.kubernetes().server() == null;
        texts.put(
                byName ? NAME : SERVER,
                byName ? cluster.name() : String.valueOf(cluster.kubernetes().server()));
        return texts;
    }

    /** A chart repository as Argo CD wants it: one in an OCI registry has no scheme. */
    static String chartRepository(Cluster cluster) {
        String url = cluster.chart().repoUrl();
        return url.startsWith(OCI) ? url.substring(OCI.length()) : url;
    }

    /** The directory of the source, for a cluster of this name. */
    String path(String cluster) {
        if (part == Part.PLUGIN) {
            return argocd.path().isEmpty() ? "." : argocd.path();
        }
        return (argocd.path().isEmpty() ? "" : argocd.path() + "/") + cluster + "/manifests";
    }

    /** How it syncs by itself; null when it does not. */
    Value.@Nullable Mapping automated() {
        return argocd.prune() == null || argocd.selfHeal() == null
                ? null
                : Values.map()
                        .put("prune", argocd.prune())
                        .put("selfHeal", argocd.selfHeal())
                        .build();
    }

    /** The differences that are none: replicas that an autoscaler sets. Those of a passive cluster are ours, and zero. */
    Value.Sequence ignored() {
        return Values.list(autoscaled.stream()
                .<Value>map(workload -> Values.map()
                        .put("group", "apps")
                        .put("kind", workload.kind())
                        .put("namespace", workload.namespace())
                        .put("name", workload.name())
                        .put("jsonPointers", Values.texts(List.of("/spec/replicas")))
                        .build())
                .toList());
    }

    /** What the chart is given, in the place where an Application has it; null for what is no chart. */
    Value.@Nullable Mapping values() {
        return part == Part.CHART
                ? Values.map().put("valuesObject", input.set()).build()
                : null;
    }

    /** The Application. */
    Value.Mapping object(Rings rings) {
        Map<String, String> texts = texts(rings);
        return Values.map()
                .put("apiVersion", ArgoObjects.VERSION)
                .put("kind", "Application")
                .put(
                        "metadata",
                        Values.map()
                                .put("namespace", argocd.namespace())
                                .putAll(metadata(texts))
                                .build())
                .put("spec", specification(texts, automated(), ignored(), values()))
                .build();
    }

    /** Name and labels of an Application with such texts. */
    Value.Mapping metadata(Map<String, String> texts) {
        return Values.map()
                .put(NAME, "iomete-" + texts.get(CLUSTER) + (part == Part.CHART ? "-chart" : ""))
                .put(
                        "labels",
                        Values.map()
                                .put("fleetc.io/cluster", texts.get(CLUSTER))
                                .put(RING_LABEL, texts.get(RING))
                                .build())
                .build();
    }

    /** The {@code spec} of an Application with such texts. */
    Value.Mapping specification(
            Map<String, String> texts,
            Value.@Nullable Mapping automated,
            Value.Sequence ignored,
            Value.@Nullable Mapping values) {
        Values.Builder source =
                Values.map().put(REPOSITORY, texts.get(REPOSITORY)).put(REVISION, texts.get(REVISION));
        switch (part) {
            case RENDERED ->
                source.put(PATH, texts.get(PATH))
                        .put("directory", Values.map().put("recurse", true).build());
            case PLUGIN -> source.put(PATH, texts.get(PATH)).put("plugin", plugin(texts));
            case CHART ->
                source.put(CHART, texts.get(CHART))
                        .put(
                                "helm",
                                Values.map()
                                        .put(RELEASE, texts.get(RELEASE))
                                        .putAll(values == null ? Values.empty() : values)
                                        .build());
        }
        return Values.map()
                .put("project", argocd.project())
                .put("source", source.build())
                .put(
                        "destination",
                        Values.map()
                                .put(NAMESPACE, texts.get(NAMESPACE))
                                .put(SERVER, texts.get(SERVER))
                                .put(NAME, texts.get(NAME))
                                .build())
                .putUnlessEmpty("ignoreDifferences", ignored)
                .put("syncPolicy", policy(automated))
                .build();
    }

    private static Value plugin(Map<String, String> texts) {
        Value cluster = Values.map()
                .put(NAME, CLUSTER)
                .put("string", texts.get(CLUSTER))
                .build();
        return Values.map()
                .put(NAME, PLUGIN)
                .put("parameters", Values.list(cluster))
                .build();
    }

    private Value policy(Value.@Nullable Mapping automated) {
        Values.Builder policy = Values.map()
                .put("automated", automated)
                .put(
                        "syncOptions",
                        Values.texts(List.of(
                                "ServerSideApply=true", "CreateNamespace=false", "RespectIgnoreDifferences=true")));
        if (part == Part.CHART) {
            // The first sync fails until the other Application has made the namespaces; nothing else tries it again.
            Value backoff = Values.map()
                    .put("duration", "30s")
                    .put("factor", 2)
                    .put("maxDuration", "5m")
                    .build();
            policy.put(
                    "retry",
                    Values.map().put("limit", 10).put("backoff", backoff).build());
        }
        return policy.build();
    }

    /** Where an Application has one of its texts, for those that not every Application of an ApplicationSet has. */
    static ValuePath place(String key) {
        return switch (key) {
            case RING -> ValuePath.of("metadata", "labels", RING_LABEL);
            case SERVER, NAME -> ValuePath.of("spec", "destination", key);
            default -> throw new IllegalArgumentException("every Application has a " + key);
        };
    }
}
