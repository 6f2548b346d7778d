package io.fleetc.schema;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the schema says about one place in a document: usually the node that stands there and those that it refers to,
 * nothing at a place that the schema does not know, several nodes where one narrows another.
 */
final class Site {
    private static final String NOT = "not";

    /** How deep below a place a field is looked for. */
    private static final int DEPTH = 3;

    private final SchemaTree tree;
    private final List<Node> nodes;
    private final List<String> pointers;
    private final boolean free;
    private final Map<String, Site> members = new ConcurrentHashMap<>();

    /** Once they were asked for: thousands of documents ask for the same ones. */
    private volatile @Nullable List<String> fields;

    /** The same, and it takes a walk through much of the schema. */
    private volatile @Nullable Map<String, List<ValuePath>> nearest;

    private Site(SchemaTree tree, List<Node> starts, boolean free) {
        this.tree = tree;
        this.nodes =
                starts.stream().flatMap(start -> tree.expand(start).stream()).toList();
        this.pointers = starts.stream().map(Node::pointer).toList();
        this.free = free || nodes.stream().anyMatch(Site::takesAnything);
    }

    /** The place of a whole definition. */
    static Site of(SchemaTree tree, String definition) {
        return new Site(tree, List.of(tree.definition(definition)), false);
    }

    /** The member of a map. Members that the schema does not name one by one share a place. */
    Site child(String key) {
        String place = names(key) ? key : "";
        Site known = members.get(place);
        return known == null ? members.computeIfAbsent(place, name -> new Site(tree, starts(key), free)) : known;
    }

    /** Whether a member may have this name, without a look at any other. */
    boolean hasField(String key) {
        return names(key) && !child(key).refused();
    }

    private boolean names(String key) {
        for (Node node : nodes) {
            if (property(node, key) != null) {
                return true;
            }
        }
        return false;
    }

    private List<Node> starts(String key) {
        List<Node> starts = new ArrayList<>();
        for (Node node : nodes) {
            Value.Mapping field = property(node, key);
            if (field != null) {
                starts.add(new Node(field, node.pointer() + "/properties/" + escaped(key)));
            } else {
                Value.Mapping any = node.json().mapping("additionalProperties");
                if (any != null) {
                    starts.add(new Node(any, node.pointer() + "/additionalProperties"));
                }
            }
        }
        return starts;
    }

    /** An item of a list. */
    Site item() {
        return new Site(tree, under("items"), free);
    }

    /** The names that members may have. */
    Site name() {
        return new Site(tree, under("propertyNames"), free);
    }

    /** Whether the schema says anything about the place. */
    boolean known() {
        return !nodes.isEmpty();
    }

    /** The definitions that describe the place. */
    List<String> definitions() {
        return nodes.stream()
                .flatMap(node -> SchemaTree.definitionAt(node.pointer()).stream())
                .toList();
    }

    /** The fields that a map may have here, in the order of the schema, without those that are refused. */
    List<String> fields() {
        List<String> known = fields;
        if (known == null) {
            known = findFields();
            fields = known;
        }
        return known;
    }

    /** The paths of the shallowest maps below the place that have a field of this name; empty if none near by has. */
    List<ValuePath> nearestBelow(String field) {
        Map<String, List<ValuePath>> known = nearest;
        if (known == null) {
            known = findNearest();
            nearest = known;
        }
        return known.getOrDefault(field, List.of());
    }

    private Map<String, List<ValuePath>> findNearest() {
        Map<String, List<ValuePath>> found = new TreeMap<>();
        Map<ValuePath, Site> level = Map.of(ValuePath.root(), this);
        for (int depth = 1; depth <= DEPTH; depth++) {
            Map<ValuePath, Site> below = new LinkedHashMap<>();
            level.forEach((path, site) -> site.fields().forEach(name -> below.put(path.key(name), site.child(name))));
            Map<String, List<ValuePath>> here = new TreeMap<>();
            below.forEach((path, site) -> site.fields()
                    .forEach(name -> here.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(path)));
            here.forEach(found::putIfAbsent);
            level = below;
        }
        return found;
    }

    private List<String> findFields() {
        Set<String> names = new LinkedHashSet<>();
        for (Node node : nodes) {
            Value.Mapping properties = node.json().mapping("properties");
            if (properties != null) {
                names.addAll(properties.members().keySet());
            }
        }
        return names.stream().filter(name -> !child(name).refused()).toList();
    }

    /** Whether nothing may stand here although the schema knows the place. */
    boolean refused() {
        for (Node node : nodes) {
            if (node.json().get(NOT) != null) {
                return true;
            }
        }
        return false;
    }

    /** What the schema says about a refused place for the reason that it is refused. */
    Site refusal() {
        return new Site(
                tree,
                nodes.stream().filter(node -> node.json().get(NOT) != null).toList(),
                false);
    }

    /** What the place is about. */
    Optional<String> description() {
        return text(first("description"));
    }

    /** What the first node that has it says under one of our own keywords. */
    Optional<String> own(String keyword) {
        return text(first(SchemaTree.OWN + keyword));
    }

    /** Whether one of our own keywords marks the place. */
    boolean marked(String keyword) {
        return first(SchemaTree.OWN + keyword).isPresent();
    }

    /** The field that refers to the secret which a member of this name would hold, or null. */
    @Nullable
    String referenceFor(String key) {
        return first(SchemaTree.OWN + "secrets").orElse(null) instanceof Value.Mapping secrets
                ? secrets.text(key)
                : null;
    }

    /** The JSON types that a value may have here, without {@code null}; empty if the schema does not say. */
    List<String> types() {
        Value type = first("type").orElse(null);
        if (type == null) {
            return List.of();
        }
        List<String> names = type instanceof Value.Text one ? List.of(one.text()) : SchemaTree.texts(type);
        return names.stream().filter(name -> !name.equals("null")).toList();
    }

    /** The texts that are allowed here; empty if any text is. */
    List<String> choices() {
        return first("enum").map(SchemaTree::texts).orElse(List.of());
    }

    /** The placeholders that a text may have here; none where braces mean nothing. */
    Placeholders placeholders() {
        return new Placeholders(
                first(SchemaTree.OWN + "placeholders").map(SchemaTree::texts).orElse(List.of()));
    }

    /** A number under a keyword such as {@code maximum}. */
    Optional<String> number(String keyword) {
        return first(keyword)
                .filter(Value.Whole.class::isInstance)
                .map(number -> ((Value.Whole) number).number().toString());
    }

    /** Where the schema describes the place, as JSON pointers; a value must fit all of them. */
    List<String> pointers() {
        return pointers;
    }

    private Optional<Value> first(String keyword) {
        for (Node node : nodes) {
            Value found = node.json().get(keyword);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private List<Node> under(String keyword) {
        List<Node> found = new ArrayList<>();
        for (Node node : nodes) {
            Value.Mapping below = node.json().mapping(keyword);
            if (below != null) {
                found.add(new Node(below, node.pointer() + "/" + keyword));
            }
        }
        return found;
    }

    private static Value.@Nullable Mapping property(Node node, String key) {
        Value.Mapping properties = node.json().mapping("properties");
        return properties == null ? null : properties.mapping(key);
    }

    private static boolean takesAnything(Node node) {
        return node.json().get("additionalProperties") instanceof Value.Bool any && any.on();
    }

    private static Optional<String> text(Optional<Value> value) {
        return value.filter(Value.Text.class::isInstance).map(text -> ((Value.Text) text).text());
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** A node of the schema and its JSON pointer. */
    record Node(Value.Mapping json, String pointer) {}
}
