package io.fleetc.compiler.dhall;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Choice;
import io.fleetc.catalogue.Choices;
import io.fleetc.compiler.dhall.FleetType.Field;
import io.fleetc.compiler.dhall.FleetType.Named;
import io.fleetc.compiler.dhall.FleetType.Scalar;
import io.fleetc.compiler.dhall.FleetType.Struct;
import io.fleetc.compiler.dhall.FleetType.Variants;
import io.fleetc.value.Value;
import io.fleetc.yaml.ShippedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Dhall types of a fleet, made from the JSON Schema, which is the source; flags and the sections that are chosen by
 * one of their fields come from the catalogue.
 *
 * <p>A field that need not be there is {@code Optional}, whatever the schema's own default is: a fleet says only what it
 * sets. Quantities are texts. Shapes that belong to Kubernetes are left to the schema: they are JSON here.
 */
final class FleetTypes {
    private static final String DEFINITIONS = "#/$defs/";

    /** Definitions under the names that a fleet speaks of; all others keep theirs. */
    private static final Map<String, String> NAMES = Map.of(
            "FleetDocument", "Fleet",
            "ClusterSpec", "Cluster",
            "ClusterDocumentSpec", "Cluster",
            "GroupSpec", "Cluster",
            "Defaults", "Cluster",
            "WorkloadNamespace", "Namespace");

    /** Definitions that follow types of Kubernetes. */
    private static final List<String> FREE = List.of("Metric");

    private final Value.Mapping definitions;
    private final Map<String, Named> named = new LinkedHashMap<>();
    private final Map<String, Choice> choices = new TreeMap<>();

    private FleetTypes(Value.Mapping definitions) {
        this.definitions = definitions;
        Choices.shipped().forEach(choice -> choices.put(choice.section(), choice));
    }

    /** The types of this version of fleetc; they are made when they are first asked for. */
    static FleetTypes shipped() {
        return Shipped.TYPES;
    }

    /** All types with a name, each behind those that it is made of. */
    Collection<Named> named() {
        return Collections.unmodifiableCollection(named.values());
    }

    /** The type of the documents of a kind, or null if there is no such kind. */
    @Nullable
    Struct document(String kind) {
        String definition = kind + "Document";
        return named.get(NAMES.getOrDefault(definition, definition)) instanceof Struct struct ? struct : null;
    }

    private static FleetTypes read() {
        Value.Mapping root = (Value.Mapping) ShippedDocuments.read("fleet.schema.json");
        FleetTypes types = new FleetTypes(member(root, "$defs"));
        Value.Mapping kind = member(member(root, "properties"), "kind");
        words(kind).forEach(name -> types.definition(name + "Document"));
        return types;
    }

    private FleetType definition(String name) {
        if (FREE.contains(name)) {
            return FleetType.Free.JSON;
        }
        Value.Mapping node = member(definitions, name);
        if (node.text("$ref") != null) {
            return definition(reference(node));
        }
        String called = NAMES.getOrDefault(name, name);
        return type(node, called, called);
    }

    /**
     * The type of a place in the schema.
     *
     * @param name its name, if it needs one
     * @param stem what the names of its parts begin with
     */
    private FleetType type(Value.Mapping node, String name, String stem) {
        if (node.text("$ref") != null) {
            return definition(reference(node));
        }
        if (node.get("enum") != null) {
            return add(new FleetType.Choice(name, about(node), words(node)));
        }
        Value.Mapping properties = node.mapping("properties");
        if (properties != null) {
            return struct(node, properties, name, stem);
        }
        Value.Mapping values = node.mapping("additionalProperties");
        if (values != null) {
            return new FleetType.MapOf(type(values, singular(name), singular(stem)));
        }
        Value.Mapping items = node.mapping("items");
        if (items != null) {
            return new FleetType.ListOf(type(items, singular(name), singular(stem)));
        }
        return scalar(node);
    }

    private static FleetType scalar(Value.Mapping node) {
        List<String> types = types(node);
        if (node.get("const") != null || types.contains("string")) {
            return Scalar.TEXT;
        }
        if (types.contains("boolean")) {
            return Scalar.BOOL;
        }
        if (types.contains("integer")) {
            return node.get("minimum") instanceof Value.Whole least
                            && least.number().signum() >= 0
                    ? Scalar.NATURAL
                    : Scalar.INTEGER;
        }
        return types.contains("number") ? Scalar.DOUBLE : FleetType.Free.JSON;
    }

    private FleetType struct(Value.Mapping node, Value.Mapping properties, String name, String stem) {
        Named known = named.get(name);
        if (known != null) {
            return known;
        }
        List<String> required = texts(node.get("required"));
        Map<String, Field> fields = new LinkedHashMap<>();
        properties.members().forEach((property, member) -> {
            Value.Mapping place = (Value.Mapping) member.value();
            fields.put(property, field(stem, property, place, required.contains(property)));
        });
        return add(new Struct(name, about(node), fields));
    }

    private Field field(String stem, String property, Value.Mapping node, boolean required) {
        boolean section = stem.equals(NAMES.get("ClusterSpec"));
        Choice choice = section ? choices.get(property) : null;
        String constant = constant(node);
        if (constant != null) {
            return new Field(Scalar.TEXT, false, constant);
        }
        if (choice != null) {
            return new Field(variants(choice, node), required, null);
        }
        if (section && property.equals("flags")) {
            return new Field(flags(node), required, null);
        }
        return new Field(part(node, stem, property), required, null);
    }

    private FleetType part(Value.Mapping node, String stem, String property) {
        String name = nameOf(stem, property);
        return type(node, name, name.endsWith("Service") ? name : camel(property));
    }

    private @Nullable String constant(Value.Mapping node) {
        String reference = node.text("$ref");
        return reference == null
                ? node.text("const")
                : member(definitions, reference(node)).text("const");
    }

    /** Parts of a fleet or a cluster have their own name; what lies deeper is called after its owner too. */
    private String nameOf(String owner, String property) {
        String own = camel(property);
        if (owner.equals("Cluster")
                || owner.equals("FleetSpec")
                || owner.endsWith("Document")
                || owner.equals("Fleet")) {
            return definitions.get(own) == null ? own : own + "Reference";
        }
        if (owner.equals("Services")) {
            return own + "Service";
        }
        // All databases are reached the same way.
        return (owner.endsWith("Database") ? "Database" : owner) + own;
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private Struct flags(Value.Mapping node) {
        Map<String, Field> flags = new LinkedHashMap<>();
        Catalogue.shipped().flags().keySet().forEach(flag -> flags.put(flag, new Field(Scalar.BOOL, false, null)));
        return (Struct) add(new Struct("Flags", about(node), flags));
    }

    private FleetType variants(Choice choice, Value.Mapping node) {
        String section = Character.toUpperCase(choice.section().charAt(0))
                + choice.section().substring(1);
        Map<String, Field> all = new LinkedHashMap<>();
        member(node, "properties").members().forEach((property, member) -> {
            if (!property.equals(choice.by())) {
                Value.Mapping place = (Value.Mapping) member.value();
                all.put(property, new Field(part(place, section, property), false, null));
            }
        });
        Map<String, Struct> variants = new LinkedHashMap<>();
        choice.types().forEach((word, settings) -> {
            Map<String, Field> fields = new LinkedHashMap<>();
            fields.put(choice.by(), new Field(new FleetType.Word(word), false, word));
            all.forEach((property, field) -> {
                if (choice.common().contains(property)
                        || settings.optional().contains(property)
                        || settings.required().stream().anyMatch(any -> any.contains(property))) {
                    fields.put(property, field);
                }
            });
            String about = "The settings of `" + choice.section() + "` where `" + choice.by() + "` is `" + word + "`.";
            variants.put(word, (Struct) add(new Struct(camel(word) + section, about, fields)));
        });
        String about = "Settings of `" + choice.section() + "` over those of a layer below.";
        variants.put(Variants.OVERRIDE, (Struct) add(new Struct(camel(Variants.OVERRIDE) + section, about, all)));
        return add(new Variants(section, about(node), choice.by(), variants));
    }

    private static String camel(String word) {
        StringBuilder camel = new StringBuilder();
        for (String part : word.split("[_-]", -1)) {
            camel.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return camel.toString();
    }

    private Named add(Named type) {
        Named known = named.putIfAbsent(type.name(), type);
        if (known != null && !known.equals(type)) {
            throw new IllegalStateException("two types of the schema are called " + type.name());
        }
        return type;
    }

    private static String reference(Value.Mapping node) {
        return String.valueOf(node.text("$ref")).substring(DEFINITIONS.length());
    }

    private static String about(Value.Mapping node) {
        String description = node.text("description");
        return description == null ? "" : description;
    }

    private static List<String> words(Value.Mapping node) {
        return texts(node.get("enum"));
    }

    private static List<String> types(Value.Mapping node) {
        String one = node.text("type");
        return one == null ? texts(node.get("type")) : List.of(one);
    }

    private static List<String> texts(@Nullable Value list) {
        List<String> texts = new ArrayList<>();
        if (list instanceof Value.Sequence sequence) {
            for (Value item : sequence.items()) {
                if (item instanceof Value.Text text) {
                    texts.add(text.text());
                }
            }
        }
        return texts;
    }

    private static Value.Mapping member(Value.Mapping map, String key) {
        Value.Mapping found = map.mapping(key);
        if (found == null) {
            throw new IllegalStateException("the schema has no map " + key);
        }
        return found;
    }

    /** Makes the types when they are first asked for, not when the class is loaded. */
    private static final class Shipped {
        private static final FleetTypes TYPES = read();

        private Shipped() {}
    }
}
