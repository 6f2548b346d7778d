package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.ValuePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A type of object storage that the platform speaks to.
 *
 * @param name the word that a fleet writes as {@code storage.type}
 * @param scheme scheme of the URIs under which Spark reads the bucket, without {@code ://}
 * @param since the first release that knows it; null when every supported release does
 * @param settings its settings below {@code storage}, by their names in a fleet, in the order of the catalogue
 * @param anyOf settings of which at least one must be given; none when each says for itself whether it is required
 * @param assurance how sure this entry is
 * @param sources the documents that describe it
 */
public record StorageType(
        String name,
        String scheme,
        @Nullable SemanticVersion since,
        Map<String, Setting> settings,
        List<String> anyOf,
        Assurance assurance,
        List<Citation> sources) {
    public StorageType {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        anyOf = List.copyOf(anyOf);
        sources = List.copyOf(sources);
    }

    /** The shipped types, by name. */
    public static SortedMap<String, StorageType> shipped() {
        return Shipped.TYPES;
    }

    /** Whether a release knows it. */
    public boolean knownIn(SemanticVersion release) {
        return since == null || release.atLeast(since);
    }

    /**
     * A setting of a storage type.
     *
     * @param required whether a cluster with this storage must give it
     * @param chart its path in the chart's values, or null when the chart has none
     * @param valueOnly whether the chart takes only a secret value itself there, not a reference
     * @param since the first release whose chart has that path; null when every supported one does
     */
    public record Setting(
            boolean required,
            @Nullable ValuePath chart,
            boolean valueOnly,
            @Nullable SemanticVersion since) {}

    private static StorageType read(String name, Entry entry) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        entry.forEach("settings", (setting, member) -> settings.put(setting, setting(new Entry(member.value()))));
        return new StorageType(
                name,
                entry.text("scheme"),
                entry.optionalVersion("since"),
                settings,
                entry.texts("anyOf"),
                entry.assurance(),
                entry.citations(Catalogue.shipped().documents()));
    }

    private static Setting setting(Entry entry) {
        String chart = entry.optionalText("chart");
        return new Setting(
                entry.bool("required", false),
                chart == null ? null : ValuePath.parse(chart),
                entry.bool("valueOnly", false),
                entry.optionalVersion("since"));
    }

    /** Holds the shipped types, so that they are read when they are first needed. */
    private static final class Shipped {
        private static final SortedMap<String, StorageType> TYPES = types();

        private Shipped() {}

        private static SortedMap<String, StorageType> types() {
            SortedMap<String, StorageType> types = new TreeMap<>();
            new Entry(CatalogueFiles.read("iomete-storage.yaml"))
                    .forEach("types", (name, member) -> types.put(name, read(name, new Entry(member.value()))));
            return Collections.unmodifiableSortedMap(types);
        }
    }
}
