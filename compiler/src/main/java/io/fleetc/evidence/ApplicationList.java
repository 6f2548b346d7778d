package io.fleetc.evidence;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Argo CD knows of the clusters of a fleet, read from {@code argocd app list -o json} (a list of Applications) or
 * from {@code kubectl get applications -o json} (the same under {@code items}).
 *
 * @param drafts an observation for each cluster of which a revision is known, by the cluster's name
 * @param unmapped the Applications of no cluster of the fleet
 * @param unseen the clusters of which the list says nothing
 */
public record ApplicationList(List<Draft> drafts, List<String> unmapped, List<String> unseen) {
    public ApplicationList {
        drafts = List.copyOf(drafts);
        unmapped = List.copyOf(unmapped);
        unseen = List.copyOf(unseen);
    }

    /**
     * Reads a list.
     *
     * @param source the list
     * @param clusters the clusters of the fleet
     * @param mapped Applications that carry no label of fleetc, each with its cluster
     * @param at the moment that the list shows where it does not say so itself
     * @param by who puts it on record; empty for nobody
     */
    public static Checked<ApplicationList> read(
            Source source, Collection<String> clusters, Map<String, String> mapped, Instant at, String by) {
        Checked<Value> read = YamlReader.read(source);
        return read.present() && read.accepted()
                ? new Reader(clusters, mapped).read(read.value(), at, by)
                : Checked.none(read.diagnostics());
    }

    private static final class Reader {
        private final Collection<String> clusters;
        private final Map<String, String> mapped;
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final SortedMap<String, List<Application>> byCluster = new TreeMap<>();
        private final List<String> unmapped = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        Reader(Collection<String> clusters, Map<String, String> mapped) {
            this.clusters = clusters;
            this.mapped = mapped;
        }

        Checked<ApplicationList> read(Value value, Instant at, String by) {
            Value list = value instanceof Value.Mapping map && map.get("items") != null ? map.get("items") : value;
            if (!(list instanceof Value.Sequence applications)) {
                return Checked.none(wrong("a list of Applications is expected, not a " + value.typeName(), value.span())
                        .helping("run `argocd app list -o json`"));
            }
            applications.items().forEach(this::take);
            mapped.forEach((application, cluster) -> {
                if (!names.contains(application)) {
                    diagnostics.add(wrong("the list has no Application `" + application + "`", list.span())
                            .noting("`--app " + application + "=" + cluster + "` names it"));
                }
            });
            List<Draft> drafts = new ArrayList<>();
            byCluster.forEach((cluster, group) -> {
                Checked<Draft> draft = new ClusterView(cluster, group).draft(at, by);
                diagnostics.addAll(draft.diagnostics());
                if (draft.present()) {
                    drafts.add(draft.value());
                }
            });
            Collections.sort(unmapped);
            List<String> unseen = clusters.stream()
                    .filter(cluster -> !byCluster.containsKey(cluster))
                    .sorted()
                    .toList();
            return Checked.of(new ApplicationList(drafts, unmapped, unseen), diagnostics);
        }

        private void take(Value item) {
            if (!(item instanceof Value.Mapping map)
                    || !(map.get("metadata") instanceof Value.Mapping metadata)
                    || !(metadata.get("name") instanceof Value.Text name)) {
                diagnostics.add(wrong("an Application has a `metadata.name`", Application.first(item, "metadata")));
                return;
            }
            names.add(name.text());
            Application application = new Application(name, map);
            String cluster = mapped.getOrDefault(name.text(), application.label());
            if (clusters.contains(cluster)) {
                byCluster.computeIfAbsent(cluster, key -> new ArrayList<>()).add(application);
            } else {
                unmapped.add(name.text());
            }
        }

        private static Diagnostic wrong(String message, Span at) {
            return Diagnostic.error(Code.FC6021, message, at);
        }
    }
}
