package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the files of the release ranges, the oldest range first, into one catalogue. */
final class CatalogueReader {
    /** The newest range; it names the one that it extends, and so on. */
    private static final String NEWEST = "iomete-4.0.yaml";

    private static final SemanticVersion ALWAYS = new SemanticVersion(0, 0, 0, "");

    private final SortedMap<String, Document> documents = new TreeMap<>();
    private final TreeSet<SemanticVersion> versions = new TreeSet<>();
    private final SortedMap<String, Flag> flags = new TreeMap<>();
    private final List<ShippedDefaults> defaults = new ArrayList<>();

    private CatalogueReader() {}

    static Catalogue shipped() {
        List<Value> oldestFirst = new ArrayList<>();
        Optional<String> name = Optional.of(NEWEST);
        while (name.isPresent()) {
            Value file = CatalogueFiles.read(name.get());
            oldestFirst.add(0, file);
            name = Optional.ofNullable(new Entry(file).optionalText("extends"));
        }
        return read(oldestFirst);
    }

    /** Reads files that extend each other, the one that extends none first. */
    static Catalogue read(List<Value> oldestFirst) {
        CatalogueReader reader = new CatalogueReader();
        oldestFirst.forEach(file -> reader.add(new Entry(file)));
        return new Catalogue(reader.documents, reader.versions, reader.flags, reader.defaults);
    }

    private void add(Entry file) {
        file.forEach("sources", (id, member) -> documents.put(id, Document.read(id, new Entry(member.value()))));
        file.entries("releases").forEach(release -> versions.add(release.version("version")));
        file.forEach("flags", (name, member) -> {
            if (flags.put(name, flag(name, member)) != null) {
                throw Entry.broken(member.keySpan(), "flag `" + name + "` stands in two files");
            }
        });
        file.entries("defaults").forEach(block -> defaults.add(block(block)));
    }

    private Flag flag(String name, Value.Member member) {
        Entry entry = new Entry(member.value());
        Flag.Status status = entry.word("status", "released", Flag.Status::of);
        return new Flag(
                name,
                entry.text("effect"),
                status,
                status == Flag.Status.RUNTIME_ONLY ? null : valuesPath(name, entry),
                entry.word("kind", "", Flag.Kind::of),
                defaults(entry.value("default")),
                life(entry),
                entry.optionalText("successor"),
                entry.has("runtimeOverride") ? override(entry.entry("runtimeOverride")) : null,
                entry.texts("services"),
                entry.texts("tags").contains("security"),
                consistency(entry.entry("fleetConsistency")),
                entry.assurance(),
                entry.texts("notes"),
                entry.texts("conflicts"),
                entry.citations(documents),
                member.keySpan());
    }

    private static ValuePath valuesPath(String name, Entry entry) {
        String written = entry.optionalText("valuesPath");
        return written == null ? ValuePath.of("features", name, "enabled") : ValuePath.parse(written);
    }

    /** A default is one value for all releases, or a map from the release from which on a value holds. */
    private static NavigableMap<SemanticVersion, Value.Bool> defaults(Value written) {
        NavigableMap<SemanticVersion, Value.Bool> defaults = new TreeMap<>();
        if (written instanceof Value.Mapping byRelease) {
            byRelease
                    .members()
                    .forEach((version, member) ->
                            defaults.put(Entry.version(version, member.keySpan()), bool(member.value())));
        } else {
            defaults.put(ALWAYS, bool(written));
        }
        return defaults;
    }

    private static Value.Bool bool(Value value) {
        if (value instanceof Value.Bool bool) {
            return bool;
        }
        throw Entry.broken(value.span(), "true or false is expected");
    }

    private static Flag.Life life(Entry entry) {
        boolean unknown = entry.text("since").equals("unknown");
        @Nullable SemanticVersion since = unknown ? null : entry.version("since");
        return new Flag.Life(
                since, entry.text("sinceNote", ""), entry.optionalVersion("until"), entry.text("untilNote", ""));
    }

    private static Flag.Consistency consistency(Entry entry) {
        return new Flag.Consistency(entry.text("scope").equals("global"), entry.assurance(), entry.text("note", ""));
    }

    private ShippedDefaults block(Entry entry) {
        return new ShippedDefaults(
                entry.version("since"), entry.mapping("settings"), entry.assurance(), entry.citations(documents));
    }

    private Flag.RuntimeOverride override(Entry entry) {
        return new Flag.RuntimeOverride(
                entry.version("since"), entry.entry("source").citation(documents));
    }
}
