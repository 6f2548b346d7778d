package io.fleetc.schema;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The schema as a tree to look things up in: which fields there are at a place, what they are about, which words describe
 * their form. It judges nothing; see {@link SchemaValidator}.
 */
final class SchemaTree {
    /** What keywords of our own begin with. They carry words and codes for messages. */
    static final String OWN = "x-fleetc-";

    private static final String DEFINITIONS = "#/$defs/";

    private final Value.Mapping root;
    private final Map<String, Site> sites = new ConcurrentHashMap<>();

    SchemaTree(Value.Mapping root) {
        this.root = root;
    }

    /** The schema's {@code $id}. */
    String id() {
        return text(root, "$id");
    }

    /** The names of all definitions, in their order. */
    List<String> definitions() {
        return List.copyOf(map(root, "$defs").members().keySet());
    }

    /** The kinds of documents. */
    List<String> kinds() {
        return texts(map(map(root, "properties"), "kind").get("enum"));
    }

    /** The value of {@code apiVersion}. */
    String apiVersion() {
        return text(definition("ApiVersion").json(), "const");
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
        for (String reference = at.json().text("$ref");
                reference != null;
                reference = at.json().text("$ref")) {
            at = definition(referred(reference));
            nodes.add(at);
        }
        return nodes;
    }

    /** The definition that a reference names. */
    static String referred(String reference) {
        return reference.substring(DEFINITIONS.length());
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

    private static void collectOwn(Value node, Set<String> found) {
        if (node instanceof Value.Sequence list) {
            list.items().forEach(item -> collectOwn(item, found));
        } else if (node instanceof Value.Mapping map) {
            map.members().forEach((name, member) -> {
                if (name.startsWith(OWN)) {
                    found.add(name);
                }
                collectOwn(member.value(), found);
            });
        }
    }

    /** A definition and its pointer. */
    Site.Node definition(String name) {
        Value.Mapping found = map(root, "$defs").mapping(name);
        if (found == null) {
            throw new IllegalArgumentException("the schema defines no " + name);
        }
        return new Site.Node(found, pointer(name));
    }

    /** The texts of a list, without its nulls. */
    static List<String> texts(@Nullable Value list) {
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

    private static Value.Mapping map(Value.Mapping map, String key) {
        Value.Mapping found = map.mapping(key);
        if (found == null) {
            throw new IllegalArgumentException("the schema has no map under " + key);
        }
        return found;
    }

    private static String text(Value.Mapping map, String key) {
        String found = map.text(key);
        if (found == null) {
            throw new IllegalArgumentException("the schema has no text under " + key);
        }
        return found;
    }
}
