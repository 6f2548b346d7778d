package io.fleetc.evidence;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.evidence.Observed.Health;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One cluster as its Applications show it together: as unwell and as old as the worst of them. */
final class ClusterView {
    /** From the best to the worst. */
    private static final List<Health> HEALTH =
            List.of(Health.HEALTHY, Health.PROGRESSING, Health.UNKNOWN, Health.DEGRADED);

    private final String cluster;
    private final List<Application> applications;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    ClusterView(String cluster, List<Application> applications) {
        this.cluster = cluster;
        this.applications = applications;
    }

    /** The observation of the cluster, if its Applications agree on one revision. */
    Checked<Draft> draft(Instant otherwise, String by) {
        Value.Text revision = revision();
        if (revision == null) {
            return Checked.absent(diagnostics);
        }
        Instant at = applications.stream()
                .map(application -> application.seen().orElse(otherwise))
                .min(Comparator.naturalOrder())
                .orElse(otherwise);
        Value.Mapping predicate = Values.map()
                .put("revision", revision.text())
                .put("health", health().name().toLowerCase(Locale.ROOT))
                .put("synced", applications.stream().allMatch(Application::isSynced))
                .put("at", at.toString())
                .put("by", by.isEmpty() ? null : by)
                .build();
        return Checked.of(new Draft(Kind.OBSERVED, Scope.cluster(cluster).subject(), predicate), diagnostics);
    }

    private Value.@Nullable Text revision() {
        Value.Text found = null;
        for (Application application : applications) {
            if (application.isChart()) {
                continue;
            }
            Optional<Value.Text> revision = application.revision();
            if (revision.isEmpty()) {
                diagnostics.add(Diagnostic.error(
                        Code.FC6021,
                        "Application `" + application.name().text() + "` has no `status.sync.revision`",
                        application.where("status")));
            } else if (found != null && !found.text().equals(revision.get().text())) {
                diagnostics.add(Diagnostic.error(
                                Code.FC6021,
                                "the Applications of cluster `" + cluster + "` run different revisions",
                                revision.get().span())
                        .also(found.span(), "another revision")
                        .helping("wait until both are in sync"));
                return null;
            } else {
                found = revision.get();
            }
        }
        if (found == null && diagnostics.isEmpty()) {
            Application chart = applications.get(0);
            diagnostics.add(Diagnostic.error(
                            Code.FC6021,
                            "no Application of cluster `" + cluster + "` has a revision of the fleet",
                            chart.name().span())
                    .noting("the revision of a chart is its version"));
        }
        return diagnostics.isEmpty() ? found : null;
    }

    private Health health() {
        return applications.stream()
                .map(Application::health)
                .max(Comparator.comparingInt(HEALTH::indexOf))
                .orElse(Health.UNKNOWN);
    }
}
