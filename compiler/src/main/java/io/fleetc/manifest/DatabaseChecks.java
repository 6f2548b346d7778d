package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.Services;
import io.fleetc.model.Cluster;
import io.fleetc.model.Cluster.Preflight;
import io.fleetc.model.Database;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Job that opens a TCP connection to every database server before any service is changed. With {@code preflight:
 * warn} it says what it found and succeeds, so that an outage of a shared database does not stop every sync.
 *
 * <p>Argo CD replaces it in each sync, so that each asks anew: a Job that failed once would stop every later sync, and one
 * that succeeded once would never ask again.
 */
final class DatabaseChecks {
    /** Host and port of each server are arguments, so that no name of the fleet is ever part of a script. */
    private static final String SCRIPT = """
        failed=0
        while [ "$#" -gt 0 ]; do
          host=$1 port=$2 attempt=1
          shift 2
          until timeout "$TIMEOUT_SECONDS" bash -c '</dev/tcp/"$0"/"$1"' "$host" "$port" 2>/dev/null; do
            if [ "$attempt" -ge "$ATTEMPTS" ]; then
              echo "no connection to $host port $port" >&2
              failed=1
              continue 2
            fi
            attempt=$((attempt + 1))
            sleep "$WAIT_SECONDS"
          done
          echo "connected to $host port $port"
        done
        [ "$FAILURE" = warn ] || exit "$failed"
        """;

    private final ClusterInput input;
    private final PlatformAccess access;
    private final Services services;
    private final Services.DatabaseCheck check;

    DatabaseChecks(ClusterInput input, PlatformAccess access, Services services) {
        this.input = input;
        this.access = access;
        this.services = services;
        this.check = services.databaseCheck();
    }

    /** The Job; empty when it is switched off, on a passive cluster, and when its image is not known. */
    Optional<Value.Mapping> object() {
        Cluster cluster = input.cluster();
        if (!cluster.active() || cluster.preflight() == Preflight.OFF) {
            return Optional.empty();
        }
        return OneShotPods.shellImage(input, services).map(this::job);
    }

    private Value.Mapping job(ContainerImage image) {
        Value.Mapping container = OneShotPods.container(
                input, "check", image.reference(), check.shell(), arguments(), environment(), check.resources());
        Value.Mapping specification = Values.map()
                .put("activeDeadlineSeconds", check.activeDeadlineSeconds())
                .put("backoffLimit", check.backoffLimit())
                .put(
                        "template",
                        OneShotPods.template(
                                input, labels(), access.serviceAccount(), check.securityContext(), container))
                .build();
        return Jobs.job(input, check.object(), specification)
                .labels(labels())
                .annotate("argocd.argoproj.io/sync-options", "Force=true,Replace=true")
                .build();
    }

    private SortedMap<String, String> labels() {
        SortedMap<String, String> labels = new TreeMap<>(input.labels());
        labels.put("service", check.object());
        return labels;
    }

    /** The script, the name under which it runs, and host and port of each server once. */
    private List<String> arguments() {
        List<String> servers = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of(SCRIPT, check.object()));
        List<Database> databases = new ArrayList<>(List.of(input.cluster().database()));
        Database own = input.cluster().clusterDatabase();
        if (own != null) {
            databases.add(own);
        }
        for (Database database : databases) {
            String server = database.host() + " " + database.port();
            if (!servers.contains(server)) {
                servers.add(server);
                arguments.add(database.host());
                arguments.add(Integer.toString(database.port()));
            }
        }
        return arguments;
    }

    private Value.Sequence environment() {
        boolean warns = input.cluster().preflight() == Preflight.WARN;
        return Values.list(
                OneShotPods.variable("FAILURE", warns ? "warn" : "block"),
                OneShotPods.variable("ATTEMPTS", Integer.toString(check.attempts())),
                OneShotPods.variable("WAIT_SECONDS", Integer.toString(check.waitSeconds())),
                OneShotPods.variable("TIMEOUT_SECONDS", Integer.toString(check.timeoutSeconds())));
    }
}
