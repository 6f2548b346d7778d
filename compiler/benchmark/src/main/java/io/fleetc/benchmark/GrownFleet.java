package io.fleetc.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The example {@code regulated}, most of the platform switched on, grown to as many clusters as wanted: each has a file with
 * the settings of {@code eu-frankfurt} under a name and addresses of its own, and every forty have a group and a global
 * database like that cluster's.
 */
public final class GrownFleet {
    private static final int TO_A_GROUP = 40;
    private static final int TO_A_NETWORK = 250;

    /** That jobs must be on record, which for clusters that were never there they are not. */
    private static final String DEMAND = "  environments:\n    prod: {requireEvidence: true}\n";

    /** A ring for one cluster; the clusters here are all like another one. */
    private static final String CANARY = "      - {name: canary, select: {ring: canary}}\n";

    private final String fleet;
    private final String teams;
    private final String group;
    private final String database;
    private final String cluster;

    private GrownFleet(Path example) throws IOException {
        this.fleet = replaced(replaced(Files.readString(example.resolve("fleet.yaml")), DEMAND, ""), CANARY, "");
        this.teams = Files.readString(example.resolve("groups/risk-teams.yaml"));
        this.group = Files.readString(example.resolve("groups/eu-prod.yaml"));
        this.database = Files.readString(example.resolve("databases/eu.yaml"));
        this.cluster = Files.readString(example.resolve("clusters/eu-frankfurt.yaml"));
    }

    /** Of the example in the repository. */
    public static GrownFleet ofExample() throws IOException {
        return new GrownFleet(Repository.root().resolve("fleet-examples/regulated"));
    }

    /** The files of a fleet of so many clusters, by path. */
    public Map<String, String> files(int clusters) {
        Map<String, String> files = new TreeMap<>();
        files.put("fleet.yaml", fleet);
        files.put("groups/risk-teams.yaml", teams);
        for (int i = 0; i * TO_A_GROUP < clusters; i++) {
            files.put("groups/eu-" + i + ".yaml", group(i));
            files.put("databases/eu-" + i + ".yaml", database(i));
        }
        for (int i = 0; i < clusters; i++) {
            files.put(file(i), cluster(i));
        }
        return files;
    }

    /** The name of a cluster; the first is 0. */
    public static String name(int cluster) {
        return "eu-%05d".formatted(cluster);
    }

    /** The file of a cluster. */
    public static String file(int cluster) {
        return "clusters/" + name(cluster) + ".yaml";
    }

    /** What the file of a cluster says. */
    public String cluster(int i) {
        String text = replaced(cluster, "eu-frankfurt", name(i));
        text = replaced(text, "frankfurt.", name(i) + ".");
        text = replaced(text, "[eu-prod, ", "[eu-" + i / TO_A_GROUP + ", ");
        return replaced(text, "10.60.1.", "10." + (64 + i / TO_A_NETWORK) + "." + i % TO_A_NETWORK + ".");
    }

    /** The same with another host of the database. */
    public String changed(int i) {
        return replaced(cluster(i), "host: postgresql.", "host: postgresql-new.");
    }

    private String group(int i) {
        return replaced(replaced(group, "name: eu-prod", "name: eu-" + i), "{ref: eu}", "{ref: eu-" + i + "}");
    }

    private String database(int i) {
        String text = replaced(database, "name: eu\n", "name: eu-" + i + "\n");
        text = replaced(text, "postgresql-global.eu.", "postgresql-global.eu-" + i + ".");
        text = replaced(text, "4560\"", "%04d\"".formatted(i));
        text = replaced(text, "10.60.250.", "10.60." + i + ".");
        return replaced(text, "eu-frankfurt", name(i * TO_A_GROUP));
    }

    /** An example that no longer says what is replaced would yield clusters that are all the same. */
    private static String replaced(String text, String part, String by) {
        if (!text.contains(part)) {
            throw new IllegalStateException("fleet-examples/regulated no longer says `" + part.strip() + "`");
        }
        return text.replace(part, by);
    }
}
