package io.fleetc.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sections of a cluster that are chosen by one of their fields: object storage, log source, secret store. */
public final class Choices {
    private Choices() {}

    /** The shipped ones. */
    public static List<Choice> shipped() {
        return Shipped.CHOICES;
    }

    private static Choice storage() {
        SortedMap<String, Choice.Settings> types = new TreeMap<>();
        StorageType.shipped().forEach((name, type) -> types.put(name, settings(type)));
        return new Choice("storage", "type", List.of("bucketName"), types);
    }

    private static Choice.Settings settings(StorageType type) {
        List<List<String>> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        type.settings().forEach((name, setting) -> {
            if (setting.required()) {
                required.add(List.of(name));
            } else {
                optional.add(name);
            }
        });
        if (!type.anyOf().isEmpty()) {
            required.add(type.anyOf());
        }
        return new Choice.Settings(required, optional);
    }

    private static Choice choice(Entry entry) {
        SortedMap<String, Choice.Settings> types = new TreeMap<>();
        entry.forEach("types", (name, member) -> {
            List<List<String>> required = new ArrayList<>();
            new Entry(member.value()).texts("required").forEach(setting -> required.add(List.of(setting)));
            types.put(name, new Choice.Settings(required, List.of()));
        });
        return new Choice(entry.text("section"), entry.text("by"), entry.texts("common"), types);
    }

    /** Holds the shipped choices, so that they are read when they are first needed. */
    private static final class Shipped {
        private static final List<Choice> CHOICES = choices();

        private Shipped() {}

        private static List<Choice> choices() {
            List<Choice> choices = new ArrayList<>(List.of(storage()));
            new Entry(CatalogueFiles.read("iomete-choices.yaml"))
                    .entries("choices")
                    .forEach(entry -> choices.add(choice(entry)));
            return Collections.unmodifiableList(choices);
        }
    }
}
