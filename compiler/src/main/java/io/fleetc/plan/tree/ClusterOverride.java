package io.fleetc.plan.tree;

import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.TextRevision;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file of a cluster in which it says something of its own, comments and layout kept.
 *
 * @param before the text of the file by its name
 * @param after the text that says it
 * @param files the fleet with that text
 */
public record ClusterOverride(SortedMap<String, String> before, SortedMap<String, String> after, Sources files) {
    public ClusterOverride {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    /**
     * Writes settings into the file of a cluster; nothing where that file is a program.
     *
     * @param files the files of the fleet
     * @param fleet what they say
     * @param cluster the name of a cluster that they describe
     * @param settings values by path in the cluster's specification
     */
    public static Optional<ClusterOverride> of(
            Sources files, FleetDescription fleet, String cluster, Map<ValuePath, Value> settings) {
        Section section = fleet.clusters().get(cluster);
        if (section == null || section.nameSpan().source().isProgram()) {
            return Optional.empty();
        }
        Documents documents = new Documents(fleet);
        Value.Mapping body = section.body();
        for (Map.Entry<ValuePath, Value> setting : settings.entrySet()) {
            body = Exchange.put(body, setting.getKey(), setting.getValue());
        }
        documents.change(Documents.Part.CLUSTERS, section, body, documents);
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, String> after = new TreeMap<>();
        SortedMap<String, String> texts = FleetTexts.of(files);
        documents.wanted().forEach((name, wanted) -> {
            Value.Mapping held = documents.held(name);
            if (!wanted.equals(held)) {
                String text = held.span().source().text();
                before.put(name, text);
                after.put(name, TextRevision.of(held, wanted, text).text());
            }
        });
        texts.putAll(after);
        return Optional.of(new ClusterOverride(before, after, FleetTexts.sources(texts, files.isOneFile())));
    }
}
