package io.fleetc.plan.runbook;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.catalogue.Service;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceInventory;
import io.fleetc.plan.runbook.Runbook.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What must be ready before an upgrade may be called done: every workload of the cluster, and its flags. */
final class Readiness {
    private static final String TIMEOUT = "--timeout=15m";

    private final ClusterInput input;
    private final PlatformData data;

    Readiness(ClusterInput input, PlatformData data) {
        this.input = input;
        this.data = data;
    }

    List<Item> items(ReleaseNotes.Upgrade upgrade) {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Say("every workload of the cluster is ready"));
        for (ServiceInventory.Copy copy : ServiceInventory.of(input, data.access(), data.services())) {
            add(copy, items);
        }
        List<String> live = input.flags().states().values().stream()
                .filter(FlagSettings.State::on)
                .map(FlagSettings.State::name)
                .toList();
        items.add(new Item.Say("`" + upgrade.modules() + "` at the gateway shows what is live"
                + (live.isEmpty()
                        ? "; no flag is on"
                        : live.stream().collect(Collectors.joining("`, `", "; these flags are on: `", "`")))));
        return items;
    }

    private void add(ServiceInventory.Copy copy, List<Item> items) {
        String kind = copy.service().kind().word();
        switch (copy.service().kind()) {
            case DEPLOYMENT, STATEFUL_SET -> {
                items.add(new Item.Run(
                        ShellWords.command(
                                "kubectl",
                                "rollout",
                                "status",
                                kind.toLowerCase(Locale.ROOT) + "/" + copy.object(),
                                "-n",
                                copy.namespace(),
                                TIMEOUT),
                        "replicas: " + copy.replicas()));
            }
            case JOB -> {
                if (input.cluster().active()) {
                    items.add(new Item.Run(ShellWords.command(
                            "kubectl",
                            "wait",
                            "--for=condition=complete",
                            "job",
                            "-l",
                            selector(copy.service()),
                            "-n",
                            copy.namespace(),
                            TIMEOUT)));
                }
            }
            case SPARK_APPLICATION -> {
                if (input.cluster().active()) {
                    items.add(new Item.Run(ShellWords.command(
                            "kubectl",
                            "wait",
                            "--for=jsonpath={.status.applicationState.state}=RUNNING",
                            "sparkapplication/" + copy.object(),
                            "-n",
                            copy.namespace(),
                            TIMEOUT)));
                }
            }
        }
    }

    private static String selector(Service service) {
        return service.selector().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }
}
