package io.fleetc.plan.tree;

import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A fleet while parts of its description are exchanged. */
final class Draft {
    private final FleetDescription origin;
    private final Map<String, Section> databases;
    private final Map<String, Section> groups;
    private final Map<String, Section> clusters;
    private Section defaults;
    private Value.Mapping specification;

    /** Begins with a fleet as it is. */
    Draft(FleetDescription origin) {
        this.origin = origin;
        this.databases = new TreeMap<>(origin.globalDatabases());
        this.groups = new TreeMap<>(origin.groups());
        this.clusters = new TreeMap<>(origin.clusters());
        this.defaults = origin.defaults();
        this.specification = origin.specification();
    }

    Map<String, Section> databases() {
        return databases;
    }

    Map<String, Section> groups() {
        return groups;
    }

    Map<String, Section> clusters() {
        return clusters;
    }

    Section defaults() {
        return defaults;
    }

    void defaults(Value.Mapping body) {
        defaults = with(defaults, body);
    }

    Value.Mapping specification() {
        return specification;
    }

    void specification(Value.Mapping exchanged) {
        specification = exchanged;
    }

    /** Gives a section another body, or makes one that stands in no file yet. */
    static void put(Map<String, Section> sections, String name, Value.Mapping body) {
        sections.merge(
                name, new Section(name, Span.none(), body, List.of()), (there, made) -> with(there, made.body()));
    }

    private static Section with(Section section, Value.Mapping body) {
        return new Section(section.name(), section.nameSpan(), body, section.pruned());
    }

    /** The fleet as it is now. */
    FleetDescription description() {
        return new FleetDescription(origin.name(), origin.span(), databases, defaults, groups, clusters, specification);
    }
}
