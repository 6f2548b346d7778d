package io.fleetc.benchmark;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Release;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A large fleet that is in order: one file per cluster, every flag of its release said somewhere (half of them in the
 * fleet's defaults, the others by groups and clusters), eight clusters to a group, five groups to a global database, and
 * for each cluster a record of what it was last seen to run.
 */
final class ManyClusters {
    /** What all clusters run. */
    static final String RELEASE = "3.19.1";

    private static final int TO_A_GROUP = 8;
    private static final int TO_A_DATABASE = 40;

    private final int clusters;
    private final List<String> flags = new ArrayList<>();

    ManyClusters(int clusters) {
        this.clusters = clusters;
        Release release = Catalogue.shipped()
                .release(SemanticVersion.parse(RELEASE).orElseThrow(), Span.none(), "")
                .value();
        // The shipped defaults but one, which alone would be warned of.
        release.flags()
                .forEach((name, flag) -> flags.add(
                        name + ": " + (release.defaultOf(flag).on() && !name.equals("preserveIcebergIdentifierCase"))));
        Collections.sort(flags);
    }

    /** How many flags each cluster is told. */
    int flags() {
        return flags.size();
    }

    /** The files of the fleet. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put("fleet.yaml", fleet());
        for (int i = 0; i < clusters; i++) {
            files.put(file(i), cluster(i));
            files.put("evidence/" + name(i) + ".json", seen(i));
            if (i % TO_A_GROUP == 0) {
                files.put("groups/group-" + i / TO_A_GROUP + ".yaml", group(i / TO_A_GROUP));
            }
            if (i % TO_A_DATABASE == 0) {
                files.put("databases/database-" + i / TO_A_DATABASE + ".yaml", database(i / TO_A_DATABASE));
            }
        }
        return files;
    }

    /** The file of a cluster. */
    static String file(int cluster) {
        return "clusters/" + name(cluster) + ".yaml";
    }

    private static String name(int cluster) {
        return "cluster-%03d".formatted(cluster);
    }

    private String fleet() {
        return """
            apiVersion: fleetc.io/v1alpha1
            kind: Fleet
            metadata: {name: many}
            spec:
              defaults:
                platform: {version: %s}
                kubernetes: {version: "1.33", provider: on-prem}
                storage:
                  type: minio
                  bucketName: lakehouse
                  endpoint: http://minio:9000
                  accessKey: lakehouse
                  secretKeySecret: {name: minio, key: secret-key}
                webhook:
                  certificate: {issuerRef: {kind: ClusterIssuer, name: stores-ca}}
                images: {pullPolicy: IfNotPresent}
                flags:
            """.formatted(RELEASE) + flags(6, 0, flags.size() / 2);
    }

    private String group(int group) {
        return """
            apiVersion: fleetc.io/v1alpha1
            kind: Group
            metadata: {name: group-%d}
            spec:
              globalDatabase: {ref: database-%d}
              flags:
            """.formatted(group, group * TO_A_GROUP / TO_A_DATABASE)
                + flags(4, flags.size() / 2, flags.size() * 3 / 4);
    }

    private String cluster(int cluster) {
        return """
            apiVersion: fleetc.io/v1alpha1
            kind: Cluster
            metadata:
              name: %1$s
              labels: {env: prod, ring: rest}
            spec:
              groups: [group-%2$d]
              kubernetes:
                apiServerCidr: 10.%3$d.%4$d.1/32
                server: https://%1$s.internal:6443
              clusterDatabase:
                host: postgresql.%1$s.internal
                user: lakehouse
                passwordSecret: {name: local-database, key: password}
                ssl: {mode: disable}
                cidrs: [10.%3$d.%4$d.16/28]
              flags:
            """.formatted(name(cluster), cluster / TO_A_GROUP, cluster / 200, cluster % 200)
                + flags(4, flags.size() * 3 / 4, flags.size());
    }

    private static String database(int database) {
        return """
            apiVersion: fleetc.io/v1alpha1
            kind: GlobalDatabase
            metadata: {name: database-%1$d}
            spec:
              type: postgresql
              host: postgresql.database-%1$d.internal
              port: 5432
              user: lakehouse
              passwordSecret: {name: global-database, key: password}
              prefix: iomete_
              ssl: {mode: disable}
              identity: "742109338812003%1$04d"
              cidrs: [10.200.%1$d.0/28]
              ldapSync: %2$s
              sourceOfTruth: %2$s
            """.formatted(database, name(database * TO_A_DATABASE));
    }

    private static String seen(int cluster) {
        return """
            {
              "_type": "https://in-toto.io/Statement/v1",
              "subject": [{"name": "cluster/%s"}],
              "predicateType": "https://fleetc.io/evidence/observed/v1",
              "predicate": {"revision": "base", "health": "healthy", "synced": true, "at": "2026-11-18T09:00:00Z"}
            }
            """.formatted(name(cluster));
    }

    private String flags(int depth, int from, int to) {
        StringBuilder text = new StringBuilder();
        flags.subList(from, to)
                .forEach(flag -> text.append(" ".repeat(depth)).append(flag).append('\n'));
        return text.toString();
    }
}
