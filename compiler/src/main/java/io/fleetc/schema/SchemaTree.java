package io.fleetc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The schema as a tree to look things up in: which fields there are at a place, what they are about, which words describe
 * their form. It judges nothing; see {@link SchemaValidator}.
 */
final class SchemaTree {
    /** What keywords of our own begin with. They carry words and codes for messages. */
    static final String OWN = "x-fleetc-";

    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode root;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    SchemaTree(JsonNode root) {
        this.root = root;
    }

    /** The schema's {@code $id}. */
    String id() {
        return root.get("$id").stringValue();
    }

    /** The names of all definitions, in their order. */
    List<String> definitions() {
        return List.copyOf(root.path("$defs").propertyNames());
    }

    /** The kinds of documents. */
    List<String> kinds() {
        return texts(root.path("properties").path("kind").path("enum"));
    }

    /** The value of {@code apiVersion}. */
    String apiVersion() {
        return definition("ApiVersion").json().get("const").stringValue();
    }

    /** The place that a definition describes. */
    Site site(String definition) {
        return sites.computeIfAbsent(definition, name -> Site.of(this, name));
    }

    /** The pointer of a definition, as the validator takes it. */
    static String pointer(String definition) {
        return "/$defs/" + definition;
    }

    /** A node of the schema, and after it those that it refers to. */
    List<Site.Node> expand(Site.Node node) {
        List<Site.Node> nodes = new ArrayList<>(List.of(node));
        Site.Node at = node;
        while (at.json().has("$ref")) {
            at = definition(at.json().get("$ref").stringValue().substring(DEFINITIONS.length()));
            nodes.add(at);
        }
        return nodes;
    }

    /** The definition that stands at a pointer, if one does. */
    static Optional<String> definitionAt(String pointer) {
        String prefix = pointer("");
        return pointer.startsWith(prefix) && pointer.indexOf('/', prefix.length()) < 0
                ? Optional.of(pointer.substring(prefix.length()))
                : Optional.empty();
    }

    /** Every keyword of our own that the schema uses. */
    Set<String> ownKeywords() {
        Set<String> found = new TreeSet<>();
        collectOwn(root, found);
        return found;
    }

    private static void collectOwn(JsonNode node, Set<String> found) {
        for (String name : node.propertyNames()) {
            if (name.startsWith(OWN)) {
                found.add(name);
            }
        }
        node.values().forEach(child -> collectOwn(child, found));
    }

    /** A definition and its pointer. */
    Site.Node definition(String name) {
        JsonNode found = root.path("$defs").get(name);
        if (found == null) {
            throw new IllegalArgumentException("the schema defines no " + name);
        }
        return new Site.Node(found, pointer(name));
    }

    /** The texts of a list, without its nulls. */
    static List<String> texts(JsonNode list) {
        return list.values().stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
