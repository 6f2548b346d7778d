package io.fleetc.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How one cluster differs between two revisions. Equal records are equal changes: that is what clusters are grouped by.
 *
 * @param headlines in people's words
 * @param things object by object, in order
 */
public record ClusterChange(List<Headline> headlines, List<ThingChange> things) {
    public ClusterChange {
        headlines = List.copyOf(headlines);
        things = List.copyOf(things);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return headlines.isEmpty() && things.isEmpty();
    }

    /** The risks in it, the gravest first, each with what it is about. */
    public List<Finding> findings() {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Headline headline : headlines) {
            if (headline.finding() != null) {
                findings.add(headline.finding());
            }
        }
        things.forEach(thing -> findings.addAll(RiskTable.of(thing)));
        List<Finding> sorted = new ArrayList<>(findings);
        // The sort is stable: within a risk, headlines come first and things stand in their order.
        sorted.sort((first, second) -> first.risk().compareTo(second.risk()));
        return sorted;
    }
}
