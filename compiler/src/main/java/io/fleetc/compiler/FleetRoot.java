package io.fleetc.compiler;

import io.fleetc.dhall.DhallOptions;
import io.fleetc.evidence.EvidenceReader;
import io.fleetc.source.Sources;
import java.util.List;

/**
 * Where a fleet is described.
 *
 * @param files its files
 * @param dhall what those written in Dhall may do
 */
public record FleetRoot(Sources files, DhallOptions dhall) {
    /** The names of the files of which a directory that is a fleet has one. */
    public static final List<String> ENTRIES = List.of("fleet.yaml", "fleet.yml", "fleet.json", "fleet.dhall");

    /** The names of the folders that hold the files of clusters, databases and groups. */
    public static final List<String> PARTS = List.of("clusters", "databases", "groups");

    /** The name of the folder that holds the team's own rules. */
    public static final String RULES = "rules";

    /** The names of the folders of a fleet that say what happened, not what shall run. */
    public static final List<String> RECORDS = List.of(EvidenceReader.DIRECTORY);

    /**
     * What a fleet consists of, as {@code .gitignore} would name it: its entry, its folders, and whatever its programs
     * import.
     */
    public static final List<String> INPUTS = List.of(
            "fleet.yaml",
            "fleet.yml",
            "fleet.json",
            "fleet.dhall",
            "clusters/",
            "databases/",
            "groups/",
            "rules/",
            "evidence/",
            "*.dhall");

    /** A fleet whose Dhall files import one another, what fleetc ships, and nothing else. */
    public static FleetRoot hermetic(Sources files) {
        return new FleetRoot(files, DhallOptions.hermetic());
    }
}
