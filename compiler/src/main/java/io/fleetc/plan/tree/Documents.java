package io.fleetc.plan.tree;

import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a fleet, while sections in them are exchanged. A section stands in the entry file below a key such as
 * {@code spec.clusters}, or in a file of its own.
 */
final class Documents {
    /** The sorts of sections: the key of the inline ones, and the directory of the others. */
    enum Part {
        CLUSTERS("clusters", "clusters"),
        GROUPS("groups", "groups"),
        DATABASES("globalDatabases", "databases");

        private final String key;
        private final String directory;

        Part(String key, String directory) {
            this.key = key;
            this.directory = directory;
        }
    }

    private static final ValuePath SPEC = ValuePath.of("spec");
    private static final ValuePath LABELS = ValuePath.of("metadata", "labels");

    private final Source entry;
    private final SortedMap<String, Value.Mapping> held = new TreeMap<>();
    private final SortedMap<String, Value.Mapping> wanted = new TreeMap<>();

    /** The documents of a fleet that was read from YAML or JSON. */
    Documents(FleetDescription fleet) {
        this.entry = fleet.span().source();
        add(entry);
        for (Map<String, Section> sections : List.of(fleet.clusters(), fleet.groups(), fleet.globalDatabases())) {
            sections.values().stream()
                    .map(section -> section.nameSpan().source())
                    .forEach(this::add);
        }
    }

    private void add(Source source) {
        if (!source.name().isEmpty() && !source.isProgram() && !held.containsKey(source.name())) {
            Value document = YamlReader.read(source).value();
            held.put(source.name(), (Value.Mapping) document);
            wanted.put(source.name(), (Value.Mapping) document);
        }
    }

    /** The documents as they were read. */
    SortedMap<String, Value.Mapping> held() {
        return held;
    }

    /** The documents as they shall be. */
    SortedMap<String, Value.Mapping> wanted() {
        return wanted;
    }

    /** The document of a name as it was read. */
    Value.Mapping held(String name) {
        return held.getOrDefault(name, Values.empty());
    }

    private boolean isInline(Section section) {
        return section.nameSpan().source().name().equals(entry.name());
    }

    /** Gives a section another body. */
    void change(Part part, Section section, Value.Mapping body, Documents earlier) {
        String name = section.name();
        if (isInline(section)) {
            ValuePath path = ValuePath.of("spec", part.key, name);
            exchange(path, new Value.Member(section.nameSpan(), body), earlier);
        } else {
            String file = section.nameSpan().source().name();
            wanted.put(file, document(document(file), part, body));
        }
    }

    /** Takes a section out; its file goes with it. */
    void remove(Part part, Section section, Documents earlier) {
        if (isInline(section)) {
            exchange(ValuePath.of("spec", part.key, section.name()), null, earlier);
        } else {
            wanted.remove(section.nameSpan().source().name());
        }
    }

    /** Brings a section back that the change dropped: where it stood, unless another one stands there now. */
    void restore(Part part, Section section, Value.Mapping body, Documents earlier) {
        if (earlier.isInline(section) || section.nameSpan().source().isProgram()) {
            ValuePath path = ValuePath.of("spec", part.key, section.name());
            boolean same = body.equals(path.in(earlier.held(earlier.entry.name())));
            exchange(path, new Value.Member(same ? section.nameSpan() : Span.none(), body), earlier);
            return;
        }
        String file = section.nameSpan().source().name();
        Value.Mapping document = document(earlier.held(file), part, body);
        for (int number = 1; wanted.containsKey(file); number++) {
            file = part.directory + "/" + section.name() + (number == 1 ? "" : "-" + number) + ".yaml";
        }
        held.putIfAbsent(file, earlier.held(section.nameSpan().source().name()));
        wanted.put(file, document);
    }

    /** Gives {@code spec.defaults} another body; without one they are not there. */
    void defaults(Value.Mapping body, Documents earlier) {
        ValuePath path = ValuePath.of("spec", "defaults");
        boolean added = body.members().isEmpty() && path.in(earlier.held(earlier.entry.name())) == null;
        exchange(path, added ? null : new Value.Member(Span.none(), body), earlier);
    }

    /** Gives the rest of {@code spec} other values. */
    void specification(Value.Mapping before, Value.Mapping after, Documents earlier) {
        Set<String> keys = new TreeSet<>(before.members().keySet());
        keys.addAll(after.members().keySet());
        for (String key : keys) {
            Value.Member member = after.members().get(key);
            if (!Objects.equals(before.members().get(key), member)) {
                exchange(SPEC.key(key), member, earlier);
            }
        }
    }

    private void exchange(ValuePath path, Value.@Nullable Member member, Documents earlier) {
        Value.Mapping document = document(entry.name());
        Value.Mapping order = earlier.held(earlier.entry.name());
        if (member != null) {
            wanted.put(entry.name(), Exchange.put(document, path, member, order));
            return;
        }
        Value.Mapping rest = Exchange.remove(document, path);
        ValuePath above = new ValuePath(path.steps().subList(0, path.steps().size() - 1));
        boolean vacant = above.steps().size() > 1
                && above.in(order) == null
                && above.in(rest) instanceof Value.Mapping map
                && map.members().isEmpty();
        wanted.put(entry.name(), vacant ? Exchange.remove(rest, above) : rest);
    }

    private Value.Mapping document(String file) {
        Value.Mapping document = wanted.get(file);
        if (document == null) {
            throw new IllegalArgumentException("no document " + file);
        }
        return document;
    }

    /** A document of its own with another body: the labels of a cluster stand in its metadata. */
    private static Value.Mapping document(Value.Mapping document, Part part, Value.Mapping body) {
        Value.Mapping specification = body;
        Value.Mapping whole = document;
        if (part == Part.CLUSTERS) {
            Value.Member labels = body.members().get("labels");
            specification = Exchange.remove(body, ValuePath.of("labels"));
            whole = labels == null
                    ? Exchange.remove(whole, LABELS)
                    : Exchange.put(whole, LABELS, labels, Values.empty());
        }
        return Exchange.put(whole, SPEC, new Value.Member(Span.none(), specification), Values.empty());
    }
}
