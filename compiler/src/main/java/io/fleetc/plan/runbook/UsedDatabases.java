package io.fleetc.plan.runbook;

import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.Services;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.model.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The databases that the services of a cluster open, each on its server, under its whole name. */
final class UsedDatabases {
    private UsedDatabases() {}

    /**
     * A database on a server.
     *
     * @param server the server
     * @param name the whole name
     * @param global whether it lies on the global server
     */
    record Used(Database server, String name, boolean global) {}

    /** Those of the global server first, by name. */
    static List<Used> of(ClusterInput input, Services services) {
        SortedMap<String, SortedSet<Service.Scope>> scopes = new TreeMap<>();
        for (Service service : services.enabled(input.flags(), input.cluster().platformVersion())) {
            // What makes the databases makes them all, whether somebody uses them or not.
            if (!service.createsDatabases()) {
                service.databases()
                        .forEach((name, scope) -> scopes.computeIfAbsent(name, key -> new TreeSet<>())
                                .add(scope));
            }
        }
        Database global = input.cluster().database();
        Database own = input.cluster().clusterDatabase();
        List<Used> onGlobal = new ArrayList<>();
        List<Used> onOwn = new ArrayList<>();
        scopes.forEach((name, found) -> {
            if (own == null || found.contains(Service.Scope.GLOBAL) || found.contains(Service.Scope.BOTH)) {
                onGlobal.add(new Used(global, global.prefix() + name, true));
            }
            if (own != null && (found.contains(Service.Scope.CLUSTER) || found.contains(Service.Scope.BOTH))) {
                onOwn.add(new Used(own, own.prefix() + name, false));
            }
        });
        onGlobal.addAll(onOwn);
        return onGlobal;
    }
}
