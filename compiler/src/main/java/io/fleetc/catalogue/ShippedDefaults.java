package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import java.util.List;

/**
 * Defaults of the vendor's chart that hold from a release on.
 *
 * @param since the first release in which they hold
 * @param settings a partial cluster specification; an explicit null removes what earlier blocks say
 * @param assurance how sure they are
 * @param sources the documents that print them
 */
public record ShippedDefaults(
        SemanticVersion since, Value.Mapping settings, Assurance assurance, List<Citation> sources) {
    public ShippedDefaults {
        sources = List.copyOf(sources);
    }
}
