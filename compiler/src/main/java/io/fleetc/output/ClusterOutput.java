package io.fleetc.output;

import io.fleetc.manifest.Component;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.List;

/**
 * One compiled cluster, before it becomes files.
 *
 * @param cluster its name, which becomes the name of its directory
 * @param at where the fleet names it: the place that a diagnostic about its output points at
 * @param values the content of {@code values.yaml}
 * @param components its objects; the order of component names is the order in which they must be applied
 * @param inputDigest the digest of everything in the fleet that this cluster was compiled from
 * @param catalogueDigest the digest of the catalogue it was compiled with
 */
public record ClusterOutput(
        String cluster,
        Span at,
        Value.Mapping values,
        List<Component> components,
        String inputDigest,
        String catalogueDigest) {
    public ClusterOutput {
        components = List.copyOf(components);
    }
}
