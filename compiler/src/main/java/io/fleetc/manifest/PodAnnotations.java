package io.fleetc.manifest;

import io.fleetc.catalogue.ServicePod;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The annotations of a service's pods: digests of the values and ConfigMaps that they read at start, so that a change
 * restarts them; what the fleet adds to force a restart; where Prometheus finds metrics.
 */
final class PodAnnotations {
    private static final ValuePath RESTART = ValuePath.of("customRestartAnnotations");
    private static final String DIGEST = "checksum/";
    private static final String METRICS_PATH = "prometheus.io/path";
    private static final String METRICS_PORT = "prometheus.io/port";

    private PodAnnotations() {}

    static Value.Mapping of(Workload workload, PodVolumes volumes) {
        SortedMap<String, String> annotations = new TreeMap<>();
        addTexts(workload.map(RESTART), annotations);
        ServicePod pod = workload.service().pod();
        if (pod.readsValues()) {
            annotations.put(
                    DIGEST + workload.access().valuesSecret(),
                    workload.digests().values(pod.hotReloads()));
        }
        for (String name : volumes.configMaps()) {
            String digest = workload.digests().configMap(name);
            if (digest != null) {
                annotations.put(DIGEST + name, digest);
            }
        }
        ServicePod.Scrape scrape = pod.scrape();
        if (scrape != null && workload.input().cluster().monitoring()) {
            addTexts(workload.map(scrape.annotations()), annotations);
            if (scrape.path() != null) {
                annotations.put(METRICS_PATH, scrape.path());
            }
            if (scrape.port() != null) {
                annotations.put(METRICS_PORT, scrape.port());
            }
        }
        return Values.texts(annotations);
    }

    private static void addTexts(Value.Mapping from, SortedMap<String, String> annotations) {
        from.members().forEach((key, member) -> {
            if (Scalars.present(member.value())) {
                annotations.put(key, Scalars.text(member.value()));
            }
        });
    }
}
