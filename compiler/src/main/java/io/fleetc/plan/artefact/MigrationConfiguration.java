package io.fleetc.plan.artefact;

import io.fleetc.catalogue.Migrations;
import io.fleetc.model.Cluster;
import io.fleetc.model.Database;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/** What one run of a migration program is told: which databases, which mode, which domains, and whether it only tries. */
final class MigrationConfiguration {
    private static final String MIGRATION = "migration";

    private final Cluster cluster;
    private final Migrations.Program program;
    private final MigrationRun run;

    MigrationConfiguration(Cluster cluster, Migrations.Program program, MigrationRun run) {
        this.cluster = cluster;
        this.program = program;
        this.run = run;
    }

    /** The file that the program reads. */
    String text(String mode, boolean dryRun) {
        Hocon hocon = new Hocon().open("databases");
        program.databases().forEach((name, opened) -> database(hocon, name, opened));
        hocon.close().open(MIGRATION);
        hocon.put("migration_type", Values.text(mode));
        if (run.domains().isEmpty()) {
            hocon.include(program.domainsDirectory() + "/" + mode + ".conf");
        } else {
            hocon.put("domains", domains(mode));
        }
        hocon.put("dry_run", Values.bool(dryRun));
        Value.Mapping settings = program.settings();
        Value.Mapping migration = settings.mapping(MIGRATION);
        if (migration != null) {
            migration.members().forEach((key, member) -> hocon.put(key, member.value()));
        }
        hocon.close();
        settings.members().forEach((key, member) -> {
            if (!key.equals(MIGRATION)) {
                hocon.put(key, member.value());
            }
        });
        return hocon.toString();
    }

    private void database(Hocon hocon, String key, Migrations.OpenedDatabase opened) {
        Database server = server(cluster, opened);
        hocon.open(key)
                .put("host", Values.text(server.host()))
                .put("port", Values.whole(server.port()))
                .put("name", Values.text(server.prefix() + opened.name()))
                .fromEnvironment("user", opened.user())
                .fromEnvironment("password", opened.password())
                .put("ssl_mode", Values.text(server.verifyTls() ? "verify-full" : "disable"))
                .close();
    }

    /** The server of a database: the cluster's own when it has one and the database does not belong to the global one. */
    static Database server(Cluster cluster, Migrations.OpenedDatabase opened) {
        Database own = cluster.clusterDatabase();
        return opened.global() || own == null ? cluster.database() : own;
    }

    private Value domains(String mode) {
        List<Value> domains = new ArrayList<>();
        for (MigrationRun.Domain domain : run.domains()) {
            domains.add(Values.map()
                    .put("domain_id", domain.id())
                    .put("owner_id", domain.owner())
                    .put("owner_type", domain.group() ? "GROUP" : "USER")
                    .put("asset_types", Values.texts(program.assetTypes().getOrDefault(mode, List.of())))
                    .build());
        }
        return Values.list(domains);
    }
}
