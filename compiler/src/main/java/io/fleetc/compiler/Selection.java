package io.fleetc.compiler;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clusters are meant: all of them, or those that match every criterion that is given.
 *
 * @param clusters names of clusters; empty for any
 * @param groups names of groups of which a cluster must be in one; empty for any
 * @param labels labels that a cluster must have
 */
public record Selection(List<String> clusters, List<String> groups, Map<String, String> labels) {
    private static final int MOST_LISTED = 24;

    public Selection {
        clusters = List.copyOf(clusters);
        groups = List.copyOf(groups);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Every cluster. */
    public static Selection all() {
        return new Selection(List.of(), List.of(), Map.of());
    }

    /** One cluster. */
    static Selection of(String cluster) {
        return new Selection(List.of(cluster), List.of(), Map.of());
    }

    /** Whether a cluster is meant. */
    boolean selects(Section section, Map<String, String> clusterLabels) {
        return (clusters.isEmpty() || clusters.contains(section.name()))
                && (groups.isEmpty() || !Collections.disjoint(groups, FleetDescription.groupsOf(section)))
                && labels.entrySet().stream()
                        .allMatch(label -> label.getValue().equals(clusterLabels.get(label.getKey())));
    }

    /** The names of the clusters of a fleet that are meant. */
    Set<String> names(ValidatedFleet fleet) {
        Set<String> names = new LinkedHashSet<>();
        for (ClusterState state : fleet.clusters()) {
            if (selects(state.section(), labelsOf(state.resolved().effective()))) {
                names.add(state.name());
            }
        }
        return names;
    }

    /** What is wrong with the selection itself: names that the fleet does not know. */
    List<Diagnostic> check(FleetDescription fleet) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (String name : clusters) {
            if (!fleet.clusters().containsKey(name)) {
                diagnostics.add(unknown("cluster", name, fleet.clusters().keySet()));
            }
        }
        for (String name : groups) {
            if (!fleet.groups().containsKey(name)) {
                diagnostics.add(unknown("group", name, fleet.groups().keySet()));
            }
        }
        return diagnostics;
    }

    /** The same for two revisions of a fleet: a name is wrong if neither knows it. */
    List<Diagnostic> check(FleetDescription before, FleetDescription after) {
        List<String> earlier = check(before).stream().map(Diagnostic::message).toList();
        return check(after).stream()
                .filter(unknown -> earlier.contains(unknown.message()))
                .toList();
    }

    private static Diagnostic unknown(String what, String name, Collection<String> known) {
        Diagnostic diagnostic =
                Diagnostic.error(Code.FC3017, "the fleet has no " + what + " `" + name + "`", Span.none());
        if (!known.isEmpty()) {
            diagnostic = diagnostic.noting("known: " + listed(known));
        }
        String near = Nearest.to(name, known).orElse("");
        return near.isEmpty() ? diagnostic : diagnostic.helping("select `" + near + "`");
    }

    /** The first names of many, since a fleet can have thousands. */
    private static String listed(Collection<String> known) {
        List<String> shown = known.stream().limit(MOST_LISTED).toList();
        int more = known.size() - shown.size();
        return "`" + String.join("`, `", shown) + "`" + (more == 0 ? "" : " and " + more + " more");
    }

    /** The labels of a merged cluster. */
    static Map<String, String> labelsOf(Value.Mapping specification) {
        Map<String, String> labels = new LinkedHashMap<>();
        Value.Mapping map = specification.mapping("labels");
        if (map != null) {
            map.members().forEach((key, member) -> {
                if (member.value() instanceof Value.Text text) {
                    labels.put(key, text.text());
                }
            });
        }
        return labels;
    }
}
