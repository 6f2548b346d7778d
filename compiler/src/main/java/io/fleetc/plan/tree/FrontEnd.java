package io.fleetc.plan.tree;

import io.fleetc.model.FleetDescription;
import io.fleetc.source.Sources;
import java.util.SortedMap;

/** What the compiler does for step trees, which know neither Dhall nor the schema of fleets. */
public interface FrontEnd {
    /** Understands files that describe a fleet; that they do not is a bug of the caller. */
    FleetDescription read(Sources files);

    /** The documents that the programs among the files describe, as YAML, by the names of the new files. */
    SortedMap<String, String> programsAsYaml(Sources files);
}
