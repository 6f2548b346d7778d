package io.fleetc.manifest;

import io.fleetc.catalogue.ServicePod;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.List;
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

    static Value.Mapping of(Workload workload) {
        SortedMap<String, String> annotations = new TreeMap<>();
        addTexts(workload.map(RESTART), annotations);
        ServicePod pod = workload.service().pod();
        if (pod.readsValues()) {
            Value.Mapping read = without(workload.input().values(), pod.hotReloads());
            annotations.put(DIGEST + workload.access().valuesSecret(), ValueDigest.of(read));
        }
        for (String name : new PodVolumes(workload).configMaps()) {
            String digest = workload.configuration().get(name);
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

    private static Value.Mapping without(Value.Mapping values, List<ValuePath> paths) {
        Value.Mapping left = values;
        for (ValuePath path : paths) {
            left = leavingOut(left, path.steps());
        }
        return left;
    }

    private static Value.Mapping leavingOut(Value.Mapping values, List<Object> steps) {
        Values.Builder builder = Values.map();
        values.members().forEach((key, member) -> {
            if (!key.equals(steps.get(0))) {
                builder.put(key, member.value());
            } else if (steps.size() > 1 && member.value() instanceof Value.Mapping below) {
                builder.put(key, leavingOut(below, steps.subList(1, steps.size())));
            }
        });
        return builder.build();
    }
}
