package io.fleetc.plan.runbook;

import io.fleetc.catalogue.Services;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.model.Cluster;
import io.fleetc.model.Database;
import io.fleetc.plan.runbook.Runbook.Item;
import java.util.ArrayList;
import java.util.List;

/** The commands that save the databases of a cluster, and those that bring them back. */
final class DatabaseBackup {
    private final Cluster cluster;
    private final List<UsedDatabases.Used> databases;

    DatabaseBackup(ClusterInput input, Services services) {
        this.cluster = input.cluster();
        this.databases = UsedDatabases.of(input, services);
    }

    /** Saves each database into a file of its own. */
    List<Item> save() {
        List<Item> items = new ArrayList<>();
        servers(items);
        for (UsedDatabases.Used used : databases) {
            items.add(new Item.Run(tls(used.server())
                    + ShellWords.command(
                            "pg_dump",
                            "--host=" + used.server().host(),
                            "--port=" + used.server().port(),
                            "--username=" + used.server().user(),
                            "--format=custom",
                            "--file=" + file(used),
                            used.name())));
        }
        return items;
    }

    /** Brings each database back from the file that {@link #save} wrote when the cluster ran this release. */
    List<Item> restore() {
        List<Item> items = new ArrayList<>();
        servers(items);
        for (UsedDatabases.Used used : databases) {
            items.add(new Item.Run(tls(used.server())
                    + ShellWords.command(
                            "pg_restore",
                            "--host=" + used.server().host(),
                            "--port=" + used.server().port(),
                            "--username=" + used.server().user(),
                            "--clean",
                            "--if-exists",
                            "--single-transaction",
                            "--dbname=" + used.name(),
                            file(used))));
        }
        return items;
    }

    /** Whether other clusters use the global server too. */
    boolean shared() {
        return cluster.globalDatabase() != null;
    }

    private void servers(List<Item> items) {
        List<Database> told = new ArrayList<>();
        for (UsedDatabases.Used used : databases) {
            if (!told.contains(used.server())) {
                told.add(used.server());
                items.add(new Item.Say((used.global() ? "global" : "own") + " server `"
                        + used.server().host() + "`: the password of `"
                        + used.server().user() + "` is key `"
                        + used.server().password().key() + "` of Secret `"
                        + used.server().password().name() + "`; the command asks for it"));
            }
        }
    }

    private String file(UsedDatabases.Used used) {
        return cluster.name() + "-" + cluster.platformVersion() + "-" + (used.global() ? "" : "own-") + used.name()
                + ".dump";
    }

    private static String tls(Database server) {
        return server.verifyTls() ? "PGSSLMODE=verify-full " : "";
    }
}
