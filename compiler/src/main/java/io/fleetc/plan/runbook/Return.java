package io.fleetc.plan.runbook;

import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.catalogue.Service;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceInventory;
import io.fleetc.model.ArgoCd;
import io.fleetc.model.Cluster;
import io.fleetc.plan.runbook.Runbook.Item;
import java.util.ArrayList;
import java.util.List;

/**
 * Bringing the databases back to what a release left in them: everything that writes is stopped first, as the vendor
 * describes it for moving a database, and what an autoscaler owns is started again afterwards.
 */
final class Return {
    private final ClusterInput running;
    private final PlatformData data;
    private final ReleaseNotes.Upgrade upgrade;
    private final DatabaseBackup databases;

    /**
     * A return.
     *
     * @param running the cluster as it runs
     * @param to the cluster as it ran when the backup was taken
     */
    Return(ClusterInput running, ClusterInput to, PlatformData data, ReleaseNotes.Upgrade upgrade) {
        this.running = running;
        this.data = data;
        this.upgrade = upgrade;
        this.databases = new DatabaseBackup(to, data.services());
    }

    /** Why and how. */
    List<Item> items() {
        Cluster cluster = running.cluster();
        List<Item> items = new ArrayList<>();
        items.add(new Item.Say(upgrade.schema()));
        if (databases.shared()) {
            items.add(new Item.Say("`" + cluster.globalDatabase()
                    + "` is shared: bringing it back undoes what every cluster on it has written since, so all of them"
                    + " are stopped and go back together"));
        }
        items.add(new Item.Say("stop everything that writes before the databases come back"));
        ArgoCd argocd = cluster.argocd();
        if (argocd != null && argocd.prune() != null) {
            Installation installation = new Installation(cluster, upgrade);
            installation
                    .applications(argocd)
                    .forEach(application -> items.add(installation.pause(argocd, application)));
        }
        items.add(new Item.Run(ShellWords.command(
                "kubectl",
                "scale",
                "deployment,statefulset",
                "-l",
                "app.kubernetes.io/instance=" + cluster.releaseName(),
                "-n",
                cluster.namespace(),
                "--replicas=0")));
        for (ServiceInventory.Copy copy : copies()) {
            if (copy.service().kind() == Service.Kind.SPARK_APPLICATION && cluster.active()) {
                items.add(new Item.Run(ShellWords.command(
                        "kubectl", "delete", "sparkapplication/" + copy.object(), "-n", copy.namespace())));
            }
        }
        items.addAll(databases.restore());
        return items;
    }

    /** An autoscaler leaves alone what has no replicas, and no manifest gives a number for what it owns. */
    List<Item> awoken() {
        List<Item> items = new ArrayList<>();
        for (ServiceInventory.Copy copy : copies()) {
            int to = copy.replicas().indexOf(" to ");
            if (to > 0) {
                items.add(new Item.Run(
                        ShellWords.command(
                                "kubectl",
                                "scale",
                                "deployment/" + copy.object(),
                                "-n",
                                copy.namespace(),
                                "--replicas=" + copy.replicas().substring(0, to)),
                        "an autoscaler does not start from zero"));
            }
        }
        return items;
    }

    private List<ServiceInventory.Copy> copies() {
        return ServiceInventory.of(running, data.access(), data.services());
    }
}
